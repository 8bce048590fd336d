import { type EvidenceKind, evidenceKinds, type Statement, switchesOf } from "@parley/domain/analysis/statement";

/** What the switches of evidence are called. */
export const kindWords: Record<EvidenceKind, string> = {
  on_record: "on the record",
  document: "documents",
  own_side_anonymous: "anonymous",
  reported: "summarised, recalled",
  ally_said: "said by an ally",
  opponent_said: "said by an opponent",
  inferred: "inferred",
  low_confidence: "low confidence",
  trial_balloon: "trial balloons",
};

/** The kinds that occur among statements, in the order of the switches. */
export function kindsAmong(statements: readonly Statement[]): EvidenceKind[] {
  const found = new Set(statements.flatMap(switchesOf));
  return evidenceKinds.filter((kind) => found.has(kind));
}
