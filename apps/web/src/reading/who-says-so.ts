import type { StatementView } from "@parley/api";
import { isAnonymous, kindOf, type Statement } from "@parley/domain/analysis/statement";
import { valueLabel } from "@parley/domain/records/labels";
import type { Speaker } from "@parley/domain/records/speaker";

type Graded = Pick<StatementView, "credibility" | "evidence">;
type Source = { id: string; reliability: string };

/** Publisher's letter with credibility's figure: "A2". The first passage's source is the one that counts. */
export function gradeOf({ credibility, evidence }: Graded, sources: ReadonlyMap<string, Source>): string {
  const source = sources.get(evidence[0]?.source ?? "");
  return `${source?.reliability ?? ""}${credibility}`;
}

/** How it was said, as short as a read-out needs it: "on the record", "unnamed", "document". */
export function howInWords(statement: Pick<Statement, "attribution" | "speakerNamed">): string {
  const kind = kindOf(statement);
  if (kind === "document") return "document";
  if (kind === "on_record") return isAnonymous(statement) ? "on the record, no name" : "on the record";
  if (kind === "own_side_anonymous") return "unnamed";
  return valueLabel(statement.attribution);
}

/** "Ilse Varn, on the record"; who is named comes before how. */
export function whoInWords(
  statement: Pick<Statement, "attribution" | "speaker" | "speakerNamed">,
  speakers: ReadonlyMap<string, Speaker>,
): string {
  const speaker = statement.speaker === null ? undefined : speakers.get(statement.speaker);
  const how = howInWords(statement);
  if (!speaker) return how;
  if (speaker.kind === "unnamed_group")
    return how === "unnamed" ? `${speaker.name}, unnamed` : `${speaker.name}, ${how}`;
  return `${speaker.name}, ${how}`;
}

/** By id, for looking up what a record refers to. */
export function byId<Record extends { id: string }>(records: readonly Record[]): Map<string, Record> {
  return new Map(records.map((record) => [record.id, record]));
}
