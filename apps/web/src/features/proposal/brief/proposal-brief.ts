import type { SourceView } from "@parley/api";
import type { Citation } from "@/reading/brief/citations";
import type { ProposalData, ProposalFigures, ProvisionFigures } from "../provision-figures";

/** Parties that a row has room for. */
const mostBeside = 3;

export type ProposalBrief = {
  /** Whom the rows read the provisions against: principals first. */
  beside: string[];
  /** Provisions and statements in the order in which they are cited. */
  keys: string[];
  /** Ids of the statements among them. */
  cited: string[];
};

const passageKey = (provision: string) => `provision ${provision}`;

/** What a row cites: the provision's own words, and the words that each reading is measured from. */
export function citedBy({ provision, stands }: ProvisionFigures, beside: readonly string[]): string[] {
  const statements = stands.flatMap(({ party, reading }) =>
    beside.includes(party.id) && reading.state !== "not_covered"
      ? [...reading.redLines, ...reading.bound.slice(0, 1)]
      : [],
  );
  return provision.evidence.length > 0 ? [passageKey(provision.id), ...statements] : statements;
}

/** What a page of a proposal cites: its provisions and the statements they are held against. */
export function proposalBrief({ provisions, parties }: ProposalFigures): ProposalBrief {
  const beside = parties
    .filter(({ reading }, at) => at < 2 || reading.coverage.covered > 0)
    .slice(0, mostBeside)
    .map(({ party }) => party.id);
  const keys = [...new Set(provisions.flatMap((one) => citedBy(one, beside)))];
  const own = new Set(provisions.map(({ provision }) => passageKey(provision.id)));
  return { beside, keys, cited: keys.filter((key) => !own.has(key)) };
}

/** The provisions as they are cited: by the leading words that tell of each. */
export function citationsOfProvisions(
  { proposal }: Pick<ProposalData, "proposal">,
  sources: ReadonlyMap<string, SourceView>,
  address: string,
): Citation[] {
  return proposal.provisions.map(({ id, evidence: [passage] }, at) => ({
    key: passageKey(id),
    passage: passage ?? null,
    source: passage ? sources.get(passage.source) : undefined,
    said: `Provision ${at + 1}`,
    href: `${address}#${id}`,
  }));
}
