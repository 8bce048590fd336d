import {
  type AroundEvent,
  aroundEventAll,
  type WindowOfEvent,
  windowAround,
} from "@parley/domain/analysis/around-event";
import { defaultKinds, type Statement } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates/day";
import type { Event } from "@parley/domain/records/event";
import type { Issue } from "@parley/domain/records/issue";
import type { Party } from "@parley/domain/records/party";
import type { RecordFigures } from "@/reading/record-figures";

export type AroundRow = { found: AroundEvent; party: Party; issue: Issue };
export type AroundFigures = { window: WindowOfEvent; rows: AroundRow[] };

/** What can be said of everybody around an event, the moves first. `horizon` in days after it. */
export function aroundFigures(
  record: RecordFigures,
  statements: readonly Statement[],
  event: { status: Event["status"]; first: Day | null; last: Day },
  horizon: number,
): AroundFigures {
  const window = windowAround(event, horizon, record.until);
  if (window.state === "refused") return { window, rows: [] };
  const subjects = record.series.filter(({ issueKind }) => issueKind !== "unscaled");
  const settings = { kinds: defaultKinds, staleAfter: record.staleAfter };
  const parties = new Map(record.parties.map((party) => [party.id, party]));
  const issues = new Map(record.issues.map(({ issue }) => [issue.id, issue]));
  const rows = aroundEventAll(window, subjects, statements, settings).flatMap((found): AroundRow[] => {
    const [party, issue] = [parties.get(found.party), issues.get(found.issue)];
    return party && issue ? [{ found, party, issue }] : [];
  });
  return { window, rows: rows.filter(({ found }) => isKnown(found)).sort((a, b) => rank(a.found) - rank(b.found)) };
}

/** Whether there is a stand on either day, or a statement that might be one. */
const isKnown = (found: AroundEvent) =>
  found.state === "refused" || found.eve.inForce.state !== "no_data" || found.after.inForce.state !== "no_data";

function rank(found: AroundEvent): number {
  if (found.state === "refused") return 2;
  return { shift: 0, cannot_tell: 1, none: 3, no_detectable_change: 4 }[found.verdict.verdict];
}
