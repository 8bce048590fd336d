import type { ApiOutputs } from "@parley/api";
import { independentSets } from "@parley/domain/analysis/evidence";
import { latestShifts } from "@parley/domain/analysis/shift";
import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import type { Statement } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates/day";
import type { Issue } from "@parley/domain/records/issue";
import type { Speaker } from "@parley/domain/records/speaker";
import { type StandModel, standModel } from "@/charts/prepare-stand";
import { newestDay, readingDay } from "@/reading/reading-day";
import { issuesThatMoved, type SmallIssue, smallCharts } from "@/reading/small-multiples";
import { byCategory, figuresByIssue, type IssueFigures } from "@/reading/stands";

export type PartyData = ApiOutputs["party"]["get"];

/** One issue and where the party stands on it on the day of reading. */
export type StandRow = { issue: Issue; stand: StandModel };
/** A move with the little scale as of its day. */
export type MoveRow = { verdict: StatementVerdict; issue: Issue; stand: StandModel };
/** Somebody who speaks for the party, and how often they did. */
export type Voice = { speaker: Speaker; statements: number; last: Day | null };

export type PartyFigures = {
  day: Day;
  /** What the party itself said, in time. */
  own: Statement[];
  sets: number;
  newest: Day | null;
  /** Issues by category on which anything is known. */
  stands: [string, StandRow[]][];
  /** Scaled and nominal issues on which nothing is. */
  silent: Issue[];
  /** The party's line on each issue on which it said more than one thing, and how many more such issues there are. */
  charts: SmallIssue[];
  moreCharts: number;
  /** Shifts and what nobody can tell, latest first. */
  moves: MoveRow[];
  /** The most quoted first; after them those who speak for it and are not quoted. */
  voices: Voice[];
};

const chartsMost = 12;

/** Everything the page of a party draws and says, computed from its statements. */
export function partyFigures(data: PartyData, today: Day): PartyFigures {
  const { party, statements } = data;
  const staleAfter = data.profile?.staleAfter ?? 90;
  const day = readingDay(today, data.newest, staleAfter);
  const own = statements.filter((one) => one.party === party.id);
  const figures = figuresByIssue(data.issues, [party], statements, staleAfter);
  const stands = figures.flatMap((each) => standOf(each, party.id, day));
  const drawn = issuesThatMoved(figures, day);
  const known = stands.filter(({ stand }) => stand.empty !== "no_data" || stand.position !== null);
  return {
    day,
    own,
    sets: independentSets(own),
    newest: newestDay(own),
    stands: byCategory(known, ({ issue }) => issue.category),
    silent: stands.filter((row) => !known.includes(row)).map(({ issue }) => issue),
    charts: smallCharts(drawn.slice(0, chartsMost), { parties: [party], principals: null, day }),
    moreCharts: Math.max(0, drawn.length - chartsMost),
    moves: movesOf(figures, party.id),
    voices: voicesOf(data, own),
  };
}

function standOf({ issue, series, verdicts }: IssueFigures, party: string, day: Day): StandRow[] {
  const own = series.get(party);
  if (!own || issue.kind === "unscaled") return [];
  return [{ issue, stand: standModel(issue, own, day, verdicts) }];
}

function movesOf(figures: readonly IssueFigures[], party: string): MoveRow[] {
  const byIssue = new Map(figures.map((each) => [each.issue.id, each]));
  const verdicts = figures.flatMap((each) => each.verdicts);
  const unclear = verdicts.filter(({ verdict }) => verdict === "cannot_tell");
  return [...latestShifts(verdicts), ...unclear]
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .flatMap((verdict) => {
      const found = byIssue.get(verdict.issue);
      const row = found ? standOf(found, party, verdict.day)[0] : undefined;
      return row ? [{ verdict, ...row }] : [];
    });
}

function voicesOf({ speakers, voices }: PartyData, own: readonly Statement[]): Voice[] {
  // Who tells what the party wants, without being of it, does not speak for it.
  const spoken = own.filter(({ attribution }) => attribution !== "opponent_said" && attribution !== "ally_said");
  return speakers
    .flatMap((speaker): Voice[] => {
      const said = spoken.filter((one) => one.speaker === speaker.id);
      if (said.length === 0 && !voices.includes(speaker.id)) return [];
      return [{ speaker, statements: said.length, last: newestDay(said) }];
    })
    .sort((a, b) => b.statements - a.statements || (a.speaker.name < b.speaker.name ? -1 : 1));
}
