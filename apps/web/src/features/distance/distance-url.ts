import { createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { parseAsDay } from "@/reading/day-in-address";

/** All that the distance page shows stands in its address: two parties, a day and an earlier one, the order of the issues. */
export const distanceParsers = {
  a: parseAsString,
  b: parseAsString,
  on: parseAsDay,
  since: parseAsDay,
  by: parseAsStringLiteral(["order", "distance"]).withDefault("order"),
  view: parseAsStringLiteral(["chart", "table"]).withDefault("chart"),
};

export const distanceQuery = createSerializer(distanceParsers);
