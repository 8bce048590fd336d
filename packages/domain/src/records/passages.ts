import type { Passage } from "./fields";
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
