"use client";

import type { ApiInputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { TextInput } from "@parley/ui/text-input";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { instantInWords } from "@/reading/days-in-words";
import { leadOf } from "@/trpc/call-failure";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { passwordRules } from "./password-rules";
import { OwnCodeField, readProof } from "./proof-fields";
import { proving, renewSession } from "./session";

/** Changing the password by whoever knows the one there is. */
export function PasswordForm({ email, demo, changedAt }: { email: string; demo: boolean; changedAt: string | null }) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [wrong, setWrong] = useState<"current" | "code" | "again" | null>(null);
  const [said, setSaid] = useState("");
  const change = useCommand(
    proving((input: ApiInputs["account"]["changePassword"]) => client.account.changePassword.mutate(input)),
  );

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const [password, again] = [String(fields.get("password")), String(fields.get("again"))];
    setSaid("");
    change.clear();
    if (password !== again) return setWrong("again");
    setWrong(null);
    const done = await change.run({ ...readProof(form), password });
    if (!done) return;
    if (done.wrong) return setWrong(done.wrong === "code" ? "code" : "current");
    form.reset();
    const words = `Your password is changed${done.ended > 0 ? ", and you are signed out everywhere else" : ""}.`;
    setSaid([words, await renewSession()].filter(Boolean).join(" "));
    await queryClient.invalidateQueries();
  }
  const weak = change.failure?.fields.find(({ path }) => path === "password")?.text;
  return (
    <form onSubmit={submit} className="mt-2 max-w-form">
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <p className="pb-3 text-note text-ink-3">
        {changedAt ? `Changed last on ${instantInWords(changedAt)}. ` : null}
        {demo ? "This is an account of the demo: a password that you set replaces the one everybody knows. " : null}A
        change signs you out everywhere else.
      </p>
      <Field
        label="Current password"
        error={wrong === "current" ? "This is not your password. Nothing was changed; type it again." : null}
      >
        <TextInput name="currentPassword" type="password" autoComplete="current-password" required />
      </Field>
      <OwnCodeField wrong={wrong === "code"} />
      <Field label="New password" note={passwordRules} error={weak}>
        <TextInput name="password" type="password" autoComplete="new-password" required />
      </Field>
      <Field
        label="And once more"
        error={wrong === "again" ? "The two are not the same. Type the new password twice." : null}
      >
        <TextInput name="again" type="password" autoComplete="new-password" required />
      </Field>
      <p role="status" className="min-h-[20px] text-control text-ink-2">
        {said}
      </p>
      {change.failure && !weak ? (
        <p role="alert" className="mb-2 text-control text-bad">
          {leadOf(change.failure)}
        </p>
      ) : null}
      <Button type="submit" disabled={change.busy}>
        Change password
      </Button>
    </form>
  );
}
