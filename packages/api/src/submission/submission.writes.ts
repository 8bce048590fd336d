/** A submission whose base has moved, put onto what is published now: a new submission, or a draft to go on with. */
import { sameJson } from "@parley/domain/canonical";
import { capitalized } from "@parley/domain/capitalized";
import { type MergeChoice, resolveMerge, threeWay } from "@parley/domain/changeset";
import { DomainError, type Problem } from "@parley/domain/errors";
import type { AnyRecord, Kind } from "@parley/domain/records";
import { acceptSubmission, checkWhole } from "../apply/accept";
import { ledBy, nameOf, staleness } from "../apply/check";
import { dropChanges } from "../apply/draft-changes";
import { type Head, keyOf, selectHeads } from "../apply/heads";
import { checkInBatches, countChanges } from "../apply/in-batches";
import { type ChangeRow, selectOvertaken } from "../changeset/changeset.select";
import { freezeDraft, lockFor, noteAuthor, touch } from "../changeset/changeset.writes";
import { lockGround } from "../ground";
import type { Work } from "../work";

type Decision = {
  kind: Kind;
  id: string;
  onto: number;
  how: "merge" | "withdraw" | "leave-out";
  choices: Readonly<Record<string, MergeChoice>>;
};
export type RebaseInput = { changeset: string; version: number; submit: boolean; records: readonly Decision[] };
export type RebaseAnswer = {
  changeset: string;
  /** The new submission's number; null where it is a draft. */
  submission: number | null;
  /** The edition that it became, where no review is required. */
  edition: number | null;
};

/**
 * Merges each record of a submission that somebody changed meanwhile into what is published now. What does not overlap goes
 * together by itself; where both changed a thing, it was chosen by hand. What was handed in before stays readable.
 * @throws DomainError `stale` where submission or record is not what was looked at; `conflict` naming each thing that nobody
 * chose; `invalid` where the two together break a rule.
 */
export async function rebaseSubmission(input: RebaseInput, work: Work): Promise<RebaseAnswer> {
  const { changeset, submit } = input;
  const { reviewRequired } = await lockGround(work);
  const { found, next } = await lockFor(work, changeset, "save");
  if (found.version !== input.version)
    throw new DomainError("stale", "This changeset was changed meanwhile. Look at what it says now.");
  if (found.state === "draft")
    throw new DomainError("conflict", "This changeset is a draft: bring each record up to date in its form.");
  const rows = await overtakenIn(work, changeset);
  const { moved, gone } = await mergeMoved(rows, input.records, found.origin, work);
  if (gone.length === (await countChanges(work, { changeset, submission: null })))
    throw new DomainError(
      "invalid",
      "Nothing of this changeset would be left. Discard it instead; its words stay readable on its page.",
    );
  await noteAuthor(work, changeset);
  await dropChanges(work, changeset, gone);
  await putMoved(work, changeset, moved);
  await touch(work, changeset, next);
  if (!submit) return { changeset, submission: null, edition: null };
  const { proposed, verdict } = await freezeDraft(changeset, work);
  const { submission } = verdict;
  if (!reviewRequired) return { changeset, submission, ...(await acceptSubmission(work, verdict)) };
  if (proposed) await checkWhole(work, proposed, found.origin);
  else await checkInBatches(work, { changeset, submission }, found.origin);
  return { changeset, submission, edition: null };
}

/** Records that are put together at once: each was looked at by somebody. */
export const mostMerged = 500;

/** The changes whose records somebody changed meanwhile. @throws DomainError `invalid` where they are too many. */
async function overtakenIn(work: Work, changeset: string): Promise<ChangeRow[]> {
  const stretch = { from: null, to: null, limit: mostMerged + 1 };
  const rows = await selectOvertaken(work.sql, work.negotiation, changeset, stretch);
  if (rows.length <= mostMerged) return rows;
  throw new DomainError(
    "invalid",
    `More than ${mostMerged} records of this were changed meanwhile, too many to put together. Discard it, and make it anew from what is on record; of an import, bring the file again. Nothing was changed.`,
  );
}

