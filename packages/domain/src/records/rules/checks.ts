/** Rules that several kinds share. Each gives problems with a path and a sentence that says what to do. */
import { dateProblem } from "../../dates/span";
import type { Problem } from "../../errors";
import type { Attribution, Passage } from "../fields";

/** One rule's answer: its problem where the rule is broken. */
export const broken = (yes: boolean, path: string, text: string): Problem[] => (yes ? [{ path, text }] : []);

export function within(prefix: string, problems: readonly Problem[]): Problem[] {
  return problems.map(({ path, text }) => ({ path: path === "" ? prefix : `${prefix}.${path}`, text }));
}

/** Problems of each entry, under the entry's own path. */
export function eachOf<T>(path: string, list: readonly T[], rule: (entry: T, index: number) => Problem[]): Problem[] {
  return list.flatMap((entry, index) => within(`${path}.${index}`, rule(entry, index)));
}

export function unique(path: string, keys: readonly string[], text: (key: string) => string): Problem[] {
  return keys.flatMap((key, i) => broken(keys.indexOf(key) < i, `${path}.${i}`, text(key)));
}

export function readable(path: string, edtf: string | null): Problem[] {
  const text = edtf === null ? null : dateProblem(edtf);
  return text === null ? [] : [{ path, text }];
}

export function checkEvidence(evidence: readonly Passage[], required: string | null, path = "evidence"): Problem[] {
  return [
    ...broken(required !== null && evidence.length === 0, path, required ?? ""),
    ...eachOf(path, evidence, ({ exact, start, end }) => [
      ...broken(
        end - start !== exact.length,
        "end",
        `The words are ${exact.length} characters long, but the offsets span ${end - start}: mark the passage again.`,
      ),
    ]),
    ...unique(
      path,
      evidence.map((p) => `${p.source} ${p.start} ${p.end}`),
      () => "This passage is here twice: remove one.",
    ),
  ];
}

export interface Placed {
  readonly low: number | null;
  readonly high: number | null;
  readonly option: string | null;
  readonly open: "none" | "low" | "high";
}

export const hasInterval = ({ low, high }: Pick<Placed, "low" | "high">) => low !== null || high !== null;

/** The interval itself: two ends in order, and an end left open at its pole. */
export function checkInterval({ low, high, option, open }: Placed): Problem[] {
  const half = (low === null) !== (high === null);
  return [
    ...broken(
      half,
      low === null ? "low" : "high",
      "An interval has two ends: give both, equal where the words name one stop.",
    ),
    ...broken(low !== null && high !== null && low > high, "low", "The interval begins above its end: swap the two."),
    ...broken(option !== null && hasInterval({ low, high }), "option", "Give an interval or an option, not both."),
    ...broken(
      open !== "none" && !hasInterval({ low, high }),
      "open",
      "Only an interval has an end that can be left open: choose “none”.",
    ),
    ...broken(
      open === "low" && low !== null && low !== 0,
      "low",
      "The low end is left open, so the interval begins at 0.",
    ),
    ...broken(
      open === "high" && high !== null && high !== 100,
      "high",
      "The high end is left open, so the interval ends at 100.",
    ),
  ];
}

/** The figures that an attribution carries unless a note says why not. Where there are two, the second is for one unnamed person. */
export const usualCredibility: Record<Attribution, readonly number[]> = {
  own_words: [1],
  document: [1],
  paraphrased: [2],
  reporter_summary: [2],
  recalled: [2],
  own_side_anonymous: [3, 4],
  inferred: [3, 4],
  ally_said: [3, 4],
  opponent_said: [3, 4],
};

export function checkCredibility(attribution: Attribution, credibility: number, note: string | null): Problem[] {
  const usual = usualCredibility[attribution];
  const figures = usual.length === 1 ? `${usual[0]}` : `${usual[0]}, or ${usual[1]} for one unnamed person`;
  const text = `With this attribution the credibility is ${figures}. Change it, or say in the note why it differs.`;
  return broken(!usual.includes(credibility) && note === null, "credibility", text);
}
