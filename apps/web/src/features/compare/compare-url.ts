import { createSerializer, type inferParserType, parseAsInteger } from "nuqs/server";
import { parseAsDay } from "@/reading/day-in-address";

/** What is compared stands in the address: two days, and the editions in which they are read; null for the latest. */
export const compareParsers = { from: parseAsDay, to: parseAsDay, was: parseAsInteger, is: parseAsInteger };
export type CompareState = inferParserType<typeof compareParsers>;

export const compareQuery = createSerializer(compareParsers);
