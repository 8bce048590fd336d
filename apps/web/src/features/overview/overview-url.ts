import { createSerializer, parseAsArrayOf, parseAsString } from "nuqs";
import { parseAsDay } from "@/reading/day-in-address";

/** The state of the overview in its address: the day that the matrix is as of, and the parties that have a column. */
export const overviewParsers = { on: parseAsDay, parties: parseAsArrayOf(parseAsString) };

/** An address with this state. */
export const overviewAddress = createSerializer(overviewParsers);
