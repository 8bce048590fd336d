"use client";

import type { ApiInputs, ApiOutputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { Field } from "@parley/ui/field";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { type CallFailure, callFailure, leadOf } from "@/trpc/call-failure";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { ProofFields, readProof, type Wrong } from "./proof-fields";
import { RecoveryCodes } from "./recovery-codes";
import { proving } from "./session";

type Begun = ApiOutputs["secondStep"]["begin"];

export interface SecondStepSetupProps {
  onDone: (words: string) => void;
  onLeave: () => void;
}

/** Takes a new secret into an app; a code that the app shows turns it on. */
export function SecondStepSetup({ onDone, onLeave }: SecondStepSetupProps) {
  const client = useTRPCClient();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [failed, setFailed] = useState<CallFailure | null>(null);
  const [wrong, setWrong] = useState<Wrong>(null);
  const form = useRef<HTMLFormElement>(null);
  const turnOn = useCommand(
    proving((input: ApiInputs["secondStep"]["turnOn"]) => client.secondStep.turnOn.mutate(input)),
  );

  // Asked for once and kept nowhere: neither in the cache of answers nor on the server.
  useEffect(() => {
    let left = false;
    client.secondStep.begin.query().then(
      (answer) => left || setBegun(answer),
      (error: unknown) => left || setFailed(callFailure(error)),
    );
    return () => {
      left = true;
    };
  }, [client]);

  // What was pressed is gone; from here the codes are read, and the fields reached.
  useEffect(() => {
    if (begun) form.current?.focus();
  }, [begun]);

  if (failed) return <Failure happened={failed.text} kept="Nothing was changed." requestId={failed.requestId} />;
  if (!begun) return <p className="text-control text-ink-3">Making a secret for your app.</p>;
  const { secret, codes, picture } = begun;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setWrong(null);
    turnOn.clear();
    const done = await turnOn.run({ ...readProof(event.currentTarget), secret, codes });
    if (!done) return;
    if (!done.done) return setWrong(done.wrong);
    onDone(`Your second step is on${done.ended > 0 ? ", and you are signed out everywhere else" : ""}.`);
  }
  return (
    <form
      ref={form}
      tabIndex={-1}
      onSubmit={submit}
      aria-label="Set up a second step"
      className="mt-1 max-w-form"
      noValidate
    >
      <Field
        label="For your app"
        group
        note="Photograph it with an app for sign-in codes, or type the letters into it."
      >
        <svg
          role="img"
          aria-label="The secret as a picture"
          viewBox={`0 0 ${picture.side} ${picture.side}`}
          shapeRendering="crispEdges"
          className="h-[184px] w-[184px]"
        >
          <rect width={picture.side} height={picture.side} fill="#fff" />
          <path d={picture.path} fill="#000" />
        </svg>
        <p className="mt-2 font-mono text-control [overflow-wrap:anywhere]">{secret.match(/.{4}/g)?.join(" ")}</p>
      </Field>
      <Field
        label="Recovery codes"
        group
        note="Keep them where your phone is not. Each lets you in once without the app; they are shown this once."
      >
        <RecoveryCodes codes={codes} />
      </Field>
      <ProofFields wrong={wrong} codeNote="The six digits that the app shows now." />
      {turnOn.failure ? (
        <p role="alert" className="mb-2 text-control text-bad">
          {leadOf(turnOn.failure)}
        </p>
      ) : null}
      <span className="mt-2 flex gap-2">
        <Button type="submit" look="primary" disabled={turnOn.busy}>
          Turn it on
        </Button>
        <Button onClick={onLeave}>Leave it</Button>
      </span>
    </form>
  );
}
