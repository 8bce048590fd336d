"use client";

import type { ApiInputs } from "@parley/api";
import type { Role } from "@parley/domain/access";
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

/** Whom a link was made for and as what they come; the operator's, for a first admin, names nobody. */
type NewPerson = { email: string | null; role: Role };

/** Somebody new says who they are. */
export function SetupScreen() {
  const client = useTRPCClient();
  const link = useOneTimeLink<NewPerson>(async (asked) => {
    const { email, role } = await client.setup.link.mutate(asked);
    return role === null ? null : { email, role };
  });
  return (
    <LinkFrame
      title="Make your account"
      link={link}
      does={({ email, role }) => (email === null ? firstAdmin : does[role])}
      closed="It was used, taken back, or ran out. Ask whoever sent it to you for another."
      beside={
        <p className="mt-3 max-w-sentence">
          Where nobody is an admin yet, whoever runs this machine makes one:{" "}
          <code className="whitespace-nowrap">npm run parley -- setup-link</code>
        </p>
      }
    >
      {link.state === "open" ? <NewAccount key={link.token} token={link.token} {...link.opens} /> : null}
    </LinkFrame>
  );
}

const firstAdmin = "The account is an admin’s: it opens negotiations, and gives others their roles.";
const does: Record<Role, string> = {
  viewer: "As a viewer you read what is published.",
  analyst: "As an analyst you write, and accept what others wrote.",
  admin: "As an admin you give others their roles and set the rules.",
};

function NewAccount({ token, email: invited }: NewPerson & { token: string }) {
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
    const [email, password] = [invited ?? word("email"), word("password")];
    if (!(await make.run({ token, name: word("name"), email, password }))) return;
    letGoOfToken();
    window.location.assign((await signIn(email, password)) === "signed-in" ? "/" : "/sign-in");
  }
  const problem = (path: string) => make.failure?.fields.find((field) => field.path === path)?.text;
  const said = make.failure && make.failure.fields.length === 0 ? leadOf(make.failure) : null;
  return (
    <form onSubmit={submit} aria-label="Your account" className="mt-8 border-t border-ink pt-2">
      <Field label="Name" error={problem("name")}>
        <TextInput name="name" autoComplete="name" maxLength={120} required />
      </Field>
      <Field
        label="E-mail"
        note={invited === null ? "You sign in with it." : "You sign in with it; the link was made for it."}
        error={problem("email")}
      >
        <TextInput
          name="email"
          type="email"
          autoComplete="username"
          maxLength={300}
          required
          readOnly={invited !== null}
          defaultValue={invited ?? undefined}
        />
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
  );
}
