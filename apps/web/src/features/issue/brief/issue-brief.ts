import { findSegment } from "@parley/domain/analysis/in-force";
import { latestShifts } from "@parley/domain/analysis/shift";
import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import type { Party } from "@parley/domain/records/party";
import { type StandModel, standModel } from "@/charts/prepare-stand";
import type { IssueFigures } from "../issue-figures";

/** Moves told on the page, and statements cited for one stand. */
const mostMoves = 5;
const mostCited = 3;

export type BriefStand = { party: Party; stand: StandModel; cited: string[] };
export type IssueBrief = {
  stands: BriefStand[];
  /** Shifts and what nobody can tell, latest first. */
  moves: StatementVerdict[];
  /** Moves that there is no room for. */
  more: number;
  /** Ids of the statements cited, in the order in which they are. */
  cited: string[];
};

/** What a page of an issue says, and the statements that it cites for it. */
export function issueBrief({ wish, drawn, day }: IssueFigures): IssueBrief {
  const stands = drawn.flatMap((party): BriefStand[] => {
    const series = wish.series.find((each) => each.party === party.id);
    if (!series || wish.issue.kind === "unscaled") return [];
    const own = wish.verdicts.filter((each) => each.party === party.id);
    const stand = standModel(wish.issue, series, day, own);
    const resting = findSegment(series, day)?.statements ?? [];
    const cited = [stand.position, ...resting].flatMap((id) => id ?? []);
    return [{ party, stand, cited: [...new Set(cited)].slice(0, mostCited) }];
  });
  const told = wish.verdicts.filter((each) => each.day <= day);
  const unclear = told.filter(({ verdict }) => verdict === "cannot_tell");
  const moves = [...latestShifts(told), ...unclear].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const shown = moves.slice(0, mostMoves);
  const cited = [...stands.flatMap((one) => one.cited), ...shown.map(({ statement }) => statement)];
  return { stands, moves: shown, more: moves.length - shown.length, cited };
}
