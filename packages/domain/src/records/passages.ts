import { type Passage, passage } from "./fields";
import type { AnyRecord } from "./index";

/** A passage with the path of the field that holds it: `evidence.0`, `provisions.1.evidence.0`. */
export interface PlacedPassage {
  readonly path: string;
  readonly passage: Passage;
}

/** Every passage of a record, those of its parts included. */
export function passagesOf(body: AnyRecord): PlacedPassage[] {
  const at = (prefix: string, evidence: readonly Passage[]) =>
    evidence.map((passage, i) => ({ path: `${prefix}evidence.${i}`, passage }));
  return [
    ...("evidence" in body ? at("", body.evidence) : []),
    ...("authorship" in body ? body.authorship.flatMap((claim, i) => at(`authorship.${i}.`, claim.evidence)) : []),
    ...("provisions" in body ? body.provisions.flatMap((one, i) => at(`provisions.${i}.`, one.evidence)) : []),
  ];
}

/** The same of a body as a draft keeps it, half-filled forms included: what is no whole passage is left out. */
export function passagesIn(body: unknown): PlacedPassage[] {
  const listIn = (value: unknown, field: string): readonly unknown[] => {
    const found = value !== null && typeof value === "object" ? (value as Record<string, unknown>)[field] : null;
    return Array.isArray(found) ? found : [];
  };
  const at = (prefix: string, holder: unknown) =>
    listIn(holder, "evidence").flatMap((one, i) => {
      const read = passage.safeParse(one);
      return read.success ? [{ path: `${prefix}evidence.${i}`, passage: read.data }] : [];
    });
  return [
    ...at("", body),
    ...listIn(body, "authorship").flatMap((claim, i) => at(`authorship.${i}.`, claim)),
    ...listIn(body, "provisions").flatMap((one, i) => at(`provisions.${i}.`, one)),
  ];
}
