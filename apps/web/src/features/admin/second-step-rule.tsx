"use client";

import type { ApiInputs, ApiOutputs } from "@parley/api";
import { type Role, roles } from "@parley/domain/access";
import { Failure } from "@parley/ui/failure";
import { Field } from "@parley/ui/field";
import { Section } from "@parley/ui/section";
import { Segments } from "@parley/ui/segments";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { counted } from "@/reading/who-coded";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";

type Answer = ApiOutputs["people"]["list"];
type From = "nobody" | Role;

const asked: Record<From, string> = {
  nobody: "Nobody has to have a second step.",
  admin: "Every admin has to have a second step.",
  analyst: "Every analyst and every admin has to have a second step.",
  viewer: "Everybody has to have a second step.",
};

const isAsked = (role: Role | null, from: Role) => role !== null && roles.indexOf(role) >= roles.indexOf(from);

/** From which role on a second step at sign-in is required, in all negotiations. */
export function SecondStepRule({ negotiation, answer }: { negotiation: string; answer: Answer }) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [said, setSaid] = useState("");
  const ask = useCommand((input: ApiInputs["people"]["requireSecondStep"]) =>
    client.people.requireSecondStep.mutate(input),
  );
  const from: From = answer.secondStepFrom ?? "nobody";
  const lack = answer.people.filter(
    ({ secondStep, suspended, here, everywhere }) =>
      !(secondStep || suspended) && from !== "nobody" && [here, everywhere].some((role) => isAsked(role, from)),
  ).length;

  async function set(value: From) {
    setSaid("");
    const done = await ask.run({ negotiation, from: value === "nobody" ? null : value });
    if (done) setSaid(`Saved: ${asked[value].toLowerCase()}`);
    await queryClient.invalidateQueries();
  }
  return (
    <Section title="Second step at sign-in" note="for all negotiations" className="mt-8">
      <p role="status" className="min-h-[20px] text-control text-ink-2">
        {said}
      </p>
      <div className="max-w-form">
        <Field
          label="Required of"
          group
          note={
            from === "nobody"
              ? asked.nobody
              : `${asked[from]} Whoever lacks it reaches their account alone: ${counted(lack, "person", "people")} now.`
          }
        >
          <Segments
            legend="Required of"
            hideLegend
            value={from}
            onValueChange={(value) => void set(value)}
            options={[
              { value: "nobody", label: "nobody", disabled: ask.busy },
              { value: "admin", label: "admins", disabled: ask.busy },
              { value: "analyst", label: "analysts and admins", disabled: ask.busy },
              { value: "viewer", label: "everybody", disabled: ask.busy },
            ]}
          />
        </Field>
        {ask.failure ? (
          <Failure happened={ask.failure.text} kept="Nothing was changed." requestId={ask.failure.requestId} />
        ) : null}
      </div>
    </Section>
  );
}
