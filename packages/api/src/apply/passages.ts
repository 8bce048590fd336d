import type { AnyRecord } from "@parley/domain/records";
import type { Passage } from "@parley/domain/records/fields";

/** A passage with the path of the field that holds it. */
export type Found = { path: string; passage: Passage };

/** Every passage of a record, those of its parts included. */
export function passagesOf(body: AnyRecord): Found[] {
  const at = (path: string, evidence: readonly Passage[]) =>
    evidence.map((passage, i) => ({ path: `${path}.${i}`, passage }));
  const own = "evidence" in body ? at("evidence", body.evidence) : [];
  if (!("provisions" in body)) return own;
  return [
    ...own,
    ...body.authorship.flatMap((claim, i) => at(`authorship.${i}.evidence`, claim.evidence)),
    ...body.provisions.flatMap((one, i) => at(`provisions.${i}.evidence`, one.evidence)),
  ];
}

/** Whether a passage stands in the text of its source at its offsets; null where the text is not at hand. */
export function standsIn({ source, start, end, exact }: Passage, texts: ReadonlyMap<string, string>): boolean | null {
  const text = texts.get(source);
  return text === undefined ? null : text.slice(start, end) === exact;
}
