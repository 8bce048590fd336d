import { type Distance, distanceOn } from "@parley/domain/analysis/distance";
import { standOn } from "@parley/domain/analysis/in-force";
import { type Series, seriesOf } from "@parley/domain/analysis/series";
import { type StatementVerdict, verdictsOf } from "@parley/domain/analysis/shift";
import { defaultKinds, type Statement } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates/day";
import type { Issue } from "@parley/domain/records/issue";
import type { Party } from "@parley/domain/records/party";
import { inSentence } from "@/charts/in-sentence";
import { wordsOfSegment, wordsOfVerdict } from "@/charts/words-of-mark";
import { wordsOfPlace } from "@/charts/words-of-place";
import type { Principals } from "./party-order";

/** One line of what readers would see: how it is, and how it would be. */
export interface Consequence {
  key: string;
  what: string;
  now: string;
  after: string;
  /** What the analysis says of the move, or why it says nothing. */
  verdict: string;
  changes: boolean;
}

export interface ConsequencesWish {
  issue: Issue;
  /** The issue as it would be, where it changes too. */
  issueAfter?: Issue | null;
  parties: readonly Party[];
  principals: Principals;
  /** Days. */
  staleAfter: number;
  now: readonly Statement[];
  after: readonly Statement[];
  /** Parties whose statements change. */
  concerned: ReadonlySet<string>;
  /** Ids of statements that are new or altered. */
  put: ReadonlySet<string>;
  day: Day;
}

/** What readers of an issue would see otherwise: where each party concerned stands, and the distance it leaves. */
export function consequencesOf(wish: ConsequencesWish): Consequence[] {
  const { issue, parties, principals, concerned, day } = wish;
  const then = wish.issueAfter ?? issue;
  const stands = parties
    .filter(({ id }) => concerned.has(id))
    .map((party): Consequence => {
      const [now, after] = [seriesFor(wish, issue, party.id, wish.now), seriesFor(wish, then, party.id, wish.after)];
      const words = { now: standInWords(issue, now, day), after: standInWords(then, after, day) };
      return {
        key: `stand ${party.id} ${issue.id}`,
        what: `${party.name}, ${issue.title}`,
        ...words,
        verdict: verdictInWords(then, after, wish),
        changes: words.now !== words.after,
      };
    });
  return [...stands, ...(principals ? distances(wish, principals) : [])];
}

function distances(wish: ConsequencesWish, { low, high }: { low: string; high: string }): Consequence[] {
  const { issue, parties, concerned, day } = wish;
  const then = wish.issueAfter ?? issue;
  if (issue.kind !== "scale" || then.kind !== "scale") return [];
  const others = [...concerned].flatMap((party) => {
    if (party === low) return [[low, high] as const];
    if (party === high) return [[high, low] as const];
    return [[party, low] as const, [party, high] as const];
  });
  const pairs = concerned.has(low) && concerned.has(high) ? others.filter(([a]) => a !== high) : others;
  const name = (id: string) => parties.find((party) => party.id === id)?.short ?? id;
  return pairs.map(([a, b]) => {
    const between = (on: Issue, statements: readonly Statement[]) =>
      distanceInWords(distanceOn(seriesFor(wish, on, a, statements), seriesFor(wish, on, b, statements), day));
    const words = { now: between(issue, wish.now), after: between(then, wish.after) };
    return {
      key: `distance ${a} ${b} ${issue.id}`,
      what: `Distance of ${name(a)} to ${name(b)}, ${issue.title}`,
      ...words,
      verdict: "",
      changes: words.now !== words.after,
    };
  });
}

function seriesFor(
  { staleAfter }: Pick<ConsequencesWish, "staleAfter">,
  issue: Issue,
  party: string,
  statements: readonly Statement[],
): Series {
  return seriesOf({ party, issue: issue.id, issueKind: issue.kind }, statements, { kinds: defaultKinds, staleAfter });
}

/** Where a party stands on a day, in the words of the stops. */
function standInWords(issue: Issue, series: Series, day: Day): string {
  const { empty, inForce, aside } = standOn(series, day);
  if (inForce.state !== "no_data") {
    return `${wordsOfSegment(issue, inForce.segment)}${inForce.stale ? `, old: ${inForce.age} days` : ""}`;
  }
  if (empty === "no_answer") return "asked, did not answer";
  if (empty === "undecided") return "said to be undecided";
  if (aside?.answer !== "direction") return "no data";
  return wordsOfPlace(issue, { low: 0, high: 100, option: null, open: "none", direction: aside.direction });
}

/** A distance in points of the scale: "10 to 40", "0; the intervals touch", or why there is none. */
function distanceInWords(distance: Distance): string {
  if (distance.state === "undefined") return "undefined: a side is missing";
  const { min, max } = distance;
  const figure = min === max ? `${min}` : `${min} to ${max}`;
  return min === 0 && max > 0 ? `${figure}; the intervals touch` : figure;
}

const reasons: Partial<Record<string, string>> = {
  repeats: "repeats a stand",
  retracts: "takes a stand back",
  no_first_day: "no verdict: its first possible day is not known",
  nothing_before: "the first stand on record",
  weaker_evidence: "no verdict: stronger evidence is in force on its day",
};

/** What would be judged at the statements that are new or altered, the latest first; why nothing, where nothing. */
function verdictInWords(issue: Issue, series: Series, { put, after }: ConsequencesWish): string {
  const own = verdictsOf(series, [...after]).filter(({ statement }) => put.has(statement));
  const words = own.map((verdict) => verdictWords(issue, verdict)).filter(Boolean);
  if (words.length > 0) return [...new Set(words)].reverse().join("; ");
  return series.off.some(({ id }) => put.has(id)) ? "of a kind that readers switch on themselves" : "";
}

function verdictWords(issue: Issue, verdict: StatementVerdict): string {
  if (verdict.verdict === "none") return reasons[verdict.reason] ?? "";
  const conditional = verdict.beside?.conditional ? ", conditional" : "";
  return `${inSentence(wordsOfVerdict(issue, verdict))}${conditional}`;
}
