import { createParser, createSerializer, type inferParserType } from "nuqs/server";
import { parseAsDay } from "@/reading/day-in-address";

/** The number of an edition in an address; anything else counts as none. */
const parseAsEdition = createParser({
  parse: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null),
  serialize: (edition: number) => `${edition}`,
});

/** What is compared stands in the address: two days, and the editions in which they are read; null for the latest. */
export const compareParsers = { from: parseAsDay, to: parseAsDay, was: parseAsEdition, is: parseAsEdition };
export type CompareState = inferParserType<typeof compareParsers>;

export const compareQuery = createSerializer(compareParsers);
