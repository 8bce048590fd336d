import type { ApiInputs } from "@parley/api";
import { isDay } from "@parley/domain/dates/day";
import { directions, type PositionColumn, positionColumns, positionSorts } from "@parley/domain/lists";
import { attributions } from "@parley/domain/records/fields";
import {
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";

const parseAsDay = createParser({ parse: (text) => (isDay(text) ? text : null), serialize: (day: string) => day });
const parseAsFirmness = createParser({
  parse: (text) => (/^[0-4]$/.test(text) ? Number(text) : null),
  serialize: parseAsInteger.serialize,
});

export const shownAtFirst: PositionColumn[] = ["said", "party", "issue", "position", "summary", "who", "firmness"];

/** All that the list of positions shows stands in its address. */
export const positionListParsers = {
  party: parseAsString,
  issue: parseAsString,
  category: parseAsString,
  speaker: parseAsString,
  source: parseAsString,
  attribution: parseAsStringLiteral(attributions),
  firmness: parseAsFirmness,
  confidence: parseAsStringLiteral(["high", "medium", "low"]),
  from: parseAsDay,
  to: parseAsDay,
  words: parseAsString,
  sort: parseAsStringLiteral(positionSorts).withDefault("said"),
  direction: parseAsStringLiteral(directions).withDefault("desc"),
  columns: parseAsArrayOf(parseAsStringLiteral(positionColumns)).withDefault(shownAtFirst),
  /** The row beside which the page begins. */
  page: parseAsString,
  /** The position whose evidence is open. */
  at: parseAsString,
};
export type PositionListState = inferParserType<typeof positionListParsers>;

/** The query of an address with this state; what stands at its default is left out. */
export const positionListQuery = createSerializer(positionListParsers);

const narrowing = [
  ...["party", "issue", "category", "speaker", "source", "attribution"],
  ...["firmness", "confidence", "from", "to", "words"],
] as readonly (keyof PositionListState)[];

/** Whether anything narrows the list. */
export const isNarrowed = (state: PositionListState): boolean => narrowing.some((name) => state[name] !== null);

/** A state in which nothing narrows it. */
export const nothingNarrowed = Object.fromEntries([...narrowing, "page"].map((name) => [name, null]));

/** What the API is asked for this state. */
export function positionListInput(negotiation: string, state: PositionListState): ApiInputs["position"]["list"] {
  const { columns, at: _at, ...listed } = state;
  return { negotiation, ...listed, passages: columns.includes("words") || columns.includes("source") };
}

/** Where the file is, with the same rows of the same edition (null for today) in the same order and the same columns. */
export function positionFileHref(negotiation: string, state: PositionListState, edition: number | null): string {
  const { at: _at, page: _page, ...listed } = state;
  const input: ApiInputs["position"]["csv"] = { negotiation, ...listed, ...(edition === null ? {} : { edition }) };
  return `/api/download/position.csv?input=${encodeURIComponent(JSON.stringify(input))}`;
}
