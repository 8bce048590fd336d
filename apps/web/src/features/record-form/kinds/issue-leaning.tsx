"use client";

import type { ApiOutputs } from "@parley/api";
import { type Dependent, leaningOn, sameRow } from "@parley/domain/records/recoding";
import { checkIssueChange, readRecord, type Use, usesInWords } from "@parley/domain/records/rules";
import { Banner } from "@parley/ui/banner";
import { Button } from "@parley/ui/button";
import { TextLink } from "@parley/ui/link";
import { useQuery } from "@tanstack/react-query";
import { recodingAddress } from "@/reading/form-addresses";
import { useTRPC } from "@/trpc/client";
import type { FieldsProps } from "./form-of-kind";
import { type IssueValues, issueBody } from "./issue-values";

type Props = Pick<FieldsProps<IssueValues>, "values" | "draft" | "onKeepAndGo"> & { id: string };

/** What stands on the issue that is written, and what to do where a change of its stops would move it. */
export function IssueLeaning({ id, values, draft, onKeepAndGo }: Props) {
  const { negotiation, changeset } = draft;
  const trpc = useTRPC();
  const { data: leaning } = useQuery(trpc.codebook.leaning.queryOptions({ negotiation, issue: id }));
  const { data: view } = useQuery({
    ...trpc.changeset.get.queryOptions({ negotiation, changeset: changeset ?? "" }),
    enabled: changeset !== null,
  });
  if (!leaning) return null;
  const uses = usesOf(id, leaning.records, view?.changes ?? []);
  const read = readRecord("issue", { ...issueBody(values), id });
  const problems = "body" in read ? checkIssueChange(leaning.issue, read.body, uses) : [];
  const moved = uses.filter(({ rewritten }) => rewritten);
  if (uses.length === 0) return null;
  return (
    <div className="my-3 grid gap-3">
      {problems.length === 0 ? (
        <p className="text-note text-ink-3">
          {usesInWords(uses)} {uses.length === 1 ? "stands" : "stand"} on this issue. Words can be changed, and stops
          added in between, without touching {uses.length === 1 ? "it" : "them"}.
        </p>
      ) : (
        <Banner
          role="status"
          lead="This would move what is already coded."
          actions={
            <Button onClick={() => onKeepAndGo((changeset) => recodingAddress(negotiation, changeset, id))}>
              Make a recoding
            </Button>
          }
        >
          {problems.map(({ text }) => (
            <span key={text} className="block">
              {text}
            </span>
          ))}
        </Banner>
      )}
      {moved.length > 0 && changeset !== null && problems.length === 0 ? (
        <p className="text-note">
          {usesInWords(moved)} {moved.length === 1 ? "is" : "are"} recoded in this draft.{" "}
          <TextLink href={recodingAddress(negotiation, changeset, id)}>Look at the recoding</TextLink>
        </p>
      ) : null}
    </div>
  );
}

type Records = ApiOutputs["codebook"]["leaning"]["records"];
type Changes = ApiOutputs["changeset"]["get"]["changes"];

/** Everything on the issue, with where the draft puts it. */
function usesOf(issue: string, records: Records, changes: Changes): Use[] {
  return records.flatMap((record) => {
    const change = changes.find(({ kind, id }) => kind === record.kind && id === record.id);
    const read = change?.after ? readRecord(record.kind, change.after) : null;
    const anew =
      read && "body" in read
        ? leaningOn(issue, { kind: record.kind, id: record.id, body: read.body } as Dependent)
        : [];
    return leaningOn(issue, record).map(({ kind, id, part, was }): Use => {
      const now = anew.find((one) => sameRow(one, { kind, id, part }));
      return { kind, was, rewritten: change !== undefined, is: change === undefined ? was : (now?.was ?? null) };
    });
  });
}
