/** The SQL of finding. Words reach the database as lexemes of a query text, made of folded words alone. */
import type { AnyRecord, Kind } from "@parley/domain/records";
import { spellingKeys } from "@parley/domain/search/edits";
import type { Query, Term } from "@parley/domain/search/query";
import type { Sql } from "../read";

/** A term with the words that may have been meant where it is misspelt, and the records whose names answer it. */
export type Sought = { term: Term; meant: string[]; refs: string[] };

const all = (parts: readonly string[]) => parts.join(" & ");
const any = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(" | ")})`);
const row = (words: readonly string[]) => `(${words.map((word) => `'${word}'`).join(" <-> ")})`;
const lexeme = (text: string, begun = false) => `'${text}'${begun ? ":*" : ""}`;

/** How closely a record has to answer: `exact` its own words, `own` begun ones too, `named` also by what it refers to. */
type Closeness = "exact" | "own" | "named";

function ask({ term, meant, refs }: Sought, how: Closeness): string {
  if (term.kind === "phrase") return row(term.words);
  if (term.kind === "date") {
    if (how === "exact") return lexeme(`#${term.key}`);
    return any([lexeme(`#${term.key}`), lexeme(`~${term.key}`), row(term.words)]);
  }
  const begun = term.begun && how !== "exact";
  const words = meant.length > 0 ? meant.map((word) => lexeme(word)) : [lexeme(term.word, begun)];
  return any([...words, ...(how === "named" ? refs.map((ref) => lexeme(`@${ref}`)) : [])]);
}

/** In names a date is the words it was typed in. */
const inNames = ({ term, meant }: Sought, how: "exact" | "own") =>
  term.kind === "date" ? row(term.words) : ask({ term, meant, refs: [] }, how);

/** The whole of what was typed, with misspelt words as they may have been meant. */
function wholes(whole: string, sought: readonly Sought[]): string[] {
  const misspelt = sought.flatMap(({ term, meant }) =>
    term.kind === "word" && meant.length > 0 ? [{ term, meant }] : [],
  );
  const [only] = misspelt;
  if (misspelt.length === 1 && only) {
    return only.meant.map((word) =>
      whole
        .split(" ")
        .map((one) => (one === only.term.word ? word : one))
        .join(" "),
    );
  }
  const first = new Map(misspelt.map(({ term, meant }) => [term.word, meant[0] ?? term.word]));
  return [
    whole
      .split(" ")
      .map((one) => first.get(one) ?? one)
      .join(" "),
  ];
}

/** The most matches that are ranked one by one; where there are more, some and the newest. */
const fewEnough = 2_000;

const closeness = "case when words @@ $7::tsquery then 4 when words @@ $8::tsquery then 5 else 6 end as tier";
const hits = `
  with named as materialized (
    select kind, id, day, case when names @@ $3::tsquery then 0 when names @@ $4::tsquery then 1
      when names @@ $5::tsquery then 2 else 3 end as tier
    from record.search where negotiation_id = $1 and names @@ $6::tsquery
    limit 2000
  ), few as materialized (
    select kind, id, day, ${closeness}
    from record.search where negotiation_id = $1 and words @@ $2::tsquery
    limit ${fewEnough + 1}
  ), newest as (
    select kind, id, day, ${closeness} from (
      select kind, id, day, words from record.search
      where (select count(*) from few) > ${fewEnough} and negotiation_id = $1 and day <= $10
      order by negotiation_id, day desc, kind, id
      limit 10000
    ) back
    where words @@ $2::tsquery
    limit 200
  ), found as (
    select kind, id, day, min(tier) as tier
    from (select * from named union all select * from few union all select * from newest) one
    group by kind, id, day
  ), numbered as (
    select *, row_number() over (partition by kind order by tier, day desc nulls last, id) as place from found
  )
  select n.kind, n.id, n.tier, b.body
  from numbered n
  join record.record r on r.negotiation_id = $1 and r.kind = n.kind and r.id = n.id
  join ledger.revision_body b
    on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id and b.version = r.version
  where n.place <= $9 and b.body is not null
  order by n.tier, n.day desc nulls last, n.id`;

