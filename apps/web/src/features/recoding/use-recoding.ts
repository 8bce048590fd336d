"use client";

import type { ApiOutputs } from "@parley/api";
import type { Issue } from "@parley/domain/records/issue";
import {
  type Decision,
  type Place,
  type Recoding,
  recode,
  sameRow,
  suggestedMapping,
} from "@parley/domain/records/recoding";
import { useMemo, useState } from "react";
import { statementsAfter } from "@/reading/proposed-statements";
import { type VerdictChange, verdictChanges } from "@/reading/verdict-changes";

export type Leaning = ApiOutputs["codebook"]["leaning"];
export type IssueData = ApiOutputs["issue"]["get"];
export type Row = Recoding["rows"][number];

/** A recoding in the making: the mapping, what is decided by hand, and what comes of both. */
export function useRecoding({ issue: before, records }: Leaning, after: Issue, data: IssueData | undefined) {
  const [mapping, setMapping] = useState(() => suggestedMapping(before, after));
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);
  const { rows, changes } = useMemo(
    () => recode(before, after, mapping, records, decisions),
    [before, after, mapping, records, decisions],
  );
  const verdicts = useMemo(() => (data ? verdictsOf(data, before, after, rows) : []), [data, before, after, rows]);
  return {
    ...{ mapping, decisions, rows, verdicts },
    /** Records that would be written anew. */
    count: changes.length,
    open: rows.filter(({ how }) => how === "open").length,
    map: (from: string, to: string | null) => setMapping((now) => ({ ...now, [from]: to })),
    /** Undefined takes a decision back. */
    decide: ({ kind, id, part }: Row, place: Place | null | undefined) =>
      setDecisions((now) => {
        const others = now.filter((one) => !sameRow(one, { kind, id, part }));
        return place === undefined ? others : [...others, { kind, id, part, place }];
      }),
  };
}

function verdictsOf(data: IssueData, before: Issue, after: Issue, rows: readonly Row[]): VerdictChange[] {
  const moved = rows.filter(({ kind, how }) => kind === "position" && how !== "same" && how !== "open");
  const put = data.statements.flatMap((statement) => {
    const row = moved.find(({ id }) => id === statement.id);
    return row?.is ? [{ ...statement, ...row.is }] : [];
  });
  const then = statementsAfter(data.statements, put, new Set(moved.map(({ id }) => id)));
  const staleAfter = data.profile?.staleAfter ?? 90;
  return verdictChanges({
    issue: before,
    issueAfter: after,
    parties: data.parties,
    staleAfter,
    now: data.statements,
    after: then,
  });
}
