/** The one function that writes the record: all of a changeset or none of it, with its revisions, its edition and its audit. */
import type { Kind } from "@parley/domain/records";
import type { Work } from "../work";
import { writeAudit } from "../write-audit";
import type { Checked } from "./check";
import { contributorNumbers } from "./contributors";
import { digestOf } from "./digest";
import { type Head, keyOf } from "./heads";
import { insertRows } from "./insert";
import { deriveLeaningDays } from "./leaning";
import { type Place, rowsOf } from "./rows";
import { clearSearch, writeSearch } from "./search-rows";
import type { Surroundings } from "./surroundings";

/** What is accepted, checked whole; a redaction comes from no changeset, and only takes away. */
export type Accepted = { changeset: string | null; title: string; changes: readonly Checked[] };

/** The table of each kind; what hangs on its rows goes with them by cascade, save passages, which hang on the record. */
const ownTable: Record<Kind, string> = {
  negotiation: "profile",
  ...{ party: "party", speaker: "speaker", issue: "issue", publisher: "publisher", source: "source", event: "event" },
  ...{
    proposal: "proposal",
    position: "position",
    response: "response",
    assessment: "assessment",
    salience: "salience",
  },
};

/**
 * Writes accepted changes under the lock that the caller holds. Base versions are compared by the caller.
 * @returns the new edition's number.
 */
export async function applyChanges(
  work: Work,
  { changeset, title, changes }: Accepted,
  around: Pick<Surroundings, "heads" | "find">,
): Promise<number> {
  const authors = changes.map(({ savedBy }) => savedBy);
  const edition = await openEdition(work, { changeset, title, authors });
  await writeChanges(work, edition, changes, around);
  if (changeset !== null) await noteAcceptance(work, changeset, { edition, title, records: changes.length });
  return edition;
}

/** The audit's line of an acceptance. */
export const noteAcceptance = (
  work: Work,
  changeset: string,
  detail: { edition: number; title: string; records: number },
): Promise<void> => writeAudit(work, work.negotiation, "changeset.accept", changeset, detail);

/** Writes changes, or some of them, into an edition that was taken under the lock. */
export async function writeChanges(
  work: Work,
  edition: number,
  changes: readonly Checked[],
  { heads, find }: Pick<Surroundings, "heads" | "find">,
): Promise<void> {
  const numbers = await contributorNumbers(
    work,
    changes.map(({ savedBy }) => savedBy),
  );
  const puts = changes.filter((change) => change.action === "put");
  const withdrawn = changes.filter((change) => change.action === "withdraw");
  const published = (change: Checked) => (heads.get(keyOf(change))?.published ?? 0) > 0;
  const next = (change: Checked) => (heads.get(keyOf(change))?.latest ?? 0) + 1;

  await deleteRecords(work, withdrawn);
  await clearRecords(work, puts.filter(published), edition);
  const { negotiation: negotiationId } = work;
  const fresh = puts.filter((change) => !published(change));
  await insertRows(
    work,
    "record.record",
    fresh.map((change) => ({ negotiationId, kind: change.kind, id: change.id, version: next(change), edition })),
  );
  await writeRows(work, puts, { negotiationId, find });
  await writeSearch(work, puts);
  await deriveLeaningDays(work, changes);
  await writeRevisions(work, changes, heads, numbers);
}

/** Takes the next edition. Who is new to the ledger is numbered here, the authors before who accepts. */
export async function openEdition(
  work: Work,
  { changeset, title, authors }: { changeset: string | null; title: string; authors: readonly (string | null)[] },
): Promise<number> {
  const numbers = await contributorNumbers(work, [...authors, work.userId]);
  const acceptor = numbers.get(work.userId ?? "") ?? null;
  const operator = work.by.kind === "operator";
  await insertRows(work, "ledger.edition", [
    { negotiationId: work.negotiation, changesetId: changeset, title, acceptor, operator },
  ]);
  const [row] = await work.sql<{ edition: number }>(
    "edition-now",
    "select edition from record.negotiation where id = $1",
    [work.negotiation],
  );
  if (!row) throw new Error("the locked negotiation is there");
  return row.edition;
}

const keysOf = (changes: readonly Checked[]) => JSON.stringify(changes.map(({ kind, id }) => ({ kind, id })));

async function deleteRecords(work: Work, changes: readonly Checked[]): Promise<void> {
  if (changes.length === 0) return;
  await work.run(
    `delete from record.record r using json_to_recordset($2::json) as k(kind text, id text)
     where r.negotiation_id = $1 and r.kind = k.kind and r.id = k.id`,
    ...[work.negotiation, keysOf(changes)],
  );
}

/** Raises the version of published records and takes away their rows, which are then written anew. */
async function clearRecords(work: Work, changes: readonly Checked[], edition: number): Promise<void> {
  if (changes.length === 0) return;
  const keys = keysOf(changes);
  await work.run(
    `update record.record r set version = r.version + 1, edition = $3
     from json_to_recordset($2::json) as k(kind text, id text)
     where r.negotiation_id = $1 and r.kind = k.kind and r.id = k.id`,
    ...[work.negotiation, keys, edition],
  );
  await work.run(
    `delete from record.passage p using json_to_recordset($2::json) as k(kind text, id text)
     where p.negotiation_id = $1 and p.kind = k.kind and p.record_id = k.id`,
    ...[work.negotiation, keys],
  );
  await clearSearch(work, changes);
  for (const kind of new Set(changes.map((change) => change.kind))) {
    const ids = changes.filter((change) => change.kind === kind).map(({ id }) => id);
    await work.run(
      `delete from record.${ownTable[kind]} where negotiation_id = $1 and id = any ($2::text[])`,
      ...[work.negotiation, ids],
    );
  }
}

async function writeRows(work: Work, puts: readonly Checked[], place: Place): Promise<void> {
  const tables = new Map<string, object[]>();
  for (const { kind, body } of puts) {
    if (body === null) continue;
    for (const [table, more] of Object.entries(rowsOf(kind, body, place))) {
      const rows = tables.get(table) ?? [];
      rows.push(...more);
      tables.set(table, rows);
    }
  }
  for (const [table, rows] of tables) await insertRows(work, `record.${table}`, rows);
}

/** One revision for each change; numbers, times and chains are set by the database. */
async function writeRevisions(
  work: Work,
  changes: readonly Checked[],
  heads: ReadonlyMap<string, Head>,
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const keys = changes.map((change) => {
    const head = heads.get(keyOf(change));
    const came = head === undefined ? "create" : head.published > 0 ? "update" : "restore";
    return {
      negotiationId: work.negotiation,
      kind: change.kind,
      recordId: change.id,
      version: (head?.latest ?? 0) + 1,
      action: change.action === "withdraw" ? "withdraw" : came,
    };
  });
  const digests = changes.map(({ body }) => (body === null ? null : digestOf(body)));
  const coders = changes.map(({ savedBy }) => numbers.get(savedBy ?? "") ?? null);
  await insertRows(
    work,
    "ledger.revision",
    keys.map((key, i) => ({ ...key, digest: digests[i] ?? null, coder: coders[i] ?? null })),
  );
  const bodies = keys.flatMap(({ action: _action, ...key }, i) => {
    const body = changes[i]?.body ?? null;
    return body === null ? [] : [{ ...key, body }];
  });
  await insertRows(work, "ledger.revision_body", bodies);
}
