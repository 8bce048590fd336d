"use client";

import type { ApiInputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { TextLink } from "@parley/ui/link";
import { TextInput } from "@parley/ui/text-input";
import { type FormEvent, useState } from "react";
import { leadOf } from "@/trpc/call-failure";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { passwordRules } from "./password-rules";
import { signIn } from "./session";

/** The first admin of an installation says who they are. `token` is null where the link is not open. */
export function SetupScreen({ token }: { token: string | null }) {
  return (
    <main id="main" className="mx-auto w-full max-w-[640px] px-5 py-12">
      <p className="font-serif text-[20px]/[24px] font-semibold">Parley</p>
      {token === null ? (
        <>
          <h1 className="mt-6">This link is not open</h1>
          <p className="mt-3 font-serif text-deck text-ink-2">
            It was used, or ran out after a day. Whoever runs this machine makes another:
          </p>
          <p className="mt-3">
            <code>npm run parley -- setup-link</code>
          </p>
          <p className="mt-6">
            <TextLink href="/sign-in">Sign in with an account that is there</TextLink>
          </p>
        </>
      ) : (
        <FirstAdmin token={token} />
      )}
    </main>
  );
}

function FirstAdmin({ token }: { token: string }) {
  const client = useTRPCClient();
  const [again, setAgain] = useState(false);
  const make = useCommand((input: ApiInputs["setup"]["account"]) => client.setup.account.mutate(input));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const word = (name: string) => String(fields.get(name));
    make.clear();
    setAgain(word("password") !== word("again"));
    if (word("password") !== word("again")) return;
    const [email, password] = [word("email"), word("password")];
    if (!(await make.run({ token, name: word("name"), email, password }))) return;
    window.location.assign((await signIn(email, password)) === "signed-in" ? "/" : "/sign-in");
  }
  const problem = (path: string) => make.failure?.fields.find((field) => field.path === path)?.text;
  const said = make.failure && make.failure.fields.length === 0 ? leadOf(make.failure) : null;
  return (
    <>
      <h1 className="mt-6">Make the first account</h1>
      <p className="mt-3 font-serif text-deck text-ink-2">
        It is an admin's: it opens negotiations, and gives others their roles.
      </p>
      <form onSubmit={submit} aria-label="The first account" className="mt-8 border-t border-ink pt-2">
        <Field label="Name" error={problem("name")}>
          <TextInput name="name" autoComplete="name" maxLength={120} required />
        </Field>
        <Field label="E-mail" error={problem("email")}>
          <TextInput name="email" type="email" autoComplete="username" maxLength={300} required />
        </Field>
        <Field label="Password" note={passwordRules} error={problem("password")}>
          <TextInput name="password" type="password" autoComplete="new-password" required />
        </Field>
        <Field label="And once more" error={again ? "The two are not the same. Type the password twice." : null}>
          <TextInput name="again" type="password" autoComplete="new-password" required />
        </Field>
        <p role="alert" className="min-h-[20px] text-bad">
          {said}
        </p>
        <Button type="submit" look="primary" disabled={make.busy}>
          Make it and sign in
        </Button>
      </form>
    </>
  );
}
