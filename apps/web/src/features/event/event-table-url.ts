import type { ApiInputs } from "@parley/api";
import { directions, type EventColumn, eventColumns, eventSorts } from "@parley/domain/lists";
import { event, eventKinds } from "@parley/domain/records/event";
import {
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { parseAsDay } from "@/reading/day-in-address";

export const eventStatuses = event.shape.status.options;
export const shownAtFirst: EventColumn[] = ["date", "event", "kind", "status", "place", "parties", "summary"];

/** All that the table of events shows stands in its address, beside which view it is. */
export const eventTableParsers = {
  party: parseAsString,
  speaker: parseAsString,
  source: parseAsString,
  kind: parseAsStringLiteral(eventKinds),
  status: parseAsStringLiteral(eventStatuses),
  from: parseAsDay,
  to: parseAsDay,
  words: parseAsString,
  sort: parseAsStringLiteral(eventSorts).withDefault("date"),
  direction: parseAsStringLiteral(directions).withDefault("desc"),
  columns: parseAsArrayOf(parseAsStringLiteral(eventColumns)).withDefault(shownAtFirst),
  /** The row beside which the page begins. */
  page: parseAsString,
};
export type EventTableState = inferParserType<typeof eventTableParsers>;

/** The query of an address with this state; what stands at its default is left out. */
export const eventTableQuery = createSerializer(eventTableParsers);

const narrowing = ["party", "speaker", "source", "kind", "status", "from", "to", "words"] as const;

/** Whether anything narrows the table. */
export const isNarrowed = (state: EventTableState): boolean => narrowing.some((name) => state[name] !== null);

/** A state in which nothing narrows it. */
export const nothingNarrowed = Object.fromEntries([...narrowing, "page"].map((name) => [name, null]));

/** What the API is asked for this state. */
export function eventTableInput(negotiation: string, state: EventTableState): ApiInputs["event"]["rows"] {
  const { columns: _columns, ...listed } = state;
  return { negotiation, ...listed };
}

/** Where the file is, with the same rows of the same edition (null for today) in the same order and the same columns. */
export function eventFileHref(
  negotiation: string,
  { page: _page, ...listed }: EventTableState,
  edition: number | null,
): string {
  const input: ApiInputs["event"]["csv"] = { negotiation, ...listed, ...(edition === null ? {} : { edition }) };
  return `/api/download/event.csv?input=${encodeURIComponent(JSON.stringify(input))}`;
}
