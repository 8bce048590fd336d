import type { Acceptability, Loss, PartyReading, ProvisionReading } from "@parley/domain/analysis/proposal-shape";
import type { Borderline, Sensitivity, SensitivityOf } from "@parley/domain/analysis/sensitivity";
import { counted, inWords } from "@/reading/who-coded";

const figure = (value: number, decimals: number) => `${Number(value.toFixed(decimals))}`;

function rangeInWords({ min, max }: Loss, decimals: number): string {
  const [a, b] = [figure(min, decimals), figure(max, decimals)];
  return a === b ? a : `${a} to ${b}`;
}

/** "inside", "outside by 20", "cannot tell: it loses 40 at most", or why the provision is not covered. Scale points. */
export function readingInWords(reading: ProvisionReading): string {
  if (reading.state === "not_covered") return `not covered: ${uncovered[reading.reason]}`;
  if (reading.state === "inside") return "inside";
  if (reading.state === "outside") return `outside by ${rangeInWords(reading.loss, 1)}`;
  return `cannot tell: inside, or outside by up to ${figure(reading.loss.max, 1)}`;
}

const uncovered = {
  no_stand: "no stated place on this scale",
  no_interval: "the provision has no place on the scale",
  not_a_scale: "the issue has no scale",
  on_no_issue: "it is on no issue of this record",
};

/** The reading, and that a red line is crossed. */
export function withBreach(reading: ProvisionReading): string {
  const crosses = reading.state !== "not_covered" && reading.redLines.length > 0;
  return `${readingInWords(reading)}${crosses ? ", across a red line" : ""}`;
}

/** What must be known beside a reading; empty where there is nothing. */
export function besideReading(reading: ProvisionReading): string {
  if (reading.state === "not_covered") return "";
  const notes = [
    reading.hull ? "its evidence conflicts: the widest reading" : null,
    reading.stale ? "against an old stand" : null,
  ];
  return notes.filter(Boolean).join("; ");
}

/** "no breach", "one breach". Always said before any acceptability. */
export function breachesInWords({ breaches, coverage }: Pick<PartyReading, "breaches" | "coverage">): string {
  if (coverage.covered === 0) return "cannot tell: none of it is covered";
  return breaches.length === 0 ? "no breach" : counted(breaches.length, "breach", "breaches");
}

/** "covers 6 of 9 coded provisions, of 28 in the document". */
export function coversInWords({ covered, coded, points }: PartyReading["coverage"]): string {
  const words = `covers ${covered} of ${coded} coded ${coded === 1 ? "provision" : "provisions"}`;
  return points === null ? `${words}; nobody counted those in the document` : `${words}, of ${points} in the document`;
}

/** "0.883 of 1", "0.7 to 0.9 of 1", or that there is none. */
export function acceptabilityInWords(acceptability: Acceptability): string {
  return acceptability.state === "known" ? `${rangeInWords(acceptability, 3)} of 1` : "no figure: nothing is covered";
}

/** Under a known acceptability, how issues weigh in it. */
export function weightsInWords(acceptability: Acceptability): string {
  if (acceptability.state === "refused") return "";
  const { weighting, issues } = acceptability;
  if (issues.length === 1) return "one issue";
  return weighting === "salience"
    ? `${issues.length} issues, by how much each matters to it`
    : `${issues.length} issues, weighed alike`;
}

type Read = Pick<PartyReading, "provisions">;

/** "4 inside, 2 outside, 3 not covered". */
export const statesInWords = (reading: Read): string =>
  statesAmong(reading, ["inside", "outside", "cannot_tell", "not_covered"]);

/** "4 inside, 2 outside": of those covered. */
export const coveredInWords = (reading: Read): string => statesAmong(reading, ["inside", "outside", "cannot_tell"]);

function statesAmong({ provisions }: Read, states: readonly ProvisionReading["state"][]): string {
  const counts = states.flatMap((state) => {
    const count = provisions.filter((one) => one.state === state).length;
    return count === 0 ? [] : [`${count} ${state.replace("_", " ")}`];
  });
  return counts.join(", ");
}

const doubts: Record<Borderline, string> = {
  inferred: "inferred",
  low_confidence: "of low confidence",
  conflicting: "in conflict with another",
};

export const doubtsInWords = (because: readonly Borderline[]): string =>
  because.map((one) => doubts[one]).join(" and ");

/** "Were it counted" or "Were it left out": what is tried with a borderline statement. */
export const trialInWords = ({ counted: isCounted }: Pick<Sensitivity, "counted">): string =>
  isCounted ? "left out" : "counted";

/** "acceptability 0.9 instead of 0.883", "no figure" in words on either side. */
export function acceptabilityChange({ acceptability: { before, after } }: Pick<Sensitivity, "acceptability">): string {
  const [was, now] = [acceptabilityInWords(before), acceptabilityInWords(after)];
  return was === now ? `acceptability still ${was}` : `acceptability ${now} instead of ${was}`;
}

/** How many were tried and how many decide something; "nothing doubtful" where there is nothing to try. */
export function triedInWords({ tried, changes }: SensitivityOf): string {
  if (tried === 0) return "no doubtful statement of it touches the proposal";
  const all = counted(tried, "doubtful statement");
  if (changes.length === 0) return `${all} tried, and ${tried === 1 ? "it changes nothing" : "none changes anything"}`;
  return `${all} tried; ${changes.length === tried ? (tried === 1 ? "it changes" : "each changes") : `${inWords(changes.length)} ${changes.length === 1 ? "changes" : "change"}`} something`;
}
