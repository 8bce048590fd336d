/** How docs/METHOD.md writes figures down. */
import type { Segment, Stand } from "../series-shape";
import type { BesideVerdict, Verdict } from "../shift-shape";

export const spaced = (word: string): string => word.replaceAll("_", " ");
export const number = (value: number, digits = 2): string => `${Number(value.toFixed(digits))}`;
export const range = ({ min, max }: { min: number; max: number }, digits = 2): string =>
  min === max ? number(min, digits) : `${number(min, digits)} to ${number(max, digits)}`;
export const ends = ({ low, high }: { low: number | null; high: number | null }): string =>
  range({ min: low ?? 0, max: high ?? 100 });
export const place = (segment: Segment | null): string => segment?.intervals.map(ends).join("; ") ?? "no data";

export const placeOfStand = ({ inForce }: Stand): string => place(inForce.state === "no_data" ? null : inForce.segment);

export function verdictWords(verdict: Verdict): string {
  if (verdict.verdict === "shift") return `shift of ${sizeWords(verdict)}`;
  return "reason" in verdict ? `${spaced(verdict.verdict)}: ${spaced(verdict.reason)}` : spaced(verdict.verdict);
}

export function sizeWords({ min, max, toward }: Extract<Verdict, { verdict: "shift" }>): string {
  return `${range({ min: min ?? 0, max: max ?? 0 })} toward ${toward}`;
}

export function besideWords(beside: BesideVerdict | null): string {
  if (beside === null) return "";
  const { differentSpeakers, differentKinds, anonymous, anonymousBefore, conditional, conditionalBefore } = beside;
  const said = [
    differentSpeakers && "different speakers",
    differentKinds && "different kinds",
    anonymous && "anonymous",
    anonymousBefore && "anonymous before",
    conditional && "conditional",
    conditionalBefore && "conditional before",
    beside.deniedBy.length > 0 && "denied",
  ];
  return said.filter(Boolean).join(", ");
}
