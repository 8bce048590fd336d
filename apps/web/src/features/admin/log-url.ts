import type { ApiInputs } from "@parley/api";
import {
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";

type Asked = NonNullable<ApiInputs["audit"]["accounts"]>;

export const logParts = [
  "record",
  "texts",
  "files",
  "roles",
  "accounts",
  "sessions",
] as const satisfies Asked["what"][];

/** What a log is narrowed to stands in its address, and below which row the page begins. */
export const logParsers = {
  who: parseAsString,
  what: parseAsStringLiteral(logParts),
  since: parseAsString,
  until: parseAsString,
  before: parseAsInteger,
};
export type LogState = inferParserType<typeof logParsers>;
export const logQuery = createSerializer(logParsers);

const isDay = (day: string | null) => day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));

/** What the API is asked for this state; what no address of ours says is left open. */
export function logInput({ who, what, since, until, before }: LogState) {
  const named = who?.trim().slice(0, 120) || null;
  const below = before !== null && before > 0 && before < 2 ** 31 ? before : null;
  return { who: named, what, since: isDay(since) ? since : null, until: isDay(until) ? until : null, before: below };
}

export const isNarrowed = ({ before: _, ...filter }: LogState) => Object.values(filter).some((one) => one !== null);

/** Where the file of this log is taken, narrowed as the page is. */
export function logFile(negotiation: string | null, state: LogState): string {
  const { before: _, ...filter } = logInput(state);
  const input = negotiation === null ? filter : { negotiation, ...filter };
  const name = negotiation === null ? "audit.accountsCsv" : "audit.csv";
  return `/api/download/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;
}
