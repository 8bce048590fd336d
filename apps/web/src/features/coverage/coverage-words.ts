import { type Coverage, type Gap, gaps } from "@parley/domain/analysis/coverage";
import { capitalized } from "@parley/domain/capitalized";
import { dayInWords } from "@parley/domain/dates";
import { counted } from "@/reading/who-coded";
import { type CoverageFigures, countGaps } from "./coverage-figures";

/** What each gap is called. */
export const gapNames: Record<Gap, string> = {
  one_sided: "one-sided",
  missing: "missing",
  unnamed: "unnamed",
  old: "old",
  undated: "undated",
  thin: "thin",
};

/** A gap as a sentence; `party` and `other` are names, `other` that of the other principal. */
export function gapInWords(gap: Gap, { stand }: Pick<Coverage, "stand">, party: string, other: string | null): string {
  const age = stand.inForce.state === "no_data" ? null : stand.inForce.age;
  const words: Record<Gap, string> = {
    one_sided: `${other ?? "the other side"} stands here, ${party} does not`,
    missing: "neither of the two principals stands here",
    unnamed: "rests on one set of unnamed sources",
    old: age === null ? "not repeated for long" : `not repeated for at least ${counted(age, "day")}`,
    undated: "nothing it rests on has a first day, so it may be older than it looks",
    thin: "one independent set of sources is all there is",
  };
  return words[gap];
}

/** What else is on record there: "asked, and did not answer"; empty where nothing is. */
export function emptyInWords({ stand }: Pick<Coverage, "stand">): string {
  if (stand.inForce.state !== "no_data") return "";
  if (stand.empty === "no_answer") return "asked, and did not answer";
  if (stand.empty === "undecided") return "said to be undecided";
  return stand.aside?.answer === "direction" ? "words that give a direction alone" : "";
}

/** How much of the record is weak, in a sentence. */
export function coverageDeck({ day, rows, sound }: CoverageFigures): string {
  if (rows.length === 0) {
    const stands = sound === 0 ? "nobody owes a stand" : `nothing is weak about ${counted(sound, "stand")}`;
    return `On ${dayInWords(day)} the record shows no gap: ${stands}.`;
  }
  const without =
    sound === 0 ? "No stand is without one" : `${counted(sound, "stand")} ${sound === 1 ? "has" : "have"} none`;
  const counts = countGaps(rows);
  const each = gaps.flatMap((gap) => (counts[gap] ? [`${counts[gap]} ${gapNames[gap]}`] : []));
  return `On ${dayInWords(day)} the record has ${counted(rows.length, "gap")}, each counted by its worst side: ${each.join(", ")}. ${capitalized(without)}.`;
}
