/** How texts were coded, as an export says it: sentences by their offsets, and what became of each. No word of a text, and not who said so. */
import type { LogLine, Sentence } from "@parley/domain/dossier";
import type { CodingKind } from "@parley/domain/exchange/sheets";
import { kinds } from "@parley/domain/records";
import type { Sql } from "../read";

const divided = `
  select s.id as source, t.starts, t.ends
  from record.source s join desk.text_sentences t on t.negotiation_id = s.negotiation_id and t.sha256 = s.sha256
  where s.negotiation_id = $1 and s.id > $2
  order by s.id limit 10`;
// A record that is gone is named no more: a line that says nothing else is left out.
const log = `
  select s.id as source, l.number, l.reason, array(
    select i.id from unnest(l.ids) with ordinality as i(id, at)
    where exists (
      select from record.record r where r.negotiation_id = l.negotiation_id and r.kind = any ($4::text[]) and r.id = i.id)
    order by i.at) as ids
  from record.source s join desk.sentence_log l on l.negotiation_id = s.negotiation_id and l.sha256 = s.sha256
  where s.negotiation_id = $1 and (s.id, l.number) > ($2, $3)
  order by s.id, l.number limit 2000`;

type Divided = { source: string; starts: number[]; ends: number[] };

async function* sentences(desk: Sql, negotiation: string): AsyncGenerator<Sentence[]> {
  for (let after = ""; ; ) {
    const rows = await desk<Divided>("export-sentences", divided, [negotiation, after]);
    for (const { source, starts, ends } of rows)
      if (starts.length > 0)
        yield starts.map((start, at) => ({ source, number: at + 1, start, end: ends[at] ?? start }));
    const last = rows.at(-1);
    if (!last) return;
    after = last.source;
  }
}

async function* lines(desk: Sql, negotiation: string): AsyncGenerator<LogLine[]> {
  for (let after = { source: "", number: 0 }; ; ) {
    const values = [negotiation, after.source, after.number, [...kinds]];
    const rows = await desk<LogLine>("export-log", log, values);
    const saying = rows.filter(({ ids, reason }) => ids.length > 0 || reason !== null);
    if (saying.length > 0) yield saying.map(({ source, number, ids, reason }) => ({ source, number, ids, reason }));
    const last = rows.at(-1);
    if (!last) return;
    after = last;
  }
}

/** On the desk's login: who may not read the desk is not told of it. */
export const codingBatches = (desk: Sql, negotiation: string, kind: CodingKind): AsyncGenerator<object[]> =>
  kind === "sentence" ? sentences(desk, negotiation) : lines(desk, negotiation);
