"use client";

import type { ApiOutputs } from "@parley/api";
import type { Day } from "@parley/domain/dates/day";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useRouter } from "@/reading/use-router";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { type Choices, recordNames } from "@/words/record-names";
import type { DraftStart } from "../draft/draft-start";
import { EntryFrame } from "../draft/entry-frame";
import { useRecordForm } from "../draft/use-record-form";
import type { Prefill } from "../fields/prefill";
import { SourcePane } from "../fields/source-pane";
import { useTexts } from "../fields/use-texts";
import { PositionConsequences } from "./position-consequences";
import { PositionFields } from "./position-fields";
import { positionField } from "./position-fields-of";
import { newPosition, type PositionValues, positionBody, readPosition } from "./position-values";

export interface PositionFormProps {
  negotiation: string;
  start: DraftStart;
  prefill: Prefill;
  choices: Choices;
  others: ApiOutputs["changeset"]["mine"];
  today: Day;
  /** Opens with the question whether to withdraw it. */
  withdraw: boolean;
}

/** A position being written, kept as a draft while it is. */
export function PositionForm({ negotiation, start, prefill, choices, others, today, withdraw }: PositionFormProps) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const router = useRouter();
  const [row, setRow] = useState(0);
  const isNew = start.base.version === 0;
  const [initial] = useState(() => {
    const body = start.drafted ?? start.base.body;
    return body ? readPosition(body) : newPosition(prefill);
  });
  const names = recordNames(choices);
  const recordForm = useRecordForm<PositionValues>({
    ...{ negotiation, kind: "position", start, initial, read: readPosition, bodyOf: positionBody },
    fieldOf: positionField,
    titleOf: ({ party, issue }) => {
      const [who, what] = [party && names.nameOf("party", party), issue && names.nameOf("issue", issue)];
      return `${isNew ? "" : "Correct "}${who ?? "A position"}${what ? ` on ${what}` : ""}`;
    },
  });
  const { values, draft, saver, body } = recordForm;
  const { data } = useQuery({
    ...trpc.issue.get.queryOptions({ negotiation, issue: values.issue ?? "" }),
    enabled: values.issue !== null,
  });
  const texts = useTexts(
    negotiation,
    values.evidence.map(({ source }) => source),
    choices,
  );
  const onPassages = (evidence: PositionValues["evidence"]) =>
    recordForm.form.setValue("evidence", evidence, { shouldDirty: true });
  const codeNext = async () => {
    const saved = await saver.flush();
    if (saver.isUnsaved() || !saved.changeset) return;
    const next = new URLSearchParams({ changeset: saved.changeset, entry: `${(start.changeset?.others ?? 0) + 2}` });
    const source = values.evidence[0]?.source;
    if (source) next.set("source", source);
    router.push(`/n/${negotiation}/positions/new?${next}`);
  };
  return (
    <EntryFrame
      {...{ negotiation, start, others, recordForm, names, withdraw, onPassages }}
      kind="position"
      name={`${names.nameOf("party", values.party ?? "")} on ${names.nameOf("issue", values.issue ?? "")}`}
      passages={values.evidence}
      aside={<SourcePane passages={values.evidence} onPut={onPassages} {...{ row, choices, texts }} />}
      onNext={draft.changeset ? () => void codeNext() : null}
    >
      <PositionFields {...{ negotiation, recordForm, choices, data, texts, today }} onFocusRow={setRow} />
      {data ? (
        <PositionConsequences
          data={data}
          choices={choices}
          id={draft.id ?? "in-the-making"}
          body={body}
          today={today}
        />
      ) : null}
    </EntryFrame>
  );
}
