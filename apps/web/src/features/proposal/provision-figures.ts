import type { ApiOutputs } from "@parley/api";
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

/** One provision on its issue, and beside it where the parties stand. */
export type ProvisionFigures = {
  provision: Provision;
  /** Null where it is laid on no issue. */
  issue: Issue | null;
  /** Its place in the words of the stops; empty where it has none. */
  words: string;
  /** Principals first; those with nothing on record on the issue are left out. */
  stands: { party: Party; stand: StandModel }[];
};

/** Each provision with where the parties stand on its issue on the day of reading. No judgement of who could accept it. */
export function provisionFigures(data: ProposalData, today: Day): { day: Day; provisions: ProvisionFigures[] } {
  const staleAfter = data.profile?.staleAfter ?? 90;
  const day = readingDay(today, data.newest, staleAfter);
  const named = new Set(data.proposal.provisions.map(({ issue }) => issue));
  const issues = data.issues.filter(({ id }) => named.has(id));
  const figures = new Map(
    figuresByIssue(issues, data.parties, data.statements, staleAfter).map((each) => [each.issue.id, each]),
  );
  const provisions = data.proposal.provisions.map((provision): ProvisionFigures => {
    const found = provision.issue === null ? undefined : figures.get(provision.issue);
    if (!found) return { provision, issue: null, words: "", stands: [] };
    const said = data.statements.filter(({ issue }) => issue === found.issue.id);
    const parties = partiesInOrder(data.parties, data.profile?.principals ?? null, said).slice(0, mostDrawn);
    return {
      provision,
      issue: found.issue,
      words: wordsOfPlace(found.issue, { ...provision, direction: "none" }),
      stands: parties.flatMap((party) => {
        const series = found.series.get(party.id);
        if (!series || found.issue.kind === "unscaled") return [];
        const own = found.verdicts.filter((each) => each.party === party.id);
        const stand = standModel(found.issue, series, day, own);
        return stand.empty === "no_data" && stand.position === null ? [] : [{ party, stand }];
      }),
    };
  });
  return { day, provisions };
}
