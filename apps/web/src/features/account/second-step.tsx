"use client";

import { Button } from "@parley/ui/button";
import { Said } from "@parley/ui/said";
import { Section } from "@parley/ui/section";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { instantInWords } from "@/reading/days-in-words";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { NoPassword } from "./no-password";
import { SecondStepChange } from "./second-step-change";
import { SecondStepSetup } from "./second-step-setup";
import { renewSession } from "./session";

/** A code from an app, asked for at sign-in beside the password. */
export function SecondStep({ demo, hasPassword }: { demo: boolean; hasPassword: boolean }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const step = useQuery(trpc.secondStep.get.queryOptions());
  const [setup, setSetup] = useState(false);
  const [said, setSaid] = useState("");
  const left = useRef(false);
  if (!step.data) return <NoAnswer query={step} />;
  const { since, codesLeft, required } = step.data;

  async function finish(words: string) {
    const hindered = await renewSession();
    await queryClient.invalidateQueries();
    setSetup(false);
    setSaid([words, hindered].filter(Boolean).join(" "));
  }
  return (
    <Section title="Second step" note="a code beside your password" className="mt-8">
      <p className="mt-2 max-w-sentence text-control text-ink-2">
        {demo
          ? "An account of the demo has no second step."
          : since === null
            ? "With a second step nobody signs in with your password alone: a code from an app on your phone is asked for too."
            : `On since ${instantInWords(since)}, with ${counted(codesLeft, "recovery code", "recovery codes")} left.`}
      </p>
      {required && since === null && !demo ? (
        <p className="mt-2 max-w-sentence">
          <b>Your role asks for a second step.</b> Until you set it up, this page is all there is for you.
        </p>
      ) : null}
      <Said>{said}</Said>
      {demo ? null : !hasPassword ? (
        <NoPassword />
      ) : since !== null ? (
        <SecondStepChange required={required} onDone={finish} />
      ) : setup ? (
        <SecondStepSetup
          onDone={finish}
          onLeave={() => {
            left.current = true;
            setSetup(false);
          }}
        />
      ) : (
        <Button
          className="mt-1"
          ref={(button) => void (left.current && button?.focus())}
          onClick={() => setSetup(true)}
        >
          Set up a second step
        </Button>
      )}
    </Section>
  );
}
