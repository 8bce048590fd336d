import type { Day } from "../../dates";
import { aroundEvent, windowAround } from "../around-event";
import { compareReadings } from "../compare";
import { coverageOn, type Gap, nextToCode } from "../coverage";
import { evidenceOn } from "../evidence";
import { findSegment } from "../in-force";
import { seriesOf } from "../series";
import { defaultKinds } from "../statement";
import {
  daysOf,
  end,
  find,
  get,
  horizon,
  principals,
  records,
  series,
  seriesFor,
  settings,
  statements,
} from "./dossier.fixture";
import type { Computed } from "./tables.fixture";
import { place, placeOfStand, spaced, verdictWords } from "./words.fixture";

const coverages = coverageOn(series, principals, end);
const gapWords = (gap: Gap) => (gap === "one_sided" ? "one-sided" : gap);

/** Around events, between readings, and how much the record holds. */
export const comparisons: Computed = {
  "around an event": ({ event: id = "", party = "", issue = "" }) => {
    const event = get("event", id);
    const window = windowAround({ status: event.status, ...daysOf(event) }, horizon, end);
    if (window.state === "refused") return { eve: "", after: "", verdict: `refused: ${spaced(window.reason)}` };
    const own = seriesFor(party, issue);
    const found = aroundEvent(window, own, statements, settings);
    return {
      eve: place(findSegment(own, window.eve)),
      after: place(findSegment(own, window.after)),
      verdict: found.state === "judged" ? verdictWords(found.verdict) : `refused: ${found.statements.join(", ")}`,
    };
  },

  "said since, from 22 August to 2 December": ({ party = "", issue = "" }) => {
    const reading = (day: Day) => ({ day, statements });
    const [row] = compareReadings(reading("2025-08-22"), reading(end), [seriesFor(party, issue)], settings);
    if (!row) throw new Error(`Nothing differs for ${party} on ${issue}.`);
    return {
      before: placeOfStand(row.before),
      after: placeOfStand(row.after),
      "said since": row.said.statements.join(", "),
      verdict: verdictWords(row.said.verdict),
      "grew old": row.aged ? "yes" : "",
    };
  },

  "learned of 2 December from the second article": ({ party = "", issue = "" }) => {
    const source = (id: string) => find("position", id)?.evidence[0]?.source;
    const first = statements.filter(({ id }) => source(id) === "reuters-2025-08");
    const own = seriesFor(party, issue);
    const [row] = compareReadings({ day: end, statements: first }, { day: end, statements }, [own], settings);
    const alone = findSegment(seriesOf(own, first, settings), end);
    return {
      "with one article": place(alone),
      "with both": place(findSegment(own, end)),
      learned: row?.learned.changes.map(({ statement, how }) => `${statement} ${how}`).join(", ") ?? "",
      "stand differs": row?.learned.standDiffers ? "yes" : "",
    };
  },

  "evidence on the Donbas by 2 December": ({ month }) => {
    const own = statements.filter((one) => one.issue === "donbas");
    const found = evidenceOn(own, defaultKinds, end);
    const counts = (counted: number, off: number, sets: number) => ({
      ...{ counted: `${counted}`, off: `${off}`, sets: `${sets}` },
    });
    if (month === "all") return counts(found.total, found.off, found.sets);
    const at = found.months.find((one) => one.month === month);
    if (!at) throw new Error(`Nothing was said in ${month}.`);
    return counts(at.counted.length, at.off.length, at.sets);
  },

  coverage: ({ party, issue }) => {
    const found = coverages.find((one) => one.party === party && one.issue === issue);
    return { gaps: found?.gaps.map(gapWords).join(", ") ?? "not listed" };
  },

  "what to code next": (_, at) => {
    const next = nextToCode(
      coverages,
      records.proposal.flatMap(({ provisions }) => provisions),
    )[at];
    if (!next) throw new Error("There is no more to code.");
    const { party, issue, gap, provisions } = next;
    return { place: `${at + 1}`, party, issue, gap: gapWords(gap), provisions: `${provisions}` };
  },
};
