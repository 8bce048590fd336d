import { changesBetween, sideBySide, type VersionChanges } from "@parley/domain/analysis/versions";
import type { Day } from "@parley/domain/dates/day";
import type { Issue } from "@parley/domain/records/issue";
import type { Party } from "@parley/domain/records/party";
import {
  type PartyFigures,
  type ProposalData,
  type ProposalFigures,
  type ProvisionFigures,
  proposalFigures,
  type StandBeside,
} from "../provision-figures";
import { mostBeside } from "./compare-url";

export type Compared = { data: ProposalData; figures: ProposalFigures };

/** One issue that one of them touches: what each provides on it, and where each party beside them stands, or null. */
export type CompareRow = { issue: Issue; cells: ProvisionFigures[][]; stands: (StandBeside | null)[] };

/** Two of them of which the later says that it revises the earlier. */
export type VersionPair = { earlier: ProposalData["proposal"]; later: ProposalData["proposal"]; found: VersionChanges };

export type CompareFigures = {
  day: Day;
  compared: Compared[];
  /** All that may stand beside, in the order of the record. */
  parties: Party[];
  beside: Party[];
  rows: CompareRow[];
  versions: VersionPair[];
};

/** Proposals side by side in the order given; null where there is none. No order of merit. */
export function compareFigures(
  all: readonly ProposalData[],
  chosen: readonly string[] | null,
  today: Day,
): CompareFigures | null {
  const compared = all.map((data) => ({ data, figures: proposalFigures(data, today) }));
  const [first] = compared;
  if (!first) return null;
  const parties = partiesOf(compared);
  const principals = Object.values(first.data.profile?.principals ?? {});
  const wanted = chosen ?? (principals.length > 0 ? principals : parties.slice(0, 2).map(({ id }) => id));
  const beside = parties.filter(({ id }) => wanted.includes(id)).slice(0, mostBeside);
  return {
    day: first.figures.day,
    compared,
    parties,
    beside,
    rows: rowsOf(compared, beside, first.data.issues),
    versions: versionsAmong(all),
  };
}

/** Those with something to say on any of them, as the first that names them orders them. */
function partiesOf(compared: readonly Compared[]): Party[] {
  const known = new Map<string, Party>();
  for (const { figures } of compared) for (const { party } of figures.parties) known.set(party.id, party);
  return [...known.values()];
}

function rowsOf(compared: readonly Compared[], beside: readonly Party[], issues: readonly Issue[]): CompareRow[] {
  const order = issues.map(({ id }) => id);
  const titled = new Map(issues.map((issue) => [issue.id, issue]));
  const laidOut = sideBySide(
    compared.map(({ data }) => data.proposal),
    order,
  );
  return laidOut.flatMap(({ issue: id }) => {
    const issue = titled.get(id);
    if (!issue) return [];
    const cells = compared.map(({ figures }) => figures.provisions.filter((one) => one.issue?.id === id));
    const on = cells.flat();
    const standOf = (party: Party) =>
      on.flatMap(({ stands }) => stands).find((one) => one.party.id === party.id) ?? null;
    return [{ issue, cells, stands: beside.map(standOf) }];
  });
}

function versionsAmong(all: readonly ProposalData[]): VersionPair[] {
  const proposals = all.map(({ proposal }) => proposal);
  return proposals.flatMap((later) => {
    const earlier = proposals.find(({ id }) => id === later.revises);
    return earlier ? [{ earlier, later, found: changesBetween(earlier.provisions, later.provisions) }] : [];
  });
}

/** What one of them comes to for a party; undefined where the party has nothing to do with it. */
export function readingFor({ figures }: Compared, party: Party): PartyFigures | undefined {
  return figures.parties.find((one) => one.party.id === party.id);
}
