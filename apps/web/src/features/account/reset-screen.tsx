"use client";

import type { ApiInputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { TextInput } from "@parley/ui/text-input";
import { type FormEvent, useState } from "react";
import { leadOf } from "@/trpc/call-failure";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { LinkFrame } from "./link-frame";
import { passwordRules } from "./password-rules";
import { signIn } from "./session";
import { letGoOfToken, useOneTimeLink } from "./use-one-time-link";

/** Somebody chooses a new password by a one-time link. */
export function ResetScreen() {
  const client = useTRPCClient();
  const link = useOneTimeLink(async (asked) => {
    const { email } = await client.setup.reset.mutate(asked);
    return email === null ? null : { email };
  });
  return (
    <LinkFrame
      title="Choose a new password"
      link={link}
      does={() => "It ends every session of this account, wherever it is open."}
      closed="It was used, another was made after it, or it ran out. Ask an admin for a new one."
    >
      {link.state === "open" ? <NewPassword key={link.token} token={link.token} {...link.opens} /> : null}
    </LinkFrame>
  );
}

function NewPassword({ token, email }: { token: string; email: string }) {
  const client = useTRPCClient();
  const [again, setAgain] = useState(false);
  const change = useCommand((input: ApiInputs["setup"]["password"]) => client.setup.password.mutate(input));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const password = String(fields.get("password"));
    change.clear();
    const same = password === String(fields.get("again"));
    setAgain(!same);
    if (!same || !(await change.run({ token, password }))) return;
    letGoOfToken();
    window.location.assign((await signIn(email, password)) === "signed-in" ? "/" : "/sign-in");
  }
  const weak = change.failure?.fields.find(({ path }) => path === "password")?.text;
  return (
    <form onSubmit={submit} aria-label="Your account" className="mt-8 border-t border-ink pt-2">
      <Field label="E-mail" note="You sign in with it.">
        <TextInput name="email" type="email" autoComplete="username" readOnly defaultValue={email} />
      </Field>
      <Field label="New password" note={passwordRules} error={weak}>
        <TextInput name="password" type="password" autoComplete="new-password" required />
      </Field>
      <Field label="And once more" error={again ? "The two are not the same. Type the new password twice." : null}>
        <TextInput name="again" type="password" autoComplete="new-password" required />
      </Field>
      <p role="alert" className="min-h-[20px] text-bad">
        {change.failure && !weak ? leadOf(change.failure) : null}
      </p>
      <Button type="submit" look="primary" disabled={change.busy}>
        Change it and sign in
      </Button>
    </form>
  );
}
