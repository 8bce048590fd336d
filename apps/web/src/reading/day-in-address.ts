import { isDay } from "@parley/domain/dates/day";
import { createParser } from "nuqs/server";

/** A day in an address; anything else counts as none. */
export const parseAsDay = createParser({
  parse: (text) => (isDay(text) ? text : null),
  serialize: (day: string) => day,
});
