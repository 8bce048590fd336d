import type { Day } from "../dates/day";
import { type Endings, endingsOf, hasDirection, hasPlace, isRetraction } from "./lifetimes";
import { repeatersOf } from "./repeats";
import { sameSegment, segmentFrom } from "./segment";
import type { Aside, IssueKind, Segment, Series, SeriesSettings, Subject } from "./series-shape";
import { bySaid, countsWith, type Statement } from "./statement";

export type * from "./series-shape";

/**
 * Where one party stood on one issue over time, carried forward from statement to statement; nothing is interpolated.
 *
 * Takes the subject, statements in any order (those of other parties and issues are passed over) and the settings
 * (`staleAfter` in days). A statement counts from its last possible day until one follows, supersedes or retracts it; of those
 * in force at once only the strongest class counts, as the intersection of its intervals, or as conflicting where they do not
 * meet. Position of a party between the poles: Thomson et al., "The European Union Decides" (2006); rules: Method, "In force".
 */
export function seriesOf(subject: Subject, statements: readonly Statement[], settings: SeriesSettings): Series {
  const counts = countsWith(settings.kinds);
  const own = statements.filter((one) => one.party === subject.party && one.issue === subject.issue).sort(bySaid);
  const counted = own.filter(counts);
  const endings = endingsOf(counted, subject.issueKind);
  return {
    ...subject,
    settings,
    segments: segmentsOf(counted, endings, subject.issueKind, settings.staleAfter),
    asides: counted.flatMap((one) => asideOf(one, endings, subject.issueKind)),
    retractions: counted.filter(isRetraction).map((one) => ({ id: one.id, day: one.last })),
    counted,
    off: own.filter((one) => !counts(one)),
  };
}

/** One series for each party, in the order given; the statements may be of any party and issue. */
export function seriesByParty(
  parties: readonly string[],
  issue: { id: string; kind: IssueKind },
  statements: readonly Statement[],
  settings: SeriesSettings,
): Series[] {
  return parties.map((party) => seriesOf({ party, issue: issue.id, issueKind: issue.kind }, statements, settings));
}

type Change = { enter: Statement[]; leave: Statement[] };

function segmentsOf(counted: Statement[], endings: Endings, issueKind: IssueKind, staleAfter: number): Segment[] {
  const changes = new Map<Day, Change>();
  const changeOn = (day: Day): Change => {
    const change = changes.get(day) ?? { enter: [], leave: [] };
    changes.set(day, change);
    return change;
  };
  const repeaters = repeatersOf(counted, endings);
  for (const one of counted) {
    const end = endings.stand(one);
    if (!hasPlace(one, issueKind) || (end !== null && end <= one.last)) continue;
    changeOn(one.last).enter.push(one);
    if (end !== null) changeOn(end).leave.push(one);
  }
  for (const { day, until } of [...repeaters.values()].flat()) {
    changeOn(day);
    if (until !== null) changeOn(until);
  }

  // Entered in the order said, so what is in force is always listed in that order.
  const inForce = new Set<Statement>();
  const segments: Segment[] = [];
  for (const day of [...changes.keys()].sort()) {
    for (const one of changes.get(day)?.leave ?? []) inForce.delete(one);
    for (const one of changes.get(day)?.enter ?? []) inForce.add(one);
    const last = segments.at(-1);
    const open = last?.to === null ? last : undefined;
    const next = inForce.size === 0 ? null : segmentFrom(day, [...inForce], repeaters, issueKind, staleAfter);
    if (open && next && sameSegment(open, next)) continue;
    if (open) open.to = day;
    if (next) segments.push(next);
  }
  return segments;
}

function asideOf(one: Statement, endings: Endings, issueKind: IssueKind): Aside[] {
  const directed = hasDirection(one, issueKind);
  if (one.answer === "stated" && !directed) return [];
  const to = directed ? endings.direction(one) : endings.answer(one);
  if (to !== null && to <= one.last) return [];
  const answer = one.answer === "stated" ? "direction" : one.answer;
  return [{ id: one.id, answer, direction: directed ? one.direction : "none", from: one.last, to }];
}
