"use client";

import type { ApiInputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { Said } from "@parley/ui/said";
import { Section } from "@parley/ui/section";
import { TextInput } from "@parley/ui/text-input";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { instantInWords } from "@/reading/days-in-words";
import { leadOf } from "@/trpc/call-failure";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { OwnCodeField, readProof, type Wrong } from "./proof-fields";
import { goToProvider, proving, renewSession } from "./session";

interface ProviderPartProps {
  /** What the provider of sign-ins is called. */
  name: string;
  came: "connected" | "failed" | null;
  demo: boolean;
  hasPassword: boolean;
  connectedAt: string | null;
}

/** Connecting one's account to the provider of sign-ins, and taking it off again. */
export function ProviderPart({ name, came, demo, hasPassword, connectedAt }: ProviderPartProps) {
  const [said, setSaid] = useState("");
  const words = demo
    ? `An account of the demo is not connected to ${name}.`
    : connectedAt
      ? `Connected since ${instantInWords(connectedAt)}: you can sign in with ${name}.`
      : `Connect this account, and you can sign in with ${name} as well as with your password.`;
  return (
    <Section title={`Signing in with ${name}`} className="mt-8">
      <p className="mt-2 max-w-sentence text-control text-ink-2">{words}</p>
      <Said className="min-h-0">{said}</Said>
      {came === "failed" && said === "" ? (
        <p role="alert" className="mt-2 max-w-sentence text-control text-bad">
          It was not connected: {name} did not say who you are in time, or what it knows you by belongs to another
          account here. Nothing was changed; try again.
        </p>
      ) : null}
      {demo ? null : !hasPassword ? (
        <p className="mt-2 max-w-sentence text-control text-ink-2">
          It is your only way in. Choose a password by a link first, and you can take it off.
        </p>
      ) : connectedAt ? (
        <Disconnect name={name} onDone={(hindered) => setSaid(`${name} is taken off. ${hindered ?? ""}`.trim())} />
      ) : (
        <Connect name={name} />
      )}
    </Section>
  );
}

interface ProofAskedProps {
  act: string;
  busy: boolean;
  wrong: Wrong;
  failure: string | null;
  onAct: (proof: ReturnType<typeof readProof>) => void;
}

function ProofAsked({ act, busy, wrong, failure, onAct }: ProofAskedProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onAct(readProof(event.currentTarget));
  }
  return (
    <form onSubmit={submit} aria-label={act} className="mt-2 max-w-form">
      <OwnCodeField wrong={wrong === "code"} />
      <Field
        label="Your password"
        error={wrong === "password" ? "This is not your password. Nothing was changed; type it again." : null}
      >
        <TextInput name="currentPassword" type="password" autoComplete="current-password" required />
      </Field>
      {failure ? (
        <p role="alert" className="mb-2 text-control text-bad">
          {failure}
        </p>
      ) : null}
      <Button type="submit" disabled={busy} className="mt-2">
        {act}
      </Button>
    </form>
  );
}

function Connect({ name }: { name: string }) {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function connect(proof: object) {
    setBusy(true);
    setWrong(null);
    setFailure(null);
    const hindered = await goToProvider("link", proof);
    if (!hindered) return;
    setBusy(false);
    if (hindered.wrong === "code") setWrong("code");
    else if (hindered.wrong === "currentPassword") setWrong("password");
    else setFailure(hindered.text);
  }
  return <ProofAsked act={`Connect to ${name}`} {...{ busy, wrong, failure }} onAct={connect} />;
}

function Disconnect({ name, onDone }: { name: string; onDone: (hindered: string | null) => void }) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [wrong, setWrong] = useState<Wrong>(null);
  const off = useCommand(
    proving((input: ApiInputs["account"]["disconnect"]) => client.account.disconnect.mutate(input)),
  );

  async function disconnect(proof: ReturnType<typeof readProof>) {
    const done = await off.run(proof);
    if (!done) return;
    setWrong(done.wrong);
    if (!done.disconnected) return;
    const hindered = await renewSession();
    await queryClient.invalidateQueries();
    onDone(hindered);
  }
  const failure = off.failure && leadOf(off.failure);
  return <ProofAsked act={`Take ${name} off`} busy={off.busy} {...{ wrong, failure }} onAct={disconnect} />;
}
