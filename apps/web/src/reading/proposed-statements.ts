import type { ApiOutputs } from "@parley/api";
import { type Statement, statementOf } from "@parley/domain/analysis/statement";
import type { RecordOf } from "@parley/domain/records";
import { readRecord, recordDays } from "@parley/domain/records/rules";

type Choices = Pick<ApiOutputs["record"]["choices"], "sources" | "speakers">;
type Body = Readonly<Record<string, unknown>>;

/** A position that is only proposed, with the statement it would be. */
export interface ProposedPosition {
  body: RecordOf<"position">;
  statement: Statement;
}

/** Reads a proposed body as the record would; null where it is not whole yet. */
export function proposedPosition(id: string, body: Body, choices: Choices): ProposedPosition | null {
  const read = readRecord("position", { ...body, id });
  if (!("body" in read)) return null;
  try {
    const find = (kind: string, named: string) =>
      kind === "source" ? (choices.sources.find((source) => source.id === named) ?? null) : null;
    const days = recordDays(read.body, find as Parameters<typeof recordDays>[1]);
    const speaker = choices.speakers.find((each) => each.id === read.body.speaker);
    return days && { body: read.body, statement: statementOf(read.body, days, speaker?.kind ?? null) };
  } catch {
    return null;
  }
}

/** The statements of an issue as they would be: some put, some gone. */
export function statementsAfter<One extends Statement>(
  now: readonly One[],
  put: readonly One[],
  gone: ReadonlySet<string>,
): One[] {
  const changed = new Set([...put.map(({ id }) => id), ...gone]);
  return [...now.filter(({ id }) => !changed.has(id)), ...put];
}
