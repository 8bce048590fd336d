import { sameJson } from "../canonical";
import type { Day } from "../dates/day";
import { besideVerdicts } from "./beside";
import { findSegment, standOn } from "./in-force";
import { seriesOf } from "./series";
import type { Series, SeriesSettings, Stand, Subject } from "./series-shape";
import { verdictBetween } from "./shift";
import type { BesideVerdict, Verdict } from "./shift-shape";
import { bySaid, type Statement } from "./statement";

/** A record as of an ISO day: the statements of one edition, of any party and issue. */
export type Reading = { day: Day; statements: readonly Statement[] };

/** What the later edition knows of the earlier day otherwise than the earlier edition did. */
export type Learned = { statement: string; how: "added" | "corrected" | "withdrawn" };

/**
 * What differs on one issue for one party between two readings, in two steps that are never mixed: from `before` to `between` the
 * day is the same and the record another, from `between` to `after` the record is the same and the day another.
 */
export type Differing = Pick<Subject, "party" | "issue"> & {
  before: Stand;
  /** The earlier day, as the later edition knows it. */
  between: Stand;
  after: Stand;
  learned: { changes: Learned[]; standDiffers: boolean };
  /** Statements said since, of the kinds switched on; the verdict is that of the shift rule. */
  said: { statements: string[]; verdict: Verdict; beside: BesideVerdict | null };
  /** It grew old between the days, whatever weaker evidence was said since. */
  aged: boolean;
};

/**
 * Compares two readings: two days of one edition, one day in two editions, or both. Only subjects of which something differs are
 * listed, in the order given. Throws a RangeError where the later day is before the earlier.
 */
export function compareReadings(
  before: Reading,
  after: Reading,
  subjects: readonly Subject[],
  settings: SeriesSettings,
): Differing[] {
  if (after.day < before.day) throw new RangeError("Compare an earlier day with a later one.");
  const [known, kept] = [idsOf(before), idsOf(after)];
  const howOf = (id: string) => (!known.has(id) ? "added" : kept.has(id) ? "corrected" : "withdrawn");
  return subjects
    .map((subject) => differing(before, after, subject, settings, howOf))
    .filter(({ learned, said, aged }) => learned.changes.length > 0 || said.statements.length > 0 || aged);
}

function differing(
  before: Reading,
  after: Reading,
  subject: Subject,
  settings: SeriesSettings,
  howOf: (id: string) => Learned["how"],
): Differing {
  const old = seriesOf(subject, before.statements, settings);
  const now = seriesOf(subject, after.statements, settings);
  const stands = {
    before: standOn(old, before.day),
    between: standOn(now, before.day),
    after: standOn(now, after.day),
  };
  const [was, is] = [findSegment(now, before.day), findSegment(now, after.day)];
  const said = now.counted.filter((one) => one.last > before.day && one.last <= after.day);
  return {
    party: subject.party,
    issue: subject.issue,
    ...stands,
    learned: {
      changes: unlikeOn(before.day, old, now).map((statement) => ({ statement, how: howOf(statement) })),
      standDiffers: !sameJson(placeOf(stands.before), placeOf(stands.between)),
    },
    said: {
      statements: said.map(({ id }) => id),
      verdict: verdictBetween(was, is),
      beside: was && is ? besideVerdicts(now, after.statements)(was, is) : null,
    },
    aged: stands.between.empty !== "stale" && stands.after.empty === "stale",
  };
}

/** Ids of the counted statements said by a day that two series do not have alike, in the order said. */
function unlikeOn(day: Day, before: Series, after: Series): string[] {
  const [old, now] = [countedBy(day, before), countedBy(day, after)];
  return [...new Map([...old, ...now]).values()]
    .sort(bySaid)
    .map(({ id }) => id)
    .filter((id) => !sameJson(old.get(id), now.get(id)));
}

function countedBy(day: Day, { counted }: Series): Map<string, Statement> {
  return new Map(counted.filter(({ last }) => last <= day).map((one) => [one.id, one]));
}

function idsOf({ statements }: Reading): ReadonlySet<string> {
  return new Set(statements.map(({ id }) => id));
}

/** What a stand says, its age and evidence apart. */
function placeOf({ empty, inForce, aside }: Stand) {
  if (inForce.state === "no_data") return { empty, direction: aside?.direction ?? null };
  return { state: inForce.state, intervals: inForce.segment.intervals, options: inForce.segment.options };
}
