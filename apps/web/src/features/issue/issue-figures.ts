import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import { dateInWords } from "@parley/domain/dates";
import type { Day } from "@parley/domain/dates/day";
import type { Party } from "@parley/domain/records/party";
import type { ChartEvent } from "@/charts/chart-events";
import type { StatementWords } from "@/charts/chart-figures";
import { figuresOf } from "@/charts/figures-of";
import type { ShiftChartWish } from "@/charts/prepare-shift-chart";
import { chartEventOf, isTurning } from "@/reading/events";
import type { IssueData, LookUp, StatementRow } from "@/reading/evidence/issue-data";
import { mostDrawn, partiesInOrder } from "@/reading/party-order";
import { readingDay } from "@/reading/reading-day";
import { gradeOf, howInWords } from "@/reading/who-says-so";
import { foldsOf, type Range, rangeOf } from "./chart-range";
import type { IssueState } from "./issue-url";
import { provisionsLaid } from "./provisions-laid";

export type IssueFigures = {
  day: Day;
  /** Parties with something on record here, and both principals. */
  parties: Party[];
  drawn: Party[];
  wish: ShiftChartWish;
  verdicts: Map<string, StatementVerdict>;
  /** First and last day that there are to show. */
  whole: Range;
  /** Latest first. */
  statements: StatementRow[];
  /** Days after an event on which stands are read. */
  horizon: number;
};

/** Everything the page draws and says of an issue, computed from its statements; the same on the server and in the browser. */
export function issueFigures(data: IssueData, look: LookUp, state: Omit<IssueState, "at">, today: Day): IssueFigures {
  const { issue, statements } = data;
  const principals = data.profile?.principals ?? null;
  const day = readingDay(today, data.newest, data.profile?.staleAfter ?? 90);
  const parties = partiesInOrder(data.parties, principals, statements);
  const wished = state.parties;
  const drawn = parties.filter(({ id }) => wished?.includes(id) ?? true).slice(0, mostDrawn);
  const figures = figuresOf({
    issue,
    parties: drawn,
    principals,
    staleAfter: data.profile?.staleAfter ?? 90,
    kinds: new Set(state.kinds),
    statements,
    words: wordsOf(statements, look),
  });
  const range = rangeOf(state, statements, day);
  const events = eventsOf(data, day);
  const notDrawn = parties.filter((party) => !drawn.includes(party)).map(({ name }) => name);
  const provisions = issue.kind === "unscaled" ? [] : provisionsLaid(data, state.proposals);
  const folds = foldsOf(range, statements, figures.series, events, provisions);
  return {
    day,
    parties,
    drawn,
    wish: { ...figures, events, provisions, range, folds, notDrawn },
    whole: rangeOf({ range: "all", from: null, to: null }, statements, day),
    verdicts: new Map(figures.verdicts.map((verdict) => [verdict.statement, verdict])),
    statements: [...statements].reverse(),
    horizon: data.profile?.horizon ?? 14,
  };
}

function wordsOf(statements: readonly StatementRow[], look: LookUp): Record<string, StatementWords> {
  return Object.fromEntries(
    statements.map((one) => [
      one.id,
      {
        date: dateInWords(one.said.edtf),
        how: howInWords(one),
        grade: gradeOf(one, look.sources),
        summary: one.summary,
      },
    ]),
  );
}

/** The events that statements name, and those that turn a negotiation. */
function eventsOf({ events, statements }: IssueData, day: Day): ChartEvent[] {
  const named = new Set(statements.map(({ event }) => event));
  return events
    .filter((event) => named.has(event.id) || (isTurning(event) && (event.last <= day || event.status === "planned")))
    .map(chartEventOf);
}
