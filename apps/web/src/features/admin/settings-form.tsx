"use client";

import type { ApiInputs } from "@parley/api";
import type { Visibility } from "@parley/domain/access";
import { Failure } from "@parley/ui/failure";
import { Field } from "@parley/ui/field";
import { TextLink } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { Segments } from "@parley/ui/segments";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { FramedBy } from "./framed-by";
import { SeenBy } from "./seen-by";

export interface SettingsFormProps {
  negotiation: string;
  /** Whether its title and all else that figures depend on is on record yet. */
  hasProfile: boolean;
  reviewRequired: boolean;
  visibility: Visibility;
  framedBy: readonly string[];
}

/** The review rule, and who may see the negotiation. */
export function SettingsForm({ negotiation, hasProfile, reviewRequired, visibility, framedBy }: SettingsFormProps) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const change = useCommand((input: ApiInputs["negotiation"]["changeSettings"]) =>
    client.negotiation.changeSettings.mutate(input),
  );
  const [said, setSaid] = useState("");
  const set = async (
    settings: Omit<ApiInputs["negotiation"]["changeSettings"], "negotiation" | "commandId">,
    words: string,
  ) => {
    setSaid("");
    if (await change.run({ negotiation, ...settings })) setSaid(words);
    await queryClient.invalidateQueries();
  };
  return (
    <Section
      title="Rules of this negotiation"
      note="each switch is kept in the log"
      actions={
        <TextLink href={`/n/${negotiation}/records/negotiation/${hasProfile ? `${negotiation}/edit` : "new"}`}>
          {hasProfile ? "Change title, principals, and when a stand is old" : "Say what is negotiated here"}
        </TextLink>
      }
      className="mt-8"
    >
      <p role="status" className="min-h-[20px] text-control text-ink-2">
        {said}
      </p>
      <div className="max-w-form">
        <Field
          label="Review"
          group
          note={
            reviewRequired
              ? "Nobody who wrote any part of a changeset can accept it."
              : "What is submitted is published at once, and each edition says that it was not reviewed."
          }
        >
          <Segments
            legend="Review"
            hideLegend
            value={reviewRequired ? "on" : "off"}
            onValueChange={(value) =>
              void set(
                { reviewRequired: value === "on" },
                value === "on" ? "Saved: review is required from now on." : "Saved: no review is required from now on.",
              )
            }
            options={[
              { value: "on", label: "required", disabled: change.busy },
              { value: "off", label: "not required", disabled: change.busy },
            ]}
          />
        </Field>
        <SeenBy visibility={visibility} busy={change.busy} onChange={(to, words) => set({ visibility: to }, words)} />
        <FramedBy
          sites={framedBy}
          open={visibility === "public"}
          busy={change.busy}
          onSave={(sites) =>
            set(
              { framedBy: sites },
              sites.length === 0 ? "Saved: shown on no other site." : "Saved: shown on these sites.",
            )
          }
        />
        {change.failure ? (
          <Failure happened={change.failure.text} kept="Nothing was changed." requestId={change.failure.requestId} />
        ) : null}
      </div>
    </Section>
  );
}
