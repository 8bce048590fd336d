import { type inferParserType, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs";
import { parseAsDay } from "@/reading/day-in-address";

export const matrixSorts = ["codebook", "moved", "distance"] as const;
export type MatrixSort = (typeof matrixSorts)[number];

/** All that the matrix shows stands in its address. */
export const matrixParsers = {
  /** The day it is as of; without it the latest. */
  on: parseAsDay,
  parties: parseAsArrayOf(parseAsString),
  sort: parseAsStringLiteral(matrixSorts).withDefault("codebook"),
  /** The two parties whose distance has a column; without them the principals. */
  pair: parseAsArrayOf(parseAsString),
};
export type MatrixState = inferParserType<typeof matrixParsers>;
