import type { Day } from "../dates/day";
import { besideVerdicts } from "./beside";
import { findSegment, findSegmentBefore } from "./in-force";
import { hasPlace, isRetraction } from "./lifetimes";
import type { Segment, Series } from "./series-shape";
import type { StatementVerdict, Verdict } from "./shift-shape";
import type { Statement } from "./statement";

export type * from "./shift-shape";

/**
 * The verdict at every counting statement of a series that puts the party somewhere or takes a stand back, in the order said.
 *
 * At a statement B the position in force on the day before B's first possible day is held against the one on B's last. Takes
 * the series and the statements, of any party, in which denials are looked for. Sizes are in scale points.
 * Shifts of stated positions: Arregui, Stokman and Thomson, "Bargaining in the European Union and Shifts in Actors' Policy
 * Positions", European Union Politics 5 (2004).
 */
export function verdictsOf(series: Series, all: readonly Statement[] = series.counted): StatementVerdict[] {
  const besideOf = besideVerdicts(series, all);
  const verdicts: StatementVerdict[] = [];
  for (const one of series.counted) {
    if (!hasPlace(one, series.issueKind) && !isRetraction(one)) continue;
    const before = one.first === null ? null : findSegmentBefore(series, one.first);
    const after = findSegment(series, one.last);
    const verdict = verdictAt(one, before, after);
    const judged = verdict.verdict !== "none" && before !== null && after !== null;
    verdicts.push({
      ...verdict,
      statement: one.id,
      party: one.party,
      issue: one.issue,
      first: one.first,
      day: one.last,
      before,
      after,
      beside: judged ? besideOf(before, after) : null,
    });
  }
  return verdicts;
}

function verdictAt(one: Statement, before: Segment | null, after: Segment | null): Verdict {
  if (isRetraction(one)) return { verdict: "none", reason: "retracts" };
  if (one.relations.some((relation) => relation.type === "repeats")) return { verdict: "none", reason: "repeats" };
  if (one.first === null) return { verdict: "none", reason: "no_first_day" };
  if (before !== null && after !== null && !after.statements.includes(one.id)) {
    return { verdict: "none", reason: "weaker_evidence" };
  }
  return verdictBetween(before, after);
}

/** Judges what was in force on two days, and says where nothing was. */
export function verdictBetween(before: Segment | null, after: Segment | null): Verdict {
  if (before === null) return { verdict: "none", reason: "nothing_before" };
  if (after === null) return { verdict: "none", reason: "nothing_after" };
  return compareStands(before, after);
}

/** Judges two positions in force, an earlier and a later one. Method, "Shift". */
export function compareStands(
  before: Pick<Segment, "state" | "intervals" | "options">,
  after: Pick<Segment, "state" | "intervals" | "options">,
): Verdict {
  if (before.state === "conflicting") return { verdict: "cannot_tell", reason: "conflicting_before" };
  if (after.state === "conflicting") return { verdict: "cannot_tell", reason: "conflicting_after" };
  const [from, to] = [before.intervals[0], after.intervals[0]];
  if (from === undefined || to === undefined) {
    if (before.options[0] === after.options[0]) return { verdict: "no_detectable_change" };
    return { verdict: "shift", min: null, max: null, toward: null };
  }
  if (from.low === to.low && from.high === to.high) return { verdict: "no_detectable_change" };
  if (to.high < from.low) {
    return { verdict: "shift", min: from.low - to.high, max: from.high - to.low, toward: "low" };
  }
  if (from.high < to.low) {
    return { verdict: "shift", min: to.low - from.high, max: to.high - from.low, toward: "high" };
  }
  return { verdict: "cannot_tell", reason: "overlap" };
}

/** One move of a party on an issue: a shift, with every statement that carries it. */
export type Move = Extract<StatementVerdict, { verdict: "shift" }> & { statements: string[] };

/**
 * The shifts among verdicts, of any number of series, latest first. `from` and `until` are ISO days, both included, of the
 * last possible day. Statements that tell the same move are one entry.
 */
export function latestShifts(
  verdicts: readonly StatementVerdict[],
  range: { from?: Day; until?: Day; limit?: number } = {},
): Move[] {
  const moves = new Map<string, Move>();
  for (const one of verdicts) {
    if (one.verdict !== "shift") continue;
    if ((range.from && one.day < range.from) || (range.until && one.day > range.until)) continue;
    const key = JSON.stringify([one.party, one.issue, one.day, one.before?.statements, one.after?.statements]);
    const known = moves.get(key);
    if (known) known.statements.push(one.statement);
    else moves.set(key, { ...one, statements: [one.statement] });
  }
  return [...moves.values()].sort(byLatest).slice(0, range.limit);
}

function byLatest(a: Move, b: Move): number {
  const [keyA, keyB] = [`${a.party} ${a.issue} ${a.statement}`, `${b.party} ${b.issue} ${b.statement}`];
  return a.day > b.day ? -1 : a.day < b.day ? 1 : keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}
