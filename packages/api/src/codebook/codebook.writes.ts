import { sameJson } from "@parley/domain/canonical";
import { DomainError } from "@parley/domain/errors";
import type { Kind } from "@parley/domain/records";
import type { Issue } from "@parley/domain/records/issue";
import { type Decision, type Dependent, type Mapping, recode } from "@parley/domain/records/recoding";
import { ledBy, nameOf, readBody, refuseAll } from "../apply/check";
import { dropChanges, type Put, putChanges } from "../apply/draft-changes";
import { keyOf } from "../apply/heads";
import { createChangeset, lockFor, touch } from "../changeset/changeset.writes";
import { lockGround } from "../ground";
import { selectBodies } from "../record/record.select";
import type { Work } from "../work";
import { type LeaningRecord, selectLeaning } from "./codebook.select";

type Drafted = { kind: Kind; id: string; action: "put" | "withdraw"; baseVersion: number; body: object | null };

const drafted = `
  select kind, record_id as id, action, base_version as "baseVersion", body
  from desk.change where changeset_id = $1 and kind in ('issue', 'position', 'proposal')`;

export type RecodeInput = {
  changeset: string;
  issue: string;
  mapping: Mapping;
  decisions: readonly Decision[];
  reason: string | null;
};

/**
 * Puts into a draft that changes an issue every record that stands on it, rewritten by a mapping and by what was decided by
 * hand; done again, it begins again from what is published.
 * @throws DomainError `invalid` naming each place that nobody has decided, or what is wrong with the issue; `stale` where the
 * issue was changed since.
 */
export async function recodeIssue(input: RecodeInput, work: Work) {
  const { changeset, mapping, decisions } = input;
  // What is copied from the record into a draft must not be redacted meanwhile.
  await lockGround(work);
  const { next } = await lockFor(work, changeset, "save");
  const drafts = await work.sql<Drafted>("recoded-draft", drafted, [changeset]);
  const { before, after } = await issueChanged(input.issue, drafts, work);
  const published = await selectLeaning(work.sql, work.negotiation, input.issue);
  const own = draftsOf(published, drafts);
  const records = published.map((record) => dependentOf(record, own.get(keyOf(record)) ?? null));
  const { rows, changes } = recode(before, after, mapping, records, decisions);
  refuseAll(
    rows.flatMap((row) => {
      const text = `Say where this ${row.part === null ? "position" : `provision (${row.part})`} goes: the mapping does not tell.`;
      return row.how === "open" ? ledBy(row, [{ path: "", text }]) : [];
    }),
  );
  const rewritten = new Map(changes.map((change) => [keyOf(change), change.body]));
  const drops: LeaningRecord[] = [];
  const puts = published.flatMap((record, i): Put[] => {
    const { kind, id, version: baseVersion } = record;
    const body = rewritten.get(keyOf(record));
    if (body !== undefined) return [{ kind, id, baseVersion, body }];
    // What an earlier recoding moved and this one does not goes back to where it is published.
    if (!own.has(keyOf(record))) return [];
    const stays = records[i]?.body ?? record.body;
    if (!sameJson(stays, record.body)) return [{ kind, id, baseVersion, body: stays }];
    drops.push(record);
    return [];
  });
  await dropChanges(work, changeset, drops);
  await putChanges(work, changeset, puts);
  const version = await touch(work, changeset, next, { title: null, reason: input.reason });
  return { changeset, version, records: puts.length };
}

async function issueChanged(
  id: string,
  drafts: readonly Drafted[],
  work: Work,
): Promise<{ before: Issue; after: Issue }> {
  const [published] = await selectBodies(work.sql, work.negotiation, "issue", { ids: [id] });
  const draft = drafts.find((one) => one.kind === "issue" && one.id === id && one.action === "put");
  if (!published || !draft) {
    throw new DomainError("not_found", "This draft does not change that issue, or you may not see it.");
  }
  if (draft.baseVersion !== published.version) {
    throw new DomainError("stale", "Somebody else changed this issue meanwhile. Bring the draft up to date first.");
  }
  const { body, problems } = readBody("issue", id, draft.body);
  refuseAll(ledBy({ kind: "issue", id }, problems));
  return { before: published.body, after: body as Issue };
}

/** What the draft says of each record, by its key. @throws DomainError `stale` where one was changed on record meanwhile. */
function draftsOf(published: readonly LeaningRecord[], drafts: readonly Drafted[]): Map<string, Drafted> {
  const known = new Map(drafts.map((draft) => [keyOf(draft), draft]));
  return new Map(
    published.flatMap((record) => {
      const draft = known.get(keyOf(record));
      if (draft && draft.baseVersion !== record.version) {
        throw new DomainError(
          "stale",
          `Somebody else changed ${nameOf(record)} meanwhile. Bring the draft up to date first.`,
        );
      }
      return draft ? [[keyOf(record), draft] as const] : [];
    }),
  );
}

/** The record to recode: what a draft says of it, standing where it stands on record. */
function dependentOf({ kind, id, body: on }: LeaningRecord, draft: Drafted | null): Dependent {
  const read = draft?.body ? readBody(kind, id, draft.body).body : null;
  if (kind === "position") {
    const { issue, low, high, option, open, direction } = on;
    return { kind, id, body: { ...((read ?? on) as typeof on), issue, low, high, option, open, direction } };
  }
  const body = (read ?? on) as typeof on;
  const was = new Map(on.provisions.map((provision) => [provision.id, provision]));
  const provisions = body.provisions.map((provision) => {
    const { issue, low, high, option, open } = was.get(provision.id) ?? provision;
    return { ...provision, issue, low, high, option, open };
  });
  return { kind, id, body: { ...body, provisions } };
}

/**
 * Makes a draft that puts the issues into this order, each in its category.
 * @throws DomainError `stale` where issues were added or withdrawn since, `invalid` where nothing is otherwise.
 */
export async function arrangeIssues(input: { issues: readonly { id: string; category: string }[] }, work: Work) {
  const published = await selectBodies(work.sql, work.negotiation, "issue");
  const wanted = new Map(input.issues.map((issue, i) => [issue.id, { order: i + 1, category: issue.category }]));
  if (wanted.size !== published.length || published.some(({ id }) => !wanted.has(id))) {
    throw new DomainError(
      "stale",
      "Issues were added or withdrawn meanwhile. Load the page again, then set their order.",
    );
  }
  const puts = published.flatMap(({ id, version, body }): Put[] => {
    const { order, category } = { ...body, ...wanted.get(id) };
    if (order === body.order && category === body.category) return [];
    return [{ kind: "issue", id, baseVersion: version, body: { ...body, order, category } }];
  });
  if (puts.length === 0) throw new DomainError("invalid", "The issues stand in this order already.");
  const changeset = await createChangeset(work, "Order and categories of the issues", "form");
  await putChanges(work, changeset, puts);
  return { changeset, records: puts.length };
}
