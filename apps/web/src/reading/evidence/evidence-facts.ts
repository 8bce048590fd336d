import { dateInWords } from "@parley/domain/dates";
import { firmnessLabels, valueLabel } from "@parley/domain/records/labels";
import type { Speaker } from "@parley/domain/records/speaker";
import type { Party } from "@/charts/chart-figures";
import type { SourceView, StatementRow } from "./issue-data";

const credibilityWords = [
  "certainly held",
  "probably held",
  "possibly held",
  "doubtfully held",
  "improbably held",
  "cannot be judged",
] as const;

/** "2, probably held": whether this was the party's position, never whether it is true. */
export function credibilityInWords(credibility: number): string {
  return `${credibility}, ${credibilityWords[credibility - 1] ?? "cannot be judged"}`;
}

/** "1 of 4, preference or offer". */
export function firmnessInWords(firmness: number | null): string | null {
  return firmness === null ? null : `${firmness} of 4, ${firmnessLabels[firmness] ?? ""}`;
}

/** What was stated and how it was read: “on Wednesday”, read as 12 March 2031. */
export function saidInWords({ said }: Pick<StatementRow, "said">): string {
  const read = dateInWords(said.edtf);
  return said.stated ? `“${said.stated}”, read as ${read}` : read;
}

/** Name and offices of a speaker; whom an unnamed group speaks for. */
export function speakerInWords(
  statement: StatementRow,
  speakers: ReadonlyMap<string, Speaker>,
  parties: ReadonlyMap<string, Party>,
): string {
  const speaker = statement.speaker === null ? undefined : speakers.get(statement.speaker);
  if (!speaker) return statement.attribution === "document" ? "none: a document’s text" : "nobody named";
  if (speaker.kind === "unnamed_group") {
    const side = speaker.side === null ? undefined : parties.get(speaker.side);
    return side ? `${speaker.name}, unnamed; of ${side.short}’s side` : `${speaker.name}, unnamed`;
  }
  const office = speaker.offices[0];
  return office ? `${speaker.name}, ${office.title}` : speaker.name;
}

/** Attribution with what a reader must know of it. */
export function attributionInWords({ attribution }: Pick<StatementRow, "attribution">): string {
  return valueLabel(attribution);
}

/** “Title”, outlet, day, by whom; then how far the outlet is relied on. */
export function sourceInWords(source: SourceView): { title: string | null; rest: string } {
  const authors = source.authors.length > 0 ? `, by ${source.authors.join(" and ")}` : "";
  return {
    title: source.title ? `“${source.title}”` : null,
    rest: `${source.publisherName}, ${dateInWords(source.published.edtf)}${authors}. Reliability ${source.reliability}.`,
  };
}
