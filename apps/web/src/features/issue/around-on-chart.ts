import { aroundEvent, windowAround } from "@parley/domain/analysis/around-event";
import type { Statement } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates/day";
import type { EventReading } from "@/charts/event-window";
import type { ShiftChartWish } from "@/charts/prepare-shift-chart";
import { aroundInWords, besideAround, standInWords, windowRefused } from "@/reading/around-words";
import { shortSaid } from "@/reading/days-in-words";

type Known = {
  wish: Pick<ShiftChartWish, "issue" | "parties" | "principals" | "series" | "events">;
  statements: readonly Statement[];
  day: Day;
  /** Days after the event. */
  horizon: number;
};

/** What the chart says of the days around one of its events: where each party drawn stood on the eve and some days after. */
export function aroundOnChart({ wish, statements, day, horizon }: Known, id: string): EventReading | null {
  const event = wish.events.find((one) => one.id === id);
  if (!event) return null;
  const { title } = event;
  const window = windowAround(event, horizon, day);
  if (window.state === "refused") {
    return { id, title, note: "", days: null, refused: windowRefused(window, event, horizon), readings: [] };
  }
  const nameOf = (party: string | undefined) => wish.parties.find((one) => one.id === party)?.short;
  const [low, high] = [nameOf(wish.principals?.low), nameOf(wish.principals?.high)];
  const poles = low && high ? { low, high } : null;
  const readings = wish.parties.flatMap(({ id: party, name, short, slot }) => {
    const series = wish.series.find((one) => one.party === party);
    if (!series) return [];
    const found = aroundEvent(window, series, statements, series.settings);
    const isSilent =
      found.state === "judged" && found.eve.inForce.state === "no_data" && found.after.inForce.state === "no_data";
    const stands = `eve: ${standInWords(wish.issue, found.eve)}; after: ${standInWords(wish.issue, found.after)}`;
    return [
      {
        ...{ party, name, short, slot, empty: isSilent },
        words: isSilent ? "no data, before or after" : aroundInWords(found, poles),
        note: isSilent ? "" : [stands, ...besideAround(found)].join("; "),
      },
    ];
  });
  const note = `eve to ${horizon} days after: ${shortSaid(window.eve, window.after)}`;
  return { id, title, note, days: { eve: window.eve, after: window.after }, refused: null, readings };
}
