/** The rule of a dossier that ships without its texts: it may point at them, but not add up to them. */
import type { Sentence } from "./coding";
import type { DossierProblem, DossierRecords } from "./files";
import { type FoundPassage, listPassages, problemAt } from "./passages";

/** The most consecutive words of a text that may be quoted. */
export const longestQuote = 12;

const countWords = (text: string) => text.split(/\s+/).filter((word) => word !== "").length;

interface Run {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly found: FoundPassage;
}

/** Passages that overlap, or lie so close that no word stands between them, read on as one. */
function joined(passages: readonly FoundPassage[]): Run[] {
  const sorted = [...passages].sort(({ passage: a }, { passage: b }) =>
    a.source < b.source ? -1 : a.source > b.source ? 1 : a.start - b.start || b.end - a.end,
  );
  const runs: Run[] = [];
  for (const found of sorted) {
    const { source, start, end, exact } = found.passage;
    const last = runs.at(-1);
    if (!last || last.source !== source || start > last.end + 2) runs.push({ source, start, end, exact, found });
    else if (end > last.end) {
      const gap = " ".repeat(Math.max(0, start - last.end));
      runs[runs.length - 1] = {
        ...last,
        end,
        exact: last.exact + gap + exact.slice(Math.max(0, last.end - start)),
        found,
      };
    }
  }
  return runs;
}

/** Whether a stretch holds all the words of a sentence; closing marks do not count. */
const covers = ({ start, end }: Pick<Run, "start" | "end">, sentence: Sentence) =>
  start <= sentence.start + 1 && end >= sentence.end - 2;

/**
 * What breaks the rule: a passage of more than twelve words, one that is a whole sentence, two or more that join to
 * either. Takes the division into sentences where there is one.
 */
export function checkQuotes(records: DossierRecords, sentences: readonly Sentence[] = []): DossierProblem[] {
  const passages = listPassages(records);
  const whole = (run: Pick<Run, "source" | "start" | "end">) =>
    sentences.some((sentence) => sentence.source === run.source && covers(run, sentence));
  const alone = passages.flatMap((found) => {
    const count = countWords(found.passage.exact);
    if (count > longestQuote)
      return [
        problemAt(
          found,
          `This quotes ${count} words in a row; a shipped dossier quotes at most ${longestQuote}: mark fewer.`,
        ),
      ];
    return whole(found.passage) ? [problemAt(found, "This quotes a whole sentence: mark a part of it.")] : [];
  });
  const short = passages.filter(({ passage }) => countWords(passage.exact) <= longestQuote && !whole(passage));
  const together = joined(short).flatMap((run) => {
    const count = countWords(run.exact);
    if (count <= longestQuote && !whole(run)) return [];
    return [
      problemAt(
        run.found,
        `Together with passages beside it this quotes ${count} words in a row, or a whole sentence: leave a gap.`,
      ),
    ];
  });
  return [...alone, ...together];
}
