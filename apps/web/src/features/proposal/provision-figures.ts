import type { ApiOutputs } from "@parley/api";
import {
  type PartyReading,
  type ProvisionReading,
  type RecordOnDay,
  readProposal,
} from "@parley/domain/analysis/proposal";
import { salienceOn } from "@parley/domain/analysis/salience";
import { type SensitivityOf, sensitivityOf } from "@parley/domain/analysis/sensitivity";
import { defaultKinds } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates/day";
import type { Issue } from "@parley/domain/records/issue";
import type { Party } from "@parley/domain/records/party";
import { type StandModel, standModel } from "@/charts/prepare-stand";
import { wordsOfPlace } from "@/charts/words-of-place";
import { mostDrawn, partiesInOrder } from "@/reading/party-order";
import { readingDay } from "@/reading/reading-day";
import { figuresByIssue } from "@/reading/stands";

export type ProposalData = ApiOutputs["proposal"]["get"];
export type Provision = ProposalData["proposal"]["provisions"][number];

/** Where a party stands beside a provision, and what the provision is to it. */
export type StandBeside = { party: Party; stand: StandModel; reading: ProvisionReading };

/** One provision on its issue, and beside it where the parties stand. */
export type ProvisionFigures = {
  provision: Provision;
  /** Null where it is laid on no issue. */
  issue: Issue | null;
  /** Its place in the words of the stops; empty where it has none. */
  words: string;
  /** Principals first; those with nothing on record on the issue are left out. */
  stands: StandBeside[];
  /** Parties of the summary that the provision does not cover, since they have no stand. */
  silent: Party[];
};

/** What the proposal comes to for one party. */
export type PartyFigures = { party: Party; reading: PartyReading; sensitivity: SensitivityOf };

export type ProposalFigures = {
  day: Day;
  provisions: ProvisionFigures[];
  /** The principals, and whoever stands on something of it: in the order of the record, never by a figure. */
  parties: PartyFigures[];
  /** On record on other issues or on none: no figure. */
  without: Party[];
};

/** Each provision against where the parties stand on its issue on the day of reading, and what it comes to for each. */
export function proposalFigures(data: ProposalData, today: Day): ProposalFigures {
  const { profile, proposal, statements } = data;
  const staleAfter = profile?.staleAfter ?? 90;
  const day = readingDay(today, data.newest, staleAfter);
  const record: RecordOnDay = {
    ...{ day, statements, issues: data.issues, principals: profile?.principals ?? null },
    settings: { kinds: defaultKinds, staleAfter },
    salienceOf: salienceOn(data.saliences, defaultKinds, day),
  };
  const ordered = partiesInOrder(data.parties, record.principals, statements);
  const all = ordered.map((party) => {
    const reading = readProposal(proposal, party.id, record);
    return { party, reading, sensitivity: sensitivityOf(proposal, party.id, record) };
  });
  const isShown = ({ party, reading, sensitivity }: PartyFigures) =>
    reading.coverage.covered > 0 || sensitivity.changes.length > 0 || isPrincipal(party, record);
  const parties = all.filter(isShown);
  return {
    day,
    provisions: provisionsOf(data, { drawn: all.slice(0, mostDrawn), summed: parties }, day),
    parties,
    without: data.parties.filter(({ id }) => parties.every(({ party }) => party.id !== id)),
  };
}

const isPrincipal = ({ id }: Party, { principals }: RecordOnDay) => id === principals?.low || id === principals?.high;

function provisionsOf(
  data: ProposalData,
  { drawn, summed }: { drawn: readonly PartyFigures[]; summed: readonly PartyFigures[] },
  day: Day,
): ProvisionFigures[] {
  const named = new Set(data.proposal.provisions.map(({ issue }) => issue));
  const issues = data.issues.filter(({ id }) => named.has(id));
  const onIssues = new Map(
    figuresByIssue(issues, data.parties, data.statements, data.profile?.staleAfter ?? 90).map((each) => [
      each.issue.id,
      each,
    ]),
  );
  return data.proposal.provisions.map((provision): ProvisionFigures => {
    const found = provision.issue === null ? undefined : onIssues.get(provision.issue);
    if (!found) return { provision, issue: null, words: "", stands: [], silent: [] };
    const { issue, series, verdicts } = found;
    const beside = drawn.flatMap(({ party, reading }) => {
      const own = series.get(party.id);
      const read = reading.provisions.find((one) => one.provision === provision.id);
      if (!own || !read || issue.kind === "unscaled") return [];
      const moves = verdicts.filter((each) => each.party === party.id);
      return [{ party, stand: standModel(issue, own, day, moves), reading: read }];
    });
    const isSilent = ({ stand }: StandBeside) => stand.empty === "no_data" && stand.position === null;
    return {
      ...{ provision, issue, words: wordsOfPlace(issue, { ...provision, direction: "none" }) },
      stands: beside.filter((one) => !isSilent(one)),
      silent: summed
        .map(({ party }) => party)
        .filter((party) => beside.every((one) => one.party !== party || isSilent(one))),
    };
  });
}
