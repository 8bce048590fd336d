"use client";

import type { ApiInputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { type FormEvent, useState } from "react";
import { leadOf } from "@/trpc/call-failure";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { ProofFields, readProof, type Wrong } from "./proof-fields";
import { RecoveryCodes } from "./recovery-codes";
import { proving } from "./session";

export interface SecondStepChangeProps {
  required: boolean;
  onDone: (words: string) => void;
}

/** New recovery codes, or no second step any more: both ask for code and password. */
export function SecondStepChange({ required, onDone }: SecondStepChangeProps) {
  const client = useTRPCClient();
  const [wrong, setWrong] = useState<Wrong>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const renew = useCommand(
    proving((input: ApiInputs["secondStep"]["renewCodes"]) => client.secondStep.renewCodes.mutate(input)),
  );
  const turnOff = useCommand(
    proving((input: ApiInputs["secondStep"]["turnOff"]) => client.secondStep.turnOff.mutate(input)),
  );
  const failure = renew.failure ?? turnOff.failure;
  const busy = renew.busy || turnOff.busy;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const off = (event.nativeEvent as SubmitEvent).submitter?.getAttribute("value") === "off";
    const proof = readProof(form);
    setWrong(null);
    renew.clear();
    turnOff.clear();
    if (off) {
      const done = await turnOff.run(proof);
      if (done?.done) return onDone("Your second step is off, and you are signed out everywhere else.");
      return setWrong(done?.wrong ?? null);
    }
    const fresh = await client.secondStep.begin.query().catch(() => null);
    if (!fresh) return;
    const done = await renew.run({ ...proof, codes: fresh.codes });
    if (!done?.done) return setWrong(done?.wrong ?? null);
    form.reset();
    setCodes(fresh.codes);
    onDone("These recovery codes count from now on, and none of those before.");
  }
  return (
    <>
      {codes ? <RecoveryCodes codes={codes} /> : null}
      <form onSubmit={submit} aria-label="Change your second step" className="mt-2 max-w-form" noValidate>
        <ProofFields wrong={wrong} codeNote="The six digits that your app shows now, or one of your recovery codes." />
        {failure ? (
          <p role="alert" className="mb-2 text-control text-bad">
            {leadOf(failure)}
          </p>
        ) : null}
        <span className="mt-2 flex flex-wrap gap-2">
          <Button type="submit" disabled={busy}>
            Make new recovery codes
          </Button>
          {required ? null : (
            <Button type="submit" value="off" disabled={busy}>
              Turn it off
            </Button>
          )}
        </span>
      </form>
    </>
  );
}
