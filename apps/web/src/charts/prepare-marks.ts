import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import { type Statement, markOf as styleOf } from "@parley/domain/analysis/statement";
import { plotPad } from "./chart-axis";
import { placeOfStatement, type StatementWords } from "./chart-figures";
import type { Box } from "./place-words";
import { edgesOf, type Frame } from "./prepare-series";
import type { Mark } from "./shift-chart-model";
import { kindOfMark, verdictOf, wordsOfStatement, wordsWithBeside } from "./words-of-mark";

const aside = 9;
const asideMost = 4;
const reachMost = 12;
/** So many marks before and after one are looked at. */
const nearMost = 24;
/** A date is drawn as a range where it is at least this wide, px; else the mark itself covers it. */
const rangeLeast = 12;

export interface Told {
  party: string;
  verdict: StatementVerdict | null;
  words: StatementWords | undefined;
}

/** The mark of one statement. `tell` gives what its name needs. */
export function markOf(statement: Statement, told: Told, frame: Frame): Mark {
  const kind = kindOfMark(statement);
  const stands = (kind === "point" || kind === "interval") && statement.answer === "stated";
  const edges = stands
    ? edgesOf(placeOfStatement(statement), frame)
    : { yHigh: plotPad, yLow: frame.layout.plotHeight - plotPad };
  const x = frame.scale.x(statement.last);
  const x0 = statement.first !== null && statement.first < statement.last ? frame.scale.x(statement.first) : null;
  const { words, verdict } = told;
  const said = [
    `${told.party}: ${wordsOfStatement(frame.issue, statement)}`,
    ...[statement.condition === null ? "" : "on a condition", words?.date, words?.how, words?.grade],
  ];
  const judged = wordsWithBeside(frame.issue, verdict);
  return {
    position: statement.id,
    kind,
    style: styleOf(statement),
    x,
    x0: x0 !== null && x - x0 >= rangeLeast && stands ? Math.max(0, x0) : null,
    dx: 0,
    reach: reachMost,
    ...edges,
    open: statement.open,
    direction: statement.direction,
    tail: statement.first === null && stands,
    low: statement.low,
    high: statement.high,
    option: statement.option,
    first: statement.first,
    last: statement.last,
    verdict: verdictOf(verdict),
    name: `${said.filter(Boolean).join(", ")}.${judged === "" ? "" : ` ${judged}.`}`,
  };
}

/** What a mark covers, px, without its hit area. */
export function boxOfMark(mark: Mark): Box {
  const x = mark.x + mark.dx;
  const half = mark.kind === "interval" ? 3.5 : 6;
  const reach = mark.kind === "point" ? 6 : 0;
  return {
    left: Math.min(x - half, mark.x0 ?? x),
    right: x + half,
    top: mark.yHigh - reach,
    bottom: mark.yLow + reach,
  };
}

/**
 * Where a mark would cover an earlier one, it stands beside it, to the right, so that each can be seen and chosen; at the right
 * edge the earlier one makes way to the left. No mark ever stands left of an earlier one. Takes the marks in the order of time
 * and moves them in place.
 */
export function standBeside(marks: readonly Mark[], width: number): void {
  const boxes = marks.map(boxOfMark);
  const last = (index: number) => Math.max(width - 6, marks[index]?.x ?? 0);
  const reach = aside * asideMost;
  const place = (index: number, at: number) => {
    const mark = marks[index];
    if (mark) mark.dx = at - mark.x;
  };
  let before = Number.NEGATIVE_INFINITY;
  for (const [index, mark] of marks.entries()) {
    const beside = besides(marks, boxes, index, -1).reduce((most, at) => Math.max(most, at + aside), mark.x);
    const wanted = Math.max(before, beside - mark.x > reach ? mark.x : beside);
    before = Math.min(wanted, last(index));
    place(index, before);
  }
  let after = Number.POSITIVE_INFINITY;
  for (const [back] of marks.entries()) {
    const index = marks.length - 1 - back;
    const mark = marks[index];
    if (!mark) continue;
    const at = mark.x + mark.dx;
    const beside = besides(marks, boxes, index, 1).reduce((least, other) => Math.min(least, other - aside), at);
    const wanted = Math.min(after, beside < 6 || mark.x - beside > reach ? at : beside);
    after = wanted;
    place(index, after);
  }
  for (const [index, mark] of marks.entries()) {
    const at = mark.x + mark.dx;
    const near = [-1, 1].flatMap((side) => besides(marks, boxes, index, side as -1 | 1, 2 * reachMost + 1));
    mark.reach = near.reduce((least, other) => Math.min(least, Math.max(3, Math.abs(other - at) / 2)), reachMost);
  }
}

/** px of the marks near this one in time, on one side of it, that are beside it and nearer than `within` px: else one would cover the other. */
function besides(marks: readonly Mark[], boxes: readonly Box[], index: number, side: -1 | 1, within = aside): number[] {
  const [mark, box] = [marks[index], boxes[index]];
  if (!mark || !box) return [];
  const at = mark.x + mark.dx;
  const found: number[] = [];
  for (let step = 1; step <= nearMost; step++) {
    const [other, taken] = [marks[index + side * step], boxes[index + side * step]];
    if (!other || !taken) break;
    const x = other.x + other.dx;
    const isBeside = taken.top < box.bottom && box.top < taken.bottom;
    if (isBeside && side * (x - at) < within - 1) found.push(x);
  }
  return found;
}
