import {
  type ChangesetAction,
  changesetRules,
  differences,
  type Merge,
  refusal,
  threeWay,
} from "@parley/domain/changeset";
import { DomainError, type Problem } from "@parley/domain/errors";
import { passagesOf } from "@parley/domain/records/passages";
import { besideIn, type Where } from "../apply/beside";
import { type Checked, problemsAround, readBody, staleness } from "../apply/check";
import { keyOf } from "../apply/heads";
import { listLeaningOnDates } from "../apply/leaning";
import { standsIn } from "../apply/stands-in";
import { type Surroundings, selectSurroundings } from "../apply/surroundings";
import type { MemberRead } from "../read";
import {
  type ChangeKey,
  type ChangeRow,
  findPageBefore,
  selectChanges,
  selectChangeset,
  selectComments,
  selectMine,
  selectOvertaken,
} from "./changeset.select";

/** What I have in the making, and what was returned to me or waits for others. */
export async function listMine(_input: object, { sql, ground, person }: MemberRead) {
  return selectMine(sql, ground.id, person.id, ["draft", "returned", "submitted"]);
}

type Asked = { changeset: string; from: ChangeKey | null; limit: number; overtaken: boolean };

/**
 * A changeset with everything a reviewer looks at: before and after, field by field, and what the checks say; of many changes a
 * page of them.
 */
export async function getChangeset(input: Asked, { sql, ground, person, role }: MemberRead) {
  const changeset = await selectChangeset(sql, ground.id, input.changeset);
  if (!changeset) throw new DomainError("not_found", "There is no such changeset, or you may not see it.");
  const { state, submission } = changeset;
  const frozen = state === "submitted" || state === "accepted" ? (submission?.number ?? null) : null;
  const open = state !== "accepted" && state !== "discarded";
  const where = { changeset: changeset.id, submission: frozen };
  const [{ rows, page }, comments] = await Promise.all([
    pageOf(changeset.changeCount <= input.limit ? { ...input, from: null } : input, open, where, { sql, ground }),
    selectComments(sql, changeset.id),
  ]);
  const isPart = rows.length < changeset.changeCount;
  const parsed = rows.map((row) => ({ row, ...readBody(row.kind, row.id, row.body) }));
  const changes = parsed.map(({ row, body }): Checked => ({ ...row, body: row.action === "put" ? body : null }));
  const around = await selectSurroundings(sql, ground.id, changes, isPart ? besideIn(sql, where) : undefined);
  const leaning = open ? await listLeaningOnDates(sql, ground.id, changes) : [];
  const facts = { state, authors: changeset.authors.map(({ id }) => id), reviewRequired: ground.reviewRequired };
  const may = (Object.keys(changesetRules) as ChangesetAction[]).map((action) => {
    return [action, refusal(action, facts, { user: person.id, role })?.message ?? null] as const;
  });
  return {
    ...changeset,
    page,
    comments,
    reviewRequired: ground.reviewRequired,
    edition: ground.edition,
    /** Published records whose dates may lean on a day of publication that this corrects. */
    leaning,
    /** For each action why it may not be done, or null where it may. */
    refusals: Object.fromEntries(may) as Record<ChangesetAction, string | null>,
    changes: changes.map((change, i) => {
      const { row, problems } = parsed[i] ?? { row: null, problems: [] };
      const shown = describeChange(row, change, around);
      if (!open) return shown;
      const found = [...(change.action === "put" ? problems : []), ...problemsOf(change, around)];
      const stale = staleness(change, around.heads.get(keyOf(change)), changeset.origin);
      return { ...shown, ...theirsOf(row, change), checks: { ...shown.checks, problems: found, stale } };
    }),
  };
}

/** The changes of a page: where it stands among all, and the records with which the one before and the one after it begin. */
async function pageOf(
  { from, limit, overtaken }: Asked,
  open: boolean,
  where: Where,
  { sql, ground }: Pick<MemberRead, "sql" | "ground">,
) {
  const stretch = { from, to: null, limit: limit + 1 };
  const found =
    overtaken && open
      ? await selectOvertaken(sql, ground.id, where.changeset, stretch)
      : overtaken
        ? []
        : await selectChanges(sql, ground.id, where, stretch);
  const before = from === null || overtaken ? null : await findPageBefore(sql, where, from, limit);
  const next = found[limit];
  return {
    rows: found.slice(0, limit),
    page: {
      /** How many changes stand before this page. */
      skipped: before?.count ?? 0,
      before: before && { kind: before.kind, id: before.id },
      after: next ? { kind: next.kind, id: next.id } : null,
    },
  };
}

type Merged = { theirs: ChangeRow["current"]; merge: Merge | null };
type Checks = {
  /** What is wrong with the record by itself and among those around it; empty once the changeset is closed. */
  problems: Problem[];
  /** Why it cannot be put onto what is published now, or null. */
  stale: string | null;
  passages: { checked: number; standing: number; notAtHand: number };
};

const problemsOf = ({ kind, body }: Checked, around: Surroundings) => (body ? problemsAround(kind, body, around) : []);

/** Where somebody changed the record meanwhile: their version, and what a merge would give. */
function theirsOf(row: ChangeRow | null, { kind, action }: Checked): Merged {
  const theirs = row?.current ?? null;
  const mine = action === "put" ? (row?.body ?? null) : null;
  return { theirs, merge: theirs && mine ? threeWay(kind, row?.base ?? null, theirs, mine) : null };
}

function describeChange(row: ChangeRow | null, change: Checked, around: Surroundings) {
  const before = row?.base ?? null;
  const after = change.action === "put" ? (row?.body ?? null) : null;
  const found = change.body ? passagesOf(change.body).map(({ passage }) => standsIn(passage, around.texts)) : [];
  const count = (wanted: boolean | null) => found.filter((stands) => stands === wanted).length;
  const passages = { checked: found.length - count(null), standing: count(true), notAtHand: count(null) };
  const checks: Checks = { problems: [], stale: null, passages };
  const apart: Merged = { theirs: null, merge: null };
  return {
    ...{ kind: change.kind, id: change.id, action: change.action, baseVersion: change.baseVersion, before, after },
    redacted: row?.redacted ?? false,
    publishedVersion: around.heads.get(keyOf(change))?.published ?? 0,
    differences: differences(change.kind, before, after),
    ...apart,
    checks,
  };
}
