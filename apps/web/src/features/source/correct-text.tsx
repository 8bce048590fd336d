"use client";

import type { ApiOutputs } from "@parley/api";
import { countedFirst } from "@parley/domain/counting";
import { kindLabels } from "@parley/domain/records/labels";
import { Banner } from "@parley/ui/banner";
import { ButtonLink } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { TextButton, TextLink } from "@parley/ui/link";
import { useState } from "react";
import { KeptNote } from "@/kept/kept-note";
import { useKeptText } from "@/kept/use-kept-text";
import { editRecordAddress } from "@/reading/form-addresses";
import { TextIntake } from "@/reading/text-intake/text-intake";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";

type Corrected = ApiOutputs["source"]["correctText"];

/** Takes a corrected text of a source, and says which passages moved with it and which somebody has to decide about. */
export function CorrectText({ negotiation, source }: { negotiation: string; source: string }) {
  const client = useTRPCClient();
  const correct = useCommand(client.source.correctText.mutate);
  const kept = useKeptText(negotiation, `corrected text ${source}`, "A corrected text");
  const [isAsked, setAsked] = useState(false);
  const open = isAsked || kept.text !== "";
  const [done, setDone] = useState<Corrected | null>(null);
  if (done) return <Outcome negotiation={negotiation} done={done} />;
  if (!open) {
    return (
      <p className="mt-3 text-control">
        <TextButton onClick={() => setAsked(true)}>Give a corrected text</TextButton>{" "}
        <span className="text-ink-3">where this one is not as it was published</span>
      </p>
    );
  }
  const keep = async (text: string) => {
    const answer = await correct.run({ negotiation, source, text });
    if (answer) setDone(answer);
    return answer !== null;
  };
  return (
    <div className="mt-3 max-w-form">
      <TextIntake
        keepWords="Move the passages onto this text"
        busy={correct.busy}
        failure={correct.failure?.text}
        onKeep={keep}
        pasted={kept}
      >
        {(field, error) => (
          <Field
            label="The corrected text"
            hint="whole"
            error={error}
            note="It is another text. Passages that stand in it word for word move with it; the rest are listed. Nothing changes until the draft this makes is accepted."
          >
            {field}
            <KeptNote kept={kept} />
          </Field>
        )}
      </TextIntake>
      <TextButton
        className="mt-2 text-control"
        onClick={() => {
          kept.clear();
          setAsked(false);
        }}
      >
        Leave the text as it is
      </TextButton>
    </div>
  );
}

const why = {
  gone: "These words are not in it.",
  unclear: "They stand in it more than once, or elsewhere than before.",
} satisfies Record<Corrected["left"][number]["why"], string>;

function Outcome({ negotiation, done: { changeset, moved, left } }: { negotiation: string; done: Corrected }) {
  return (
    <div role="status" className="mt-4 max-w-sentence">
      <Banner lead={`${countedFirst(moved, "passage")} found again in the corrected text.`}>
        {left.length === 0
          ? "They move with it in a draft, to be reviewed like any other."
          : `${countedFirst(left.length, "passage")} to decide about before the draft can be submitted: mark other words, or withdraw the record.`}
      </Banner>
      {left.length > 0 ? (
        <ul aria-label="Passages to decide about" className="mt-3">
          {left.map(({ kind, id, title, exact, why: cause }, i) => (
            <li key={`${kind} ${id} ${i}`} className="border-b border-line py-2">
              <span className="font-serif">“{exact}”</span>
              <span className="block text-control">
                {kindLabels[kind]}:{" "}
                <TextLink href={editRecordAddress(negotiation, kind, id, { changeset })}>{title}</TextLink>
              </span>
              <span className="block text-note text-ink-3">{why[cause]}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <ButtonLink href={`/n/${negotiation}/desk/${changeset}`} className="mt-4">
        Open the draft
      </ButtonLink>
    </div>
  );
}
