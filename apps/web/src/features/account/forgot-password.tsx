"use client";

import type { ApiInputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { TextInput } from "@parley/ui/text-input";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { leadOf } from "@/trpc/call-failure";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";

/** A link for a new password, mailed to whoever asks for it. What is said does not tell whether there is an account. */
export function ForgotPassword() {
  const client = useTRPCClient();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const ask = useCommand((input: ApiInputs["setup"]["askForReset"]) => client.setup.askForReset.mutate(input));
  useEffect(() => {
    if (open) field.current?.focus();
  }, [open]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get("email"));
    setSaid("");
    if (await ask.run({ email })) {
      setSaid(
        `If ${email} has an account, a letter with a link is on its way; the link is open for an hour. If none comes, look whether the e-mail is right, or ask an admin for a link.`,
      );
    }
  }
  if (!open) {
    return (
      <Button className="mt-6" onClick={() => setOpen(true)}>
        Forgot your password?
      </Button>
    );
  }
  const problem = ask.failure?.fields.find(({ path }) => path === "email")?.text;
  return (
    <form onSubmit={submit} aria-labelledby="forgot" className="mt-8 border-t border-ink pt-2">
      <h2 id="forgot" className="mb-2">
        A link for a new password
      </h2>
      <Field label="Your e-mail" error={problem}>
        <TextInput name="email" type="email" autoComplete="username" maxLength={300} required ref={field} />
      </Field>
      <p role="status" className="mb-2 max-w-sentence text-control text-ink-2 [overflow-wrap:anywhere]">
        {said}
      </p>
      {ask.failure && !problem ? (
        <p role="alert" className="mb-2 text-control text-bad">
          {leadOf(ask.failure)}
        </p>
      ) : null}
      <Button type="submit" disabled={ask.busy}>
        Send a link
      </Button>
    </form>
  );
}
