import { distanceOn } from "@parley/domain/analysis/distance";
import { inForceOn } from "@parley/domain/analysis/in-force";
import type { InForce } from "@parley/domain/analysis/series-shape";
import { latestShifts, type Move } from "@parley/domain/analysis/shift";
import { type Day, dayInWords } from "@parley/domain/dates";
import type { ChartFigures, Party } from "@/charts/chart-figures";
import { inSentence } from "@/charts/in-sentence";
import { rangeInWords } from "@/charts/prepare-strip";
import { sizeInWords, wordsOfSegment } from "@/charts/words-of-mark";
import { whenInWords } from "@/reading/days-in-words";
import type { Part } from "@/reading/sentence";
import type { IssueFigures } from "./issue-figures";

/** The sentences below the question: the last move on record, and how far apart the principals are now. */
export function deckOf({ wish, day, parties, statements }: IssueFigures): Part[] {
  if (wish.issue.kind === "unscaled") {
    return ["This issue has no scale. What others judge of it is listed below and never charted."];
  }
  if (statements.length === 0) return ["Nobody has said anything on record about this yet."];
  const [move] = latestShifts(wish.verdicts, { until: day, limit: 1 });
  const parts = move ? moveParts(move, wish, parties) : stillParts(wish, statements);
  return [...parts, ...distanceParts(wish, parties, day)];
}

function moveParts(move: Move, { issue }: ChartFigures, parties: readonly Party[]): Part[] {
  const party = parties.find(({ id }) => id === move.party);
  const size = sizeInWords(move);
  return [
    `${whenInWords(move.first, move.day)} `,
    { words: party?.short ?? move.party, slot: party?.slot ?? 1 },
    ` moved${size ? ` by ${size} of 100` : ""}`,
    move.before ? `, from “${wordsOfSegment(issue, move.before)}”` : "",
    move.after ? ` to “${wordsOfSegment(issue, move.after)}”` : "",
    move.beside?.conditional ? ", on a condition. " : ". ",
  ];
}

function stillParts({ verdicts }: ChartFigures, statements: IssueFigures["statements"]): Part[] {
  const unclear = verdicts.findLast((each) => each.verdict === "cannot_tell");
  if (unclear) {
    return [
      `No shift is on record. The words changed ${inSentence(whenInWords(unclear.first, unclear.day))}; whether the stand did, nobody can tell from them. `,
    ];
  }
  const first = statements.at(-1);
  return [first ? `No shift is on record since the first statement, of ${dayInWords(first.last)}. ` : ""];
}

function distanceParts(figures: ChartFigures, parties: readonly Party[], day: Day): Part[] {
  const { issue, principals, series } = figures;
  if (!principals || issue.kind !== "scale") return [];
  const [low, high] = [principals.low, principals.high].map((id) => parties.find((party) => party.id === id));
  const [a, b] = [principals.low, principals.high].map((id) => series.find((each) => each.party === id));
  if (!low || !high || !a || !b) return [];
  const distance = distanceOn(a, b, day);
  if (distance.state === "undefined") {
    const missing =
      distance.reason === "missing_both"
        ? "neither has"
        : `${distance.reason === "missing_a" ? low.short : high.short} has not`;
    return [`How far ${low.short} and ${high.short} are apart cannot be said: ${missing} said where it stands.`];
  }
  const old = ageInWords([
    { name: low.short, inForce: inForceOn(a, day) },
    { name: high.short, inForce: inForceOn(b, day) },
  ]);
  return [
    `${low.short} and ${high.short} are `,
    { words: rangeInWords(distance.min, distance.max), strong: true },
    ` of 100 apart${old}.`,
  ];
}

/** Whose words the distance rests on have grown old, and of when they are. */
function ageInWords(sides: readonly { name: string; inForce: InForce }[]): string {
  const old = sides.flatMap(({ name, inForce }) =>
    inForce.state !== "no_data" && inForce.stale ? [{ name, since: inForce.segment.since }] : [],
  );
  const [first, second] = old;
  if (!first) return "";
  if (!second) return `, though ${first.name} last said so on ${dayInWords(first.since)}`;
  const [newest = first.since] = [first.since, second.since].sort().reverse();
  return `, by words no newer than ${dayInWords(newest)}`;
}