type Moved = { kind: Kind; id: string; baseVersion: number; body: object | null; typed: boolean };
type Named = { kind: Kind; id: string };

/** Of the changes whose records moved, what each becomes, and which are left out. */
async function mergeMoved(rows: readonly ChangeRow[], decisions: readonly Decision[], origin: string, work: Work) {
  const heads = await selectHeads(work.sql, work.negotiation, rows);
  const decided = new Map(decisions.map((decision) => [keyOf(decision), decision]));
  const undecided: Problem[] = [];
  const moved: Moved[] = [];
  const gone: Named[] = [];
  for (const row of rows) {
    const head = heads.get(keyOf(row));
    const decision = decided.get(keyOf(row));
    decided.delete(keyOf(row));
    if (!decision || decision.onto !== (head?.published ?? 0)) {
      const why = staleness({ ...row, body: row.body as AnyRecord | null }, head, origin);
      throw new DomainError(
        "stale",
        `${why ?? `${capitalized(nameOf(row))} is no longer what it was.`} Look at it again.`,
      );
    }
    const merged = mergeOne(row, head, decision);
    if ("open" in merged) undecided.push(...merged.open);
    else if (merged.moved) moved.push(merged.moved);
    else gone.push(row);
  }
  if (decided.size > 0)
    throw new DomainError("stale", "This changeset was changed meanwhile. Look at what it says now.");
  if (rows.length === 0)
    throw new DomainError("conflict", "Nothing of this has moved: it stands on what is published now.");
  if (undecided.length > 0) {
    const more = undecided.length > 1 ? ` So it is with ${undecided.length - 1} more.` : "";
    throw new DomainError("conflict", `${undecided[0]?.text}${more} Nothing was changed.`, undecided.slice(0, 200));
  }
  return { moved, gone };
}

/** One record onto what is published: what it becomes, null where nothing of it is left, or what nobody chose. */
function mergeOne(
  row: ChangeRow,
  head: Head | undefined,
  { how, choices }: Decision,
): { moved: Moved | null } | { open: Problem[] } {
  const { kind, id } = row;
  const onto = { kind, id, baseVersion: head?.published ?? 0, typed: false };
  if (how === "leave-out") return { moved: null };
  if (onto.baseVersion === 0)
    throw new DomainError(
      "invalid",
      `${capitalized(nameOf(row))} was withdrawn. Bring it back from its history first, or leave it out.`,
    );
  if ((how === "withdraw") !== (row.action === "withdraw"))
    throw new DomainError(
      "invalid",
      `${capitalized(nameOf(row))} is no withdrawal, or is one: say again what becomes of it.`,
    );
  if (how === "withdraw") return { moved: { ...onto, body: null } };
  if (!row.current || !row.body)
    throw new DomainError("invalid", `The words of ${nameOf(row)} on record are redacted: leave it out.`);
  const merge = threeWay(kind, row.base, row.current, row.body);
  const { body, open } = resolveMerge(merge, choices);
  if (open.length > 0) {
    const labels = new Map(merge.conflicts.map(({ unit, label }) => [unit, label]));
    const text = (unit: string) => `Both changed “${labels.get(unit) ?? unit}” of ${nameOf(row)}: choose what stands.`;
    return {
      open: ledBy(
        row,
        open.map((unit) => ({ path: unit, text: text(unit) })),
      ),
    };
  }
  if (sameJson(body, row.current)) return { moved: null };
  return { moved: { ...onto, body, typed: Object.values(choices).some((choice) => typeof choice === "object") } };
}

/** Whoever wrote a record stays its coder, unless whoever merged it typed words of their own. */
async function putMoved(work: Work, changeset: string, moved: readonly Moved[]): Promise<void> {
  await work.run(
    `update desk.change c set base_version = k."baseVersion", body = k.body, saved_at = now(),
       saved_by = case when k.typed then $3 else c.saved_by end
     from json_to_recordset($2::json) as k(kind text, id text, "baseVersion" int, body jsonb, typed boolean)
     where c.changeset_id = $1 and c.kind = k.kind and c.record_id = k.id`,
    ...[changeset, JSON.stringify(moved), work.userId],
  );
}
