import { dateInWords, lastDay } from "@parley/domain/dates";
import { type DossierRecords, listRecords } from "@parley/domain/dossier";
import type { AnyRecord, Kind } from "@parley/domain/records";
import { passagesOf } from "@parley/domain/records/passages";
import { referencesOf } from "@parley/domain/records/references";
import { keyOf } from "../apply/heads";

export type Planned = { kind: Kind; body: AnyRecord };
/** One changeset of an import. */
export type Step = { title: string; records: Planned[] };

/**
 * Cuts a dossier into changesets: first the codebook and the parties, then each source with the records that rest on it.
 * A record that rests on several sources, or refers to one that does, goes with the last of them.
 */
export function planImport(records: DossierRecords): Step[] {
  const all = listRecords(records);
  const sources = [...records.source].sort((a, b) => (lastDay(a.published.edtf) < lastDay(b.published.edtf) ? -1 : 1));
  const place = new Map(sources.map(({ id }, i) => [keyOf({ kind: "source", id }), i + 1]));
  const own = ({ body }: Planned) =>
    passagesOf(body).map(({ passage }) => keyOf({ kind: "source", id: passage.source }));
  const leansOn = all.map((one) => [...own(one), ...namedBy(one.body)]);
  // Each round carries a place one reference further; it ends, since places only rise.
  for (let moved = true; moved; ) {
    moved = false;
    for (const [i, { kind, body }] of all.entries()) {
      if (kind === "source") continue;
      const key = keyOf({ kind, id: body.id });
      const needed = Math.max(0, ...(leansOn[i] ?? []).map((other) => place.get(other) ?? 0));
      if (needed <= (place.get(key) ?? 0)) continue;
      place.set(key, needed);
      moved = true;
    }
  }
  const titles = ["Codebook and parties", ...sources.map((one) => `Source: ${nameOf(one, records)}`)];
  const steps = titles.map((title, i) => {
    return { title, records: all.filter(({ kind, body }) => (place.get(keyOf({ kind, id: body.id })) ?? 0) === i) };
  });
  return steps.filter((step) => step.records.length > 0);
}

const namedBy = (body: AnyRecord) =>
  [...referencesOf(body)].flatMap(([kind, ids]) => [...ids].map((id) => keyOf({ kind, id })));

/** A source by its title; one without by its publisher and day. */
function nameOf({ title, publisher, published }: DossierRecords["source"][number], records: DossierRecords): string {
  const name = records.publisher.find(({ id }) => id === publisher)?.name ?? publisher;
  return title ?? `${name}, ${dateInWords(published.edtf)}`;
}
