import type { EventView } from "@parley/api";
import { dateInWords } from "@parley/domain/dates";
import type { Day } from "@parley/domain/dates/day";
import type { ChartEvent } from "@/charts/chart-events";

const turning: ReadonlySet<string> = new Set(["summit", "talks"]);

/** Whether it is of a kind that turns a negotiation. A chart that flags every call says nothing. */
export function isTurning({ kind }: Pick<EventView, "kind">): boolean {
  return turning.has(kind);
}

/** An event as charts flag it. */
export function chartEventOf({ id, title, status, first, last, date }: EventView): ChartEvent {
  return { id, title, status, first, last, dateWords: dateInWords(date.edtf) };
}

/** What became of an event as of a day; null where it was held, which is not worth a word. */
export function statusInWords({ status, last }: Pick<EventView, "status" | "last">, day: Day): string | null {
  if (status === "held") return null;
  return status === "planned" && last < day ? "was planned" : status;
}