/** No record that is dated where it was asked for is later than this. */
function latestDay(sought: readonly Sought[]): string {
  const last = sought.flatMap(({ term }) =>
    term.kind === "date" && !term.key.startsWith("-") ? [`${term.key}${"-12-31".slice(term.key.length - 4)}`] : [],
  );
  return last.toSorted()[0] ?? "9999-12-31";
}

/** A record that answers: the lower its tier, the closer. */
export type Found = { kind: Kind; id: string; tier: number; body: AnyRecord };

/** Records that answer every term, closest first, of equals the newest; of each kind at most `most`. */
export async function selectHits(
  sql: Sql,
  negotiation: string,
  { whole }: Query,
  sought: readonly Sought[],
  most: number,
): Promise<Found[]> {
  const whom = lexeme(`!${negotiation}`);
  const each = (how: Closeness) => all(sought.map((one) => ask(one, how)));
  const names = (how: "exact" | "own") => all(sought.map((one) => inNames(one, how)));
  const typed = wholes(whole, sought).map((text) => `=${text}`);
  const [same, begun] = [any(typed.map((one) => lexeme(one))), any(typed.map((one) => lexeme(one, true)))];
  const values = [
    ...[negotiation, `${whom} & ${each("named")}`, same, begun],
    // A whole name may hold small words that were left out of the terms.
    ...[names("exact"), any([same, begun, `(${names("own")})`])],
    ...[each("exact"), each("own"), most, latestDay(sought)],
  ];
  // Without a name it is planned anew each time: what is best for a rare word is ten times too slow for a common one.
  return sql<Found>("", hits, values);
}

const known = `
  select t.at::int from unnest($2::text[], $3::boolean[]) with ordinality as t(word, begun, at)
  where exists (
    select from record.search_word w
    where w.negotiation_id = $1 and w.word >= t.word and (w.word = t.word or t.begun and w.word < t.word || U&'\\+10FFFF')
  )`;

export type Spelled = { word: string; begun: boolean };

/** Of these words those that were never published, nor begin one that was. */
export async function selectUnknown<W extends Spelled>(
  sql: Sql,
  negotiation: string,
  words: readonly W[],
): Promise<W[]> {
  if (words.length === 0) return [];
  const values = [negotiation, words.map(({ word }) => word), words.map(({ begun }) => begun)];
  const found = new Set((await sql<{ at: number }>("search-known", known, values)).map(({ at }) => at));
  return words.filter((_, i) => !found.has(i + 1));
}

const near = `
  select w.word from record.search_word w
  where w.negotiation_id = $1 and w.keys && $2::text[] and length(w.word) between $3 and $4
  order by (select count(*) from unnest(w.keys) as k where k = any ($2::text[])) desc, w.word
  limit 200`;

/** Published words that look like a misspelt one. */
export async function selectNear(sql: Sql, negotiation: string, { word, begun }: Spelled): Promise<string[]> {
  const [fewest, most] = [word.length - 3, word.length + (begun ? 12 : 3)];
  const values = [negotiation, spellingKeys(word), fewest, most];
  return (await sql<{ word: string }>("search-near", near, values)).map((row) => row.word);
}

const named = `
  select t.at::int, c.kind || '/' || c.id as ref from unnest($2::text[]) with ordinality as t(query, at)
  cross join lateral (
    select s.kind, s.id from record.search s
    where s.negotiation_id = $1 and s.names @@ t.query::tsquery
    order by s.day desc nulls first, s.kind, s.id
    limit 40
  ) c`;

/** For each term the records, as kind/id, whose names answer it. */
export async function selectNamed(sql: Sql, negotiation: string, sought: readonly Sought[]): Promise<string[][]> {
  const queries = sought.map((one) => inNames(one, "own"));
  const rows = await sql<{ at: number; ref: string }>("search-named", named, [negotiation, queries]);
  return sought.map((_, i) => rows.filter(({ at }) => at === i + 1).map(({ ref }) => ref));
}
