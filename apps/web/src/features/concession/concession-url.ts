import { parseAsString } from "nuqs/server";
import { parseAsDay } from "@/reading/day-in-address";

/** The state of the ledger in its address: up to which day it is read, and whose moves on what. */
export const concessionParsers = { on: parseAsDay, party: parseAsString, issue: parseAsString };
