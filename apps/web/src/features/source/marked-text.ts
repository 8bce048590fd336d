import type { ApiOutputs } from "@parley/api";

export type SourceData = ApiOutputs["source"]["get"];
export type CodedPassage = SourceData["passages"][number];

/** A run of a text under the same passages; `sentence` is the number of one that begins with it. Offsets are UTF-16 units of the whole text. */
export type Run = { start: number; text: string; passages: CodedPassage[]; sentence: number | null };
/** A line of the text, empty ones left out. */
export type Paragraph = { start: number; end: number; runs: Run[] };
type Numbered = { number: number; start: number };

/** Cuts a text into lines, and each line where a passage begins or ends and where a sentence begins. Passages that do not stand in it mark nothing. */
export function markedText(
  text: string,
  passages: readonly CodedPassage[],
  sentences: readonly Numbered[] = [],
): Paragraph[] {
  const standing = passages.filter(({ start, end, exact }) => text.slice(start, end) === exact);
  const numbers = new Map(sentences.map(({ number, start }) => [start, number]));
  const cuts = [...new Set([...standing.flatMap(({ start, end }) => [start, end]), ...numbers.keys()])].sort(
    (a, b) => a - b,
  );
  const paragraphs: Paragraph[] = [];
  let next = 0;
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const [from, to] = [line.index, line.index + line[0].length];
    const edges = [from];
    for (; (cuts[next] ?? to) < to; next += 1) if ((cuts[next] ?? 0) > from) edges.push(cuts[next] ?? to);
    edges.push(to);
    paragraphs.push({
      start: from,
      end: to,
      runs: edges.slice(0, -1).map((start, index) => ({
        start,
        text: text.slice(start, edges[index + 1]),
        passages: standing.filter((passage) => passage.start <= start && passage.end > start),
        sentence: numbers.get(start) ?? null,
      })),
    });
  }
  return paragraphs;
}

/** The passages that do not stand at their offsets in the text. */
export function astray(text: string, passages: readonly CodedPassage[]): CodedPassage[] {
  return passages.filter(({ start, end, exact }) => text.slice(start, end) !== exact);
}
