import type { MoveRow, PartyFigures, StandRow } from "../party-figures";

/** Rows and moves that a page has room for. */
const mostStands = 24;
const mostMoves = 4;

export type PartyBrief = {
  stands: StandRow[];
  moves: MoveRow[];
  /** Stands and moves that there is no room for. */
  more: { stands: number; moves: number };
  /** Ids of the statements cited, in the order in which they are. */
  cited: string[];
};

/** What a page of a party says, and the statements that it cites for it. */
export function partyBrief({ stands, moves }: Pick<PartyFigures, "stands" | "moves">): PartyBrief {
  const all = stands.flatMap(([, rows]) => rows);
  const [shown, told] = [all.slice(0, mostStands), moves.slice(0, mostMoves)];
  const keys = [...shown.flatMap(({ stand }) => stand.position ?? []), ...told.map(({ verdict }) => verdict.statement)];
  return {
    ...{ stands: shown, moves: told, cited: [...new Set(keys)] },
    more: { stands: all.length - shown.length, moves: moves.length - told.length },
  };
}
