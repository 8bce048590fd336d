import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import { type Statement, markOf as styleOf } from "@parley/domain/analysis/statement";
import { plotPad } from "./chart-axis";
import { placeOfStatement, type StatementWords } from "./chart-figures";
import type { Box } from "./place-words";
import { edgesOf, type Frame } from "./prepare-series";
import type { Mark } from "./shift-chart-model";
import { kindOfMark, verdictOf, wordsOfStatement, wordsOfVerdict } from "./words-of-mark";

const aside = 9;
const asideMost = 4;
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
  const said = [`${told.party}: ${wordsOfStatement(frame.issue, statement)}`, words?.date, words?.how, words?.grade];
  const judged = wordsOfVerdict(frame.issue, verdict);
  return {
    position: statement.id,
    kind,
    style: styleOf(statement),
    x,
    x0: x0 !== null && x - x0 >= rangeLeast && stands ? Math.max(0, x0) : null,
    dx: 0,
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
 * Where an earlier mark would be covered, the later one stands beside it, to the left (to the right at the left edge), so that
 * each can be seen and chosen. Takes the marks in the order of time and moves them in place.
 */
export function standBeside(marks: readonly Mark[], width: number): void {
  const recent: { mark: Mark; box: Box }[] = [];
  for (const mark of marks) {
    const box = boxOfMark(mark);
    const near = recent.filter((other) => other.box.top < box.bottom && box.top < other.box.bottom);
    const isTaken = (x: number) => near.some((other) => Math.abs(other.mark.x + other.mark.dx - x) < aside - 1);
    const steps = Array.from({ length: asideMost + 1 }, (_, step) => [-aside * step, aside * step]).flat();
    const dx = steps.find((each) => mark.x + each >= 6 && mark.x + each <= width - 6 && !isTaken(mark.x + each));
    mark.dx = dx ?? 0;
    recent.push({ mark, box });
    if (recent.length > 24) recent.shift();
  }
}
