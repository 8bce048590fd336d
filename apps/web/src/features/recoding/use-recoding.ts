"use client";

import type { ApiOutputs } from "@parley/api";
import type { Issue } from "@parley/domain/records/issue";
import { type Place, type Recoding, recode, sameRow, suggestedMapping } from "@parley/domain/records/recoding";
import { useEffect, useMemo, useState } from "react";
import { statementsAfter } from "@/reading/proposed-statements";
import { type VerdictChange, verdictChanges } from "@/reading/verdict-changes";

import { findKept, type KeptRecoding, keep, stillThere } from "./kept-recoding";

export type Leaning = ApiOutputs["codebook"]["leaning"];
export type IssueData = ApiOutputs["issue"]["get"];
export type Row = Recoding["rows"][number];

/** A recoding in the making: the mapping, what is decided by hand, and what comes of both. */
export function useRecoding(
  { issue: before, records }: Leaning,
  after: Issue,
  data: IssueData | undefined,
  changeset: string,
) {
  const [said, setSaid] = useState<KeptRecoding>({ mapping: {}, decisions: [] });
  const { decisions } = said;
  const mapping = useMemo(
    () => ({ ...suggestedMapping(before, after), ...said.mapping }),
    [before, after, said.mapping],
  );
  useEffect(() => {
    const kept = findKept(changeset, before.id);
    if (kept) setSaid(stillThere(kept, after));
  }, [changeset, before.id, after]);
  const say = (next: KeptRecoding) => {
    setSaid(next);
    keep(changeset, before.id, next);
  };
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
    map: (from: string, to: string | null) => say({ ...said, mapping: { ...said.mapping, [from]: to } }),
    /** Undefined takes a decision back. */
    decide: ({ kind, id, part }: Row, place: Place | null | undefined) => {
      const others = decisions.filter((one) => !sameRow(one, { kind, id, part }));
      say({ ...said, decisions: place === undefined ? others : [...others, { kind, id, part, place }] });
    },
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
