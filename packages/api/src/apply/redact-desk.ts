/** What a redaction reaches on the desk: drafts, submissions, imports, and the answers that are kept for a command sent twice. */
import { randomUUID } from "node:crypto";
import type { Kind } from "@parley/domain/records";
import { kindLabels } from "@parley/domain/records/labels";
import type { Work } from "../work";

type Target = { kind: Kind; id: string; reason: string };
type Reach = {
  /** The editions that published what is redacted. */
  editions: readonly number[];
  /** Whether a body says any of the words that go. */
  says: (body: unknown) => boolean;
};

/** A body on the desk; `number` is null in a draft, `edition` null where the changeset was not accepted. */
type Kept = { changeset: string; state: string; number: number | null; edition: number | null; body: unknown };

// Whoever saves into a draft holds its row: once all are held here, nothing that was being saved is overlooked.
const lockOpen = `
  select id from desk.changeset where negotiation_id = $1 and state in ('draft', 'submitted', 'returned') order by id for update`;
const keptBodies = `
  select c.id as changeset, c.state, k.number, e.number as edition, k.body
  from (
    select changeset_id, null::int as number, body from desk.change where kind = $2 and record_id = $3
    union all
    select changeset_id, number, body from desk.submitted_change where kind = $2 and record_id = $3
  ) k
  join desk.changeset c on c.id = k.changeset_id
  left join ledger.edition e on e.changeset_id = c.id
    and (k.number is null or k.number = (select max(s.number) from desk.submission s where s.changeset_id = c.id))
  where c.negotiation_id = $1 and k.body is not null`;

/**
 * Takes the words out of every submission and closed draft that says them, and the record out of open ones: their authors are
 * told by a comment, and what waited for review goes back.
 * @returns how many open changesets lost the record.
 */
export async function redactDesk(work: Work, target: Target, { editions, says }: Reach): Promise<number> {
  const { kind, id } = target;
  await work.sql("lock-open", lockOpen, [work.negotiation]);
  const kept = await work.sql<Kept>("kept-bodies", keptBodies, [work.negotiation, kind, id]);
  const reached = kept.filter(({ edition, body }) => (edition !== null && editions.includes(edition)) || says(body));
  const isOpen = ({ state }: Kept) => state !== "accepted" && state !== "discarded";
  const submissions = reached.flatMap(({ changeset, number }) => (number === null ? [] : [{ changeset, number }]));
  const drafts = reached.filter(({ number }) => number === null);
  const closed = drafts.filter((one) => !isOpen(one)).map(({ changeset }) => changeset);
  await work.run(
    `update desk.submitted_change s set body = null from json_to_recordset($3::json) as k(changeset text, number int)
     where s.changeset_id = k.changeset and s.number = k.number and s.kind = $1 and s.record_id = $2`,
    ...[kind, id, JSON.stringify(submissions)],
  );
  await work.run(
    `update desk.change set body = null, redacted_at = now()
     where kind = $1 and record_id = $2 and changeset_id = any ($3::text[])`,
    ...[kind, id, closed],
  );
  await redactImports(work, target);
  const open = drafts.filter(isOpen);
  for (const { changeset } of open) await takeOut(work, changeset, target);
  return open.length;
}

async function redactImports(work: Work, { kind, id }: Target): Promise<void> {
  // A file that is being imported is brought again by whoever has it.
  await work.run(
    `delete from desk.import i where i.negotiation_id = $1 and i.state <> 'proposed' and (
       exists (select from desk.import_row r where r.import_id = i.id and r.kind = $2 and r.record_id = $3)
       or jsonb_path_exists(i.coding, '$[*].lines[*].ids[*] ? (@ == $id)', jsonb_build_object('id', $3::text)))`,
    ...[work.negotiation, kind, id],
  );
  // What stood in a bad cell may be the very words, under whatever id.
  await work.run(
    `update desk.import set report = jsonb_set(report, '{problems}', (
       select coalesce(jsonb_agg(x || '{"value": null}' order by n), '[]')
       from jsonb_array_elements(report -> 'problems') with ordinality p(x, n)))
     where negotiation_id = $1 and jsonb_typeof(report -> 'problems') = 'array'`,
    work.negotiation,
  );
  // Why a sentence that went into this record was set aside beside.
  await work.run(
    `update desk.sentence_log set reason = null, set_by = null
     where negotiation_id = $1 and $2 = any (ids) and reason is not null`,
    ...[work.negotiation, id],
  );
}

async function takeOut(work: Work, changesetId: string, { kind, id, reason }: Target): Promise<void> {
  await work.run(
    "delete from desk.change where changeset_id = $1 and kind = $2 and record_id = $3",
    ...[changesetId, kind, id],
  );
  await work.run(
    `update desk.changeset set version = version + 1, updated_at = now(),
       state = case state when 'submitted' then 'returned' else state end
     where id = $1`,
    changesetId,
  );
  const text = `Redacted: ${kindLabels[kind].toLowerCase()} ${id} was taken out of this changeset. ${reason}`;
  await work.tx.comment.createMany({ data: [{ id: randomUUID(), changesetId, userId: work.userId, text }] });
}

/** What was wrong with a record may be told in its own words, and what did not move with a corrected text is told by its title. */
export async function redactAnswers(work: Work, { kind, id }: Target): Promise<void> {
  await work.run(
    `update desk.command set result = jsonb_set(result, '{left}', (
       select coalesce(jsonb_agg(x order by n), '[]') from jsonb_array_elements(result -> 'left') with ordinality l(x, n)
       where x ->> 'kind' <> $2 or x ->> 'id' <> $3))
     where jsonb_typeof(result -> 'left') = 'array'
       and result -> 'left' @> jsonb_build_array(jsonb_build_object('kind', $2::text, 'id', $3::text))
       and exists (select from desk.changeset c where c.id = result ->> 'changeset' and c.negotiation_id = $1)`,
    ...[work.negotiation, kind, id],
  );
  await work.run(
    `update desk.command set result = jsonb_set(result, '{problems}', '[]')
     where result ->> 'kind' = $2 and result ->> 'id' = $3 and jsonb_typeof(result -> 'problems') = 'array'
       and exists (select from desk.changeset c where c.id = result ->> 'changeset' and c.negotiation_id = $1)`,
    ...[work.negotiation, kind, id],
  );
}
