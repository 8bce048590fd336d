"use client";

import type { ApiInputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { TextInput } from "@parley/ui/text-input";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { leadOf } from "@/trpc/call-failure";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { OwnCodeField, readProof, type Wrong } from "./proof-fields";
import { proving, renewSession } from "./session";

/** Asking to sign in with another e-mail, which an admin over all confirms. */
export function EmailForm({ email, asked, demo }: { email: string; asked: string | null; demo: boolean }) {
  const [hindered, setHindered] = useState<string | null>(null);
  if (demo) return <p className="mt-2 text-control text-ink-2">{email}. An account of the demo keeps its e-mail.</p>;
  if (asked === null) return <NewEmail email={email} onAsked={setHindered} />;
  return <Asked email={email} asked={asked} hindered={hindered} />;
}

function Asked({ email, asked, hindered }: { email: string; asked: string; hindered: string | null }) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const back = useCommand((input: ApiInputs["account"]["takeEmailBack"]) => client.account.takeEmailBack.mutate(input));
  return (
    <div className="mt-2 max-w-sentence">
      <p role="status" className="[overflow-wrap:anywhere]">
        You asked to sign in with <b>{asked}</b>. It waits for an admin who confirms it, seven days at most; until then
        you sign in with {email}. {hindered}
      </p>
      {back.failure ? (
        <p role="alert" className="mt-2 text-control text-bad">
          {leadOf(back.failure)}
        </p>
      ) : null}
      <Button
        className="mt-3"
        disabled={back.busy}
        onClick={async () => {
          await back.run({});
          await queryClient.invalidateQueries();
        }}
      >
        Take it back
      </Button>
    </div>
  );
}

function NewEmail({ email, onAsked }: { email: string; onAsked: (hindered: string | null) => void }) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [wrong, setWrong] = useState<Wrong>(null);
  const ask = useCommand(
    proving((input: ApiInputs["account"]["askForEmail"]) => client.account.askForEmail.mutate(input)),
  );

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    setWrong(null);
    ask.clear();
    const done = await ask.run({ email: String(new FormData(form).get("email")), ...readProof(form) });
    if (!done) return;
    setWrong(done.wrong);
    if (done.asked) onAsked(await renewSession());
    if (done.asked) await queryClient.invalidateQueries();
  }
  const problem = ask.failure?.fields.find(({ path }) => path === "email")?.text;
  return (
    <form onSubmit={submit} aria-label="Your e-mail" className="mt-2 max-w-form" noValidate>
      <p className="pb-3 text-note text-ink-3 [overflow-wrap:anywhere]">
        You sign in with {email}. An admin over all confirms another one before it counts.
      </p>
      <Field label="New e-mail" error={problem}>
        <TextInput name="email" type="email" autoComplete="email" maxLength={300} required />
      </Field>
      <Field
        label="Your password"
        error={wrong === "password" ? "This is not your password. Nothing was changed; type it again." : null}
      >
        <TextInput name="currentPassword" type="password" autoComplete="current-password" required />
      </Field>
      <OwnCodeField wrong={wrong === "code"} />
      {ask.failure && !problem ? (
        <p role="alert" className="mb-2 text-control text-bad">
          {leadOf(ask.failure)}
        </p>
      ) : null}
      <Button type="submit" disabled={ask.busy} className="mt-2">
        Ask for this e-mail
      </Button>
    </form>
  );
}
