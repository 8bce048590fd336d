import { defaultKinds, type EvidenceKind, evidenceKinds } from "@parley/domain/analysis/statement";
import {
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { parseAsDay } from "@/reading/day-in-address";

export const ranges = ["all", "6m", "90d"] as const;
export type RangeChoice = (typeof ranges)[number];

const kindsOn: EvidenceKind[] = evidenceKinds.filter((kind) => defaultKinds.has(kind));

/** All that the issue page shows stands in its address. */
export const issueParsers = {
  kinds: parseAsArrayOf(parseAsStringLiteral(evidenceKinds)).withDefault(kindsOn),
  range: parseAsStringLiteral(ranges).withDefault("all"),
  /** A range drawn on the chart; it goes before `range`. */
  from: parseAsDay,
  to: parseAsDay,
  view: parseAsStringLiteral(["chart", "table"]).withDefault("chart"),
  parties: parseAsArrayOf(parseAsString),
  /** Proposals whose provisions are laid over the chart. */
  proposals: parseAsArrayOf(parseAsString).withDefault([]),
  /** The position whose evidence is open. */
  at: parseAsString,
};
export type IssueState = inferParserType<typeof issueParsers>;

/** The query of an address with this state; what stands at its default is left out. */
export const issueQuery = createSerializer(issueParsers);
