import type { Sentence } from "../dossier/coding";
import type { Passage } from "../records/fields";
import type { Position } from "../records/position";
import type { Unit } from "./agreement";

/** One coder's positions. */
export type Coding = readonly Position[];

/** A sentence, a party and an issue, with the position that each coder made of it; null where a coder made none. */
export type CodedUnit = { sentence: string; party: string; issue: string; positions: (Position | null)[] };

/**
 * Lays codings of the same texts beside one another. A position belongs to the first sentence of its utterance, that in which its
 * earliest passage begins. Throws a RangeError where a position has no passage in any sentence, or a coder two in one unit.
 */
export function codedUnits(codings: readonly Coding[], sentences: readonly Sentence[]): CodedUnit[] {
  const units = new Map<string, CodedUnit>();
  codings.forEach((positions, coder) => {
    for (const position of positions) {
      const { party, issue } = position;
      const sentence = sentenceOf(position, sentences);
      const key = JSON.stringify([sentence, party, issue]);
      const unit = units.get(key) ?? { sentence, party, issue, positions: codings.map(() => null) };
      if (unit.positions[coder]) throw new RangeError(`${position.id} is one of two in its sentence.`);
      unit.positions[coder] = position;
      units.set(key, unit);
    }
  });
  return [...units.values()];
}

/** The fields whose agreement is computed. */
export type ComparedField = "low" | "high" | "firmness" | "attribution" | "act";
type Compared = Readonly<Record<ComparedField, number | string | null>>;

/** The values of one field, ready for their agreement. A field without a value counts as not coded. */
export function valuesOf(
  units: readonly { readonly positions: readonly (Compared | null)[] }[],
  field: ComparedField,
): Unit[] {
  return units.map(({ positions }) => positions.map((position) => position?.[field] ?? null));
}

function sentenceOf({ id, evidence }: Position, sentences: readonly Sentence[]): string {
  const [first] = [...evidence].sort(byPlace);
  const found = sentences.find(
    ({ source, start, end }) => source === first?.source && start <= first.start && first.start < end,
  );
  if (!found) throw new RangeError(`${id} begins in no sentence.`);
  return `${found.source} ${found.number}`;
}

function byPlace(a: Passage, b: Passage): number {
  return a.source < b.source ? -1 : a.source > b.source ? 1 : a.start - b.start;
}
