import { kinds } from "@parley/domain/records";
import { recordId } from "@parley/domain/records/fields";
import { z } from "zod";

/** A part of a filter that is left open where nothing is said of it. */
export const open = <S extends z.ZodType>(schema: S) => schema.nullable().default(null);

/** A record that may be named. */
export const recordKey = open(z.strictObject({ kind: z.enum(kinds), id: recordId }));

/** Filters that lists share: the days (ISO) between which its last possible day lies, and words found in it. */
export const dayAndWords = {
  from: open(z.iso.date()),
  to: open(z.iso.date()),
  words: open(z.string().trim().max(200)),
};

export const pageSize = z.number().int().min(1).max(200).default(50);

/** By its last possible day, from which on a record counts: lists are ordered by it, so a span of days is one stretch. */
export function dayClauses(
  { from, to }: { from: string | null; to: string | null },
  put: (value: unknown) => string,
): string[] {
  const clauses: string[] = [];
  if (from !== null) clauses.push(`p.last_day >= ${put(from)}`);
  if (to !== null) clauses.push(`p.last_day <= ${put(to)}`);
  return clauses;
}

/** Records of this kind in which these words stand, in their own fields or in a passage; accents and capitals apart. */
export function wordsClause(
  words: string | null,
  kind: "position" | "event",
  fields: readonly string[],
  put: (value: unknown) => string,
): string[] {
  if (!words) return [];
  const needle = `record.folded(${put(words)}::text)`;
  const own = fields.map((field) => `strpos(record.folded(p.${field}), ${needle}) > 0`);
  const quoted = `p.id in (select g.record_id from record.passage g
    where g.negotiation_id = $1 and g.kind = '${kind}' and strpos(record.folded(g.exact), ${needle}) > 0)`;
  return [`(${[...own, quoted].join(" or ")})`];
}

/** Records of this kind that quote a source. */
export function sourceClause(
  source: string | null,
  kind: "position" | "event",
  put: (value: unknown) => string,
): string[] {
  if (source === null) return [];
  return [
    `exists (select from record.passage g where g.negotiation_id = $1 and g.source_id = ${put(source)}
      and g.kind = '${kind}' and g.record_id = p.id)`,
  ];
}
