import type { Coder, Ruling, SentenceCodes } from "@parley/domain/double-coding";
import { instant } from "../instant";
import type { Sql } from "../read";

/** A sentence of a sample, by where it stands; offsets in UTF-16 units of the text. */
export type Sampled = { source: string; sha256: string; number: number; start: number; end: number };

export type SampleRow = {
  id: string;
  title: string;
  note: string | null;
  state: "coding" | "handed_in" | "adjudicated";
  sentences: number;
  /** The seat of whoever asks. */
  seat: Coder | null;
  coders: { name: string | null; handedIn: boolean }[];
  adjudicator: string | null;
  adjudicatedByMe: boolean;
  changeset: string | null;
  /** Whether a dossier brought it. */
  brought: boolean;
  madeBy: string | null;
  madeAt: string;
};

/** `$2` is whoever asks. Nothing here counts what anybody coded. */
const columns = `
  d.id, d.title, d.note, d.state, jsonb_array_length(d.sentences) as sentences,
  case $2 when d.first_coder then 'first' when d.second_coder then 'second' end as seat,
  json_build_array(
    json_build_object('name', a.name, 'handedIn', d.state <> 'coding' or d.first_handed_in_at is not null),
    json_build_object('name', b.name, 'handedIn', d.state <> 'coding' or d.second_handed_in_at is not null)) as coders,
  c.name as adjudicator, coalesce(d.adjudicator = $2, false) as "adjudicatedByMe", d.changeset_id as changeset,
  d.made_by is null as brought, m.name as "madeBy", ${instant("d.made_at")} as "madeAt"`;
const joined = `
  from desk.double_coding d
  left join account."user" a on a.id = d.first_coder left join account."user" b on b.id = d.second_coder
  left join account."user" c on c.id = d.adjudicator left join account."user" m on m.id = d.made_by`;

/** The samples of a negotiation, the latest first; at most 200. */
export const selectSamples = (sql: Sql, negotiation: string, user: string) =>
  sql<SampleRow>(
    "double-codings",
    `select ${columns} ${joined} where d.negotiation_id = $1 order by d.made_at desc, d.id limit 200`,
    [negotiation, user],
  );

export type WholeSample = SampleRow & { sampled: Sampled[] };

export async function findSample(sql: Sql, negotiation: string, user: string, id: string): Promise<WholeSample | null> {
  const [row] = await sql<WholeSample>(
    "double-coding",
    `select ${columns}, d.sentences as sampled ${joined} where d.negotiation_id = $1 and d.id = $3`,
    [negotiation, user, id],
  );
  return row ?? null;
}

export type CodesRow = SentenceCodes & { coder: Coder; version: number };

/**
 * The one way to read codes: one's own; those of both only once both have handed in. The state is asked in the same statement, so
 * no order of events shows more.
 */
const codes = `
  select c.coder, c.place, c.codes, c.version
  from desk.blind_code c join desk.double_coding d on d.id = c.double_coding_id
  where d.negotiation_id = $1 and d.id = $3
    and (d.state <> 'coding' or c.coder = case $2 when d.first_coder then 'first' when d.second_coder then 'second' end)
  order by c.coder, c.place`;

export const selectCodes = (sql: Sql, negotiation: string, user: string, id: string) =>
  sql<CodesRow>("blind-codes", codes, [negotiation, user, id]);

export const selectRulings = (sql: Sql, id: string) =>
  sql<Ruling>(
    "blind-rulings",
    `select r.place, r.party, r.issue, r.takes, r.code from desk.blind_ruling r
     where r.double_coding_id = $1 order by r.place, r.party, r.issue`,
    [id],
  );
