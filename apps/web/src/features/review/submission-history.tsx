"use client";

import type { Kind } from "@parley/domain/records";
import { kindLabels, recordTitle } from "@parley/domain/records/labels";
import { TextButton } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { instantInWords } from "@/reading/days-in-words";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { FieldDifferences } from "@/words/field-differences";
import { recordDifferences } from "@/words/record-differences";
import type { RecordNames } from "@/words/record-names";
import type { View } from "./review-checks";

/** Every time this was handed in, and what it said then: it stays readable, whatever was merged, changed or left out since. */
export function SubmissionHistory({
  negotiation,
  view,
  names,
}: {
  negotiation: string;
  view: View;
  names: RecordNames;
}) {
  const trpc = useTRPC();
  const { id: changeset, submission, state } = view;
  const query = useQuery({
    ...trpc.submission.list.queryOptions({ negotiation, changeset }),
    enabled: submission !== null,
  });
  const shown = state === "submitted" || state === "accepted" ? submission?.number : null;
  const former = (query.data ?? []).filter(({ number }) => number !== shown);
  if (former.length === 0) return null;
  return (
    <Section title="Submitted before" note="as it was handed in, word for word" className="mt-8 min-w-0">
      <ul className="mt-1">
        {former.map(({ number, at, by, changeCount }) => (
          <li key={number} className="border-t border-line py-2">
            <Former {...{ negotiation, changeset, number, names }}>
              Submission {number}, {counted(changeCount, "change")}, by {by?.name ?? "the operator"},{" "}
              {instantInWords(at)}
            </Former>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type FormerProps = {
  negotiation: string;
  changeset: string;
  number: number;
  names: RecordNames;
  children: React.ReactNode;
};

/** One submission, read when it is opened. */
function Former({ negotiation, changeset, number, names, children }: FormerProps) {
  const trpc = useTRPC();
  const [open, setOpen] = useState(false);
  const [from, setFrom] = useState<{ kind: Kind; id: string } | null>(null);
  const query = useQuery({
    ...trpc.submission.get.queryOptions({ negotiation, changeset, submission: number, from }),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const after = query.data?.after ?? null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="text-control">{children}</summary>
      {open && !query.data ? <NoAnswer query={query} /> : null}
      {query.data?.changes.map(({ kind, id, action, baseVersion, before, after }) => (
        <div key={`${kind}/${id}`} className="mt-3">
          <h3 className="text-body font-semibold [overflow-wrap:anywhere]">
            {action === "withdraw" ? "Withdrawal of " : ""}
            {kindLabels[kind]}: <bdi>{recordTitle(after ?? before) ?? id}</bdi>
          </h3>
          <FieldDifferences
            caption={`Submission ${number}, ${kindLabels[kind].toLowerCase()} ${id}`}
            heads={{
              before: before === null ? "Not on record then" : `Version ${baseVersion}`,
              after: action === "withdraw" ? "Withdrawn" : "As submitted",
            }}
            rows={recordDifferences(kind, before, after, names)}
            isNew={before === null}
          />
        </div>
      ))}
      {after || from ? (
        <p className="mt-3 flex flex-wrap gap-4 text-note">
          {from ? <TextButton onClick={() => setFrom(null)}>From the beginning</TextButton> : null}
          {after ? <TextButton onClick={() => setFrom(after)}>Further changes</TextButton> : null}
        </p>
      ) : null}
    </details>
  );
}
