import { gaps } from "@parley/domain/analysis/coverage";
import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import { parseAsDay } from "@/reading/day-in-address";

/** The state of the coverage page in its address: as of which day, whose gaps, on which issue, of which kind. */
export const coverageParsers = {
  on: parseAsDay,
  party: parseAsString,
  issue: parseAsString,
  gap: parseAsStringLiteral(gaps),
};
