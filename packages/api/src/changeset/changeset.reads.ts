import { type ChangesetAction, changesetRules, differences, refusal, threeWay } from "@parley/domain/changeset";
import { DomainError, type Problem } from "@parley/domain/errors";
import { type Checked, problemsAround, readBody, staleness } from "../apply/check";
import { keyOf } from "../apply/heads";
import { passagesOf, standsIn } from "../apply/passages";
import { type Surroundings, selectSurroundings } from "../apply/surroundings";
import type { Read } from "../read";
import {
  type ChangeRow,
  selectChanges,
  selectChangeset,
  selectComments,
  selectMine,
  selectQueue,
} from "./changeset.select";

/** What I have in the making, and what was returned to me or waits for others. */
export async function listMine(_input: object, { sql, ground, person }: Read) {
  return selectMine(sql, ground.id, person.id, ["draft", "returned", "submitted"]);
}

export async function listQueue(_input: object, { sql, ground }: Read) {
  return selectQueue(sql, ground.id);
}

/** A changeset with everything a reviewer looks at: before and after, field by field, and what the checks say. */
export async function getChangeset(input: { changeset: string }, { sql, ground, person, role }: Read) {
  const changeset = await selectChangeset(sql, ground.id, input.changeset);
  if (!changeset) throw new DomainError("not_found", "There is no such changeset, or you may not see it.");
  const { state, submission } = changeset;
  const frozen = state === "submitted" || state === "accepted" ? (submission?.number ?? null) : null;
  const [rows, comments] = await Promise.all([
    selectChanges(sql, ground.id, changeset.id, frozen),
    selectComments(sql, changeset.id),
  ]);
  const parsed = rows.map((row) => ({ row, ...readBody(row.kind, row.id, row.body) }));
  const changes = parsed.map(({ row, body }): Checked => ({ ...row, body: row.action === "put" ? body : null }));
  const around = await selectSurroundings(sql, ground.id, changes);
  const facts = { state, authors: changeset.authors.map(({ id }) => id), reviewRequired: ground.reviewRequired };
  const may = (Object.keys(changesetRules) as ChangesetAction[]).map((action) => {
    return [action, refusal(action, facts, { user: person.id, role })?.message ?? null] as const;
  });
  return {
    ...changeset,
    comments,
    reviewRequired: ground.reviewRequired,
    edition: ground.edition,
    /** For each action why it may not be done, or null where it may. */
    refusals: Object.fromEntries(may) as Record<ChangesetAction, string | null>,
    changes: changes.map((change, i) => {
      const { row, problems } = parsed[i] ?? { row: null, problems: [] };
      return describeChange(row, change, row?.action === "put" ? problems : [], around, changeset.origin);
    }),
  };
}

function describeChange(
  row: ChangeRow | null,
  change: Checked,
  problems: readonly Problem[],
  around: Surroundings,
  origin: string,
) {
  const head = around.heads.get(keyOf(change));
  const before = row?.base ?? null;
  const after = change.action === "put" ? (row?.body ?? null) : null;
  const theirs = row?.current ?? null;
  const found = change.body ? passagesOf(change.body).map(({ passage }) => standsIn(passage, around.texts)) : [];
  return {
    ...{ kind: change.kind, id: change.id, action: change.action, baseVersion: change.baseVersion, before, after },
    publishedVersion: head?.published ?? 0,
    differences: differences(change.kind, before, after),
    /** Where somebody changed the record meanwhile: their version, and what a merge would give. */
    theirs,
    merge: theirs && after ? threeWay(change.kind, before, theirs, after) : null,
    checks: {
      /** What is wrong with the record by itself, and passages that do not stand in their text. */
      problems: [...problems, ...(change.body ? problemsAround(change.kind, change.body, around) : [])],
      /** Why it cannot be put onto what is published now, or null. */
      stale: staleness(change, head, origin),
      passages: {
        checked: found.filter((stands) => stands !== null).length,
        standing: found.filter((stands) => stands === true).length,
        notAtHand: found.filter((stands) => stands === null).length,
      },
    },
  };
}
