/** What must hold of what is kept, looked at from outside: chains, digests, versions, the published record, passages, reviews. */
import { digest } from "@parley/domain/canonical";
import type { AnyRecord, Kind } from "@parley/domain/records";
import { passagesOf } from "@parley/domain/records/passages";
import { referencesOf } from "@parley/domain/records/references";
import { checkRecord, checkRecordIn, type Find, readRecord, recordDays } from "@parley/domain/records/rules";
import { standsIn } from "../apply/stands-in";
import type { Sql } from "../read";
import { rowChecks } from "./row-checks";

/** What came of it: a sentence for each thing that is wrong, and how much was looked at. */
export type Verified = {
  problems: string[];
  versions: number;
  records: number;
  passages: number;
  /** Passages whose text is not at hand. */
  unread: number;
};

/**
 * Verifies everything that one negotiation keeps, or all that do. Reads alone; on the owner's connection, since no login sees all.
 * What is redacted has no words to compare: its place in the chain is.
 */
export async function verifyLedger(sql: Sql, negotiation: string | null = null): Promise<Verified> {
  const found: Verified = { problems: [], versions: 0, records: 0, passages: 0, unread: 0 };
  for (const { id } of await sql<{ id: string }>(
    ...([
      "",
      "select id from record.negotiation where $1::text is null or id = $1 order by id",
      [negotiation],
    ] as const),
  )) {
    const one = await verifyNegotiation(sql, id);
    found.problems.push(...one.problems.map((problem) => `${id}: ${problem}`));
    found.versions += one.versions;
    found.records += one.records;
    found.passages += one.passages;
    found.unread += one.unread;
  }
  if (negotiation === null) {
    const links = await sql<{ part: string; chain: string; seq: number }>(
      "",
      "select * from ledger.broken_links()",
      [],
    );
    found.problems.push(
      ...links.map(({ part, chain, seq }) => `${chain}: ${part} ${seq} does not follow from the one before.`),
    );
  }
  return found;
}

async function verifyNegotiation(sql: Sql, negotiation: string): Promise<Verified> {
  const problems: string[] = [];
  for (const [text, words] of rowChecks) {
    const rows = await sql<{ it: string }>("", text, [negotiation]);
    problems.push(...rows.map(({ it }) => words(it)));
  }
  const versions = await verifyDigests(sql, negotiation, problems);
  const published = await verifyPublished(sql, negotiation, problems);
  return { problems, versions, ...published };
}

type Version = { seq: number; kind: Kind; id: string; version: number; digest: string; body: object };
const some = 2_000;
const versionsFrom = `
  select v.seq, v.kind, v.record_id as id, v.version, v.digest, b.body
  from ledger.revision v
  join ledger.revision_body b
    on b.negotiation_id = v.negotiation_id and b.kind = v.kind and b.record_id = v.record_id and b.version = v.version
  where v.negotiation_id = $1 and v.seq > $2 and b.body is not null
  order by v.seq limit ${some}`;

async function verifyDigests(sql: Sql, negotiation: string, problems: string[]): Promise<number> {
  let count = 0;
  for (let last = 0; ; ) {
    const rows = await sql<Version>("", versionsFrom, [negotiation, last]);
    for (const row of rows) {
      if (digest(row.body) !== row.digest)
        problems.push(`version ${row.version} of ${row.kind} ${row.id} is not what its digest says.`);
    }
    count += rows.length;
    last = rows.at(-1)?.seq ?? last;
    if (rows.length < some) return count;
  }
}

type Standing = { kind: Kind; id: string; body: object; first: string | null; last: string | null };
const standing = `
  select r.kind, r.id, b.body, d.first_day as first, d.last_day as last
  from record.record r
  join ledger.revision_body b
    on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id and b.version = r.version
  left join (${["source", "event", "proposal", "position", "response", "assessment", "salience"]
    .map((kind) => `select negotiation_id, kind, id, first_day, last_day from record.${kind}`)
    .join(" union all ")}) d on d.negotiation_id = r.negotiation_id and d.kind = r.kind and d.id = r.id
  where r.negotiation_id = $1 and b.body is not null`;
const textsAtHand = `
  select h.sha256, t.text from desk.text_at_hand h join desk.source_text t on t.sha256 = h.sha256 where h.negotiation_id = $1`;

/** Each published record is sound by itself and among the others, refers to what is there, and stands in the texts at hand. */
async function verifyPublished(sql: Sql, negotiation: string, problems: string[]) {
  const rows = await sql<Standing>("", standing, [negotiation]);
  const read = rows.flatMap(({ body, ...row }) => {
    const { kind, id } = row;
    const parsed = readRecord(kind, body);
    if ("body" in parsed) return [{ ...row, body: parsed.body }];
    problems.push(...parsed.problems.map(({ path, text }) => `${kind} ${id}, ${path}: ${text}`));
    return [];
  });
  const all = new Map<string, AnyRecord>(read.map(({ kind, id, body }) => [`${kind}/${id}`, body]));
  const find = ((kind: Kind, id: string) => all.get(`${kind}/${id}`) ?? null) as Find;
  const texts = await textsOf(sql, negotiation, read);
  let passages = 0;
  let unread = 0;
  for (const { kind, id, body, first, last } of read) {
    for (const { path, text } of [...checkRecord(kind, body), ...checkRecordIn(kind, body, find)])
      problems.push(`${kind} ${id}, ${path}: ${text}`);
    for (const [other, ids] of referencesOf(body))
      for (const named of ids)
        if (!find(other, named)) problems.push(`${kind} ${id} refers to ${other} ${named}, which is not published.`);
    for (const { path, passage } of passagesOf(body)) {
      const stands = standsIn(passage, texts);
      if (stands === null) unread += 1;
      else passages += 1;
      if (stands === false) problems.push(`${kind} ${id}, ${path}: these words do not stand there in the text.`);
    }
    const days = recordDays(body, find);
    if (days && (days.first !== first || days.last !== last))
      problems.push(`${kind} ${id} is filed under ${first} to ${last}; its date says ${days.first} to ${days.last}.`);
  }
  return { records: rows.length, passages, unread };
}

async function textsOf(sql: Sql, negotiation: string, read: readonly { kind: Kind; id: string; body: AnyRecord }[]) {
  const byHash = new Map(
    (await sql<{ sha256: string; text: string }>("", textsAtHand, [negotiation])).map((row) => [row.sha256, row.text]),
  );
  return new Map(
    read.flatMap(({ id, body }) => {
      const text = "sha256" in body && body.sha256 !== null ? byHash.get(body.sha256) : undefined;
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
}
