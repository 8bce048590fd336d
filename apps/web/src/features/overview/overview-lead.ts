import type { Move } from "@parley/domain/analysis/shift";
import { dayInWords } from "@parley/domain/dates";
import { inSentence } from "@/charts/in-sentence";
import { rangeInWords } from "@/charts/prepare-strip";
import { sizeInWords } from "@/charts/words-of-mark";
import { dayBeside, whenInWords } from "@/reading/days-in-words";
import type { RecordFigures } from "@/reading/record-figures";
import type { Part } from "@/reading/sentence";
import { inWords } from "@/reading/who-coded";
import type { Standing } from "./overview-figures";

/** Moves told one by one; more are only counted. */
const most = 3;

/** The sentences that open the overview: what moved lately, or that nothing did, and how far apart the principals are. */
export function leadOf(base: string, record: RecordFigures, standing: Standing): Part[] {
  if (standing.newest === null) {
    return [`No position is on record ${standing.day < record.until ? `up to ${dayInWords(standing.day)}` : "yet"}.`];
  }
  return [...movedParts(base, record, standing), ...distanceParts(record, standing)];
}

function movedParts(base: string, record: RecordFigures, standing: Standing): Part[] {
  const { moves } = standing;
  const past = isPast(record, standing);
  const when = whenOf(record, standing);
  const moved = past ? "moved" : moves.length === 1 ? "has moved" : "have moved";
  if (moves.length === 0) {
    return [`${when} nothing ${past ? "moved" : "has moved"}. `, ...lastMoved(base, record, standing)];
  }
  return [
    `${when} ${inWords(moves.length)} ${moves.length === 1 ? "position" : "positions"} ${moved}. `,
    ...moves.slice(0, most).flatMap((move) => moveParts(base, record, move, whenInWords(move.first, move.day))),
  ];
}

const isPast = (record: RecordFigures, { day }: Standing) => record.ended || day < record.until;

function whenOf(record: RecordFigures, { since, day }: Standing): string {
  if (day < record.until) return `From ${dayInWords(since)} to ${dayInWords(day)}`;
  if (record.ended) return `The record ends on ${dayInWords(day)}. In the two weeks before it`;
  return `Since ${dayBeside(since, record.until)}`;
}

/** Where nothing moved: since when nobody has said anything, and which shift was the last. */
function lastMoved(base: string, record: RecordFigures, { lastMove, newest, since, day }: Standing): Part[] {
  const quiet: Part[] =
    newest !== null && newest < since
      ? [`Nobody ${day < record.until ? "had" : "has"} said anything new on record since ${dayInWords(newest)}. `]
      : [];
  if (!lastMove) return [...quiet, "No shift is on record. "];
  const when = inSentence(whenInWords(lastMove.first, lastMove.day));
  return [...quiet, "The last shift: ", ...moveParts(base, record, lastMove, when)];
}

function moveParts(base: string, record: RecordFigures, move: Move, when: string): Part[] {
  const party = record.parties.find(({ id }) => id === move.party);
  const issue = record.issues.find((each) => each.issue.id === move.issue)?.issue;
  const size = sizeInWords(move);
  const pole = record.principals?.[move.toward === "low" ? 0 : 1];
  const toward = move.toward === null ? "" : pole ? ` toward ${pole.short}’s pole` : ` toward the ${move.toward} pole`;
  return [
    `${when} `,
    { words: party?.short ?? move.party, slot: party?.slot ?? 1 },
    " moved on ",
    { words: issue?.title ?? move.issue, href: `${base}/issues/${move.issue}?at=${move.statement}` },
    size ? `, by ${size} of 100${toward}. ` : ", to another option. ",
  ];
}

function distanceParts(record: RecordFigures, standing: Standing): Part[] {
  if (!record.principals) return [];
  const [low, high] = record.principals;
  const { overall } = standing;
  if (overall.state === "undefined") {
    return [
      `How far ${low.short} and ${high.short} are apart cannot be said: on no issue have both said where they stand.`,
    ];
  }
  return [
    `${low.short} and ${high.short} ${isPast(record, standing) ? "were" : "are"} `,
    { words: rangeInWords(overall.min, overall.max), href: "#distance" },
    ` of 100 apart, on ${overall.k} of ${overall.of} issues.`,
  ];
}
