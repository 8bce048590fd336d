import { isDay } from "@parley/domain/dates/day";
import { createParser, parseAsArrayOf, parseAsString } from "nuqs";

const parseAsDay = createParser({ parse: (text) => (isDay(text) ? text : null), serialize: (day: string) => day });

/** The state of the overview in its address: the day that the matrix is as of, and the parties that have a column. */
export const overviewParsers = { on: parseAsDay, parties: parseAsArrayOf(parseAsString) };
