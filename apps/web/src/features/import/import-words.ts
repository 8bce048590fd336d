/** What a problem of a file is, wherever it comes from. */
export interface FoundProblem {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly text: string;
}

const figures = new Intl.NumberFormat("en-GB");
export const figure = (count: number): string => figures.format(count);

export type Format = "csv" | "xlsx" | "json";

/** "3,118 records", "1 record". */
export const records = (count: number, one = "record"): string => `${figure(count)} ${count === 1 ? one : `${one}s`}`;

/** "Row 3", "positions, row 3" where there are several sheets, "the whole file" where no row is to blame. */
export function placeWords({ sheet, row }: Pick<FoundProblem, "sheet" | "row">, format: Format): string {
  const word = format === "json" ? "entry" : "row";
  if (format === "csv") return row === null ? "the whole file" : `Row ${figure(row)}`;
  const at = row === null ? null : `${word} ${figure(row)}`;
  const words = [sheet, at].filter((part) => part !== null).join(", ");
  return words === "" ? "the whole file" : words;
}

/** As the file has them: sheets as they come, what is wrong with a whole sheet before its rows. */
export function inFileOrder(problems: readonly FoundProblem[]): FoundProblem[] {
  const sheets = [...new Set(problems.map(({ sheet }) => sheet))];
  return [...problems].sort((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || (a.row ?? 0) - (b.row ?? 0));
}

/** The columns that problems stand in, the one with most first. */
export function columnsNamed(problems: readonly FoundProblem[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { column } of problems) counts.set(column ?? "", (counts.get(column ?? "") ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

/** The list as lines of a file, its head first. */
export function problemLines(problems: readonly FoundProblem[], format: Format): (string | number | null)[][] {
  const head = ["sheet", format === "json" ? "entry" : "row", "column", "value", "what_to_do"];
  return [head, ...problems.map(({ sheet, row, column, value, text }) => [sheet, row, column, value, text])];
}

interface Counted {
  readonly counts: {
    readonly created: number;
    readonly corrected: number;
    readonly same: number;
    readonly bad: number;
  };
}

export function countsOf({ counts: { created, corrected, same, bad } }: Counted): { good: number; all: number } {
  return { good: created + corrected, all: created + corrected + same + bad };
}

/** What the good rows are, and what the others. */
function partsOf({ counts: { created, corrected, same, bad } }: Counted): string[] {
  return [
    created > 0 ? records(created, "new record") : null,
    corrected > 0 ? records(corrected, "correction") : null,
    same > 0 ? `${figure(same)} published already, word for word` : null,
    bad > 0 ? `${figure(bad)} left out` : null,
  ].filter((part) => part !== null);
}

/** What a dry run found, and what comes of it: "3,118 of 3,120 records can be taken." "3,000 new records, 118 corrections, 2 left out." */
export function leadOfResult(
  found: Counted & { refused: boolean },
  columnsToSay: number,
): { lead: string; rest: string } {
  const { good, all } = countsOf(found);
  const nothing = "Nothing was changed.";
  if (found.refused || (all === 0 && columnsToSay === 0))
    return { lead: "This file cannot be taken as it is.", rest: nothing };
  if (columnsToSay > 0) {
    const lead =
      columnsToSay === 1
        ? "One of its columns is not known here."
        : `${figure(columnsToSay)} of its columns are not known here.`;
    return { lead, rest: "Say below what they hold, or that they are left out; then the file is read again." };
  }
  const parts = partsOf(found);
  const rest = `${parts.join(", ")}.`;
  if (found.counts.same === all) return { lead: "All of it is published already, word for word.", rest: nothing };
  if (good === 0) return { lead: `None of ${records(all)} can be taken.`, rest };
  if (good === all) return { lead: `All of it is good: ${records(all)}.`, rest };
  return { lead: `${figure(good)} of ${records(all)} can be taken.`, rest };
}

interface UnderWay {
  readonly format: Format;
  readonly size: number;
  readonly readBytes: number;
  readonly done: number;
}

/** "Read so far: 34 % of the file, 3,120 records." Of a workbook, which is read as a whole, nobody knows the share. */
export function progressInWords({ format, size, readBytes, done }: UnderWay): string {
  if (format === "xlsx" || size === 0) return `Read and checked so far: ${records(done)}.`;
  if (readBytes >= size) return `Read to its end: ${records(done)}, now checked against one another and the record.`;
  return `Read so far: ${Math.floor((readBytes / size) * 100)} % of the file, ${records(done)}.`;
}

interface Standing extends Counted {
  readonly state: string;
  readonly stalled: boolean;
  readonly done: number;
  readonly problemCount: number;
}

/** Where an import stands, in a list of them. */
export function stateInWords(row: Standing): string {
  if (row.state === "proposed") return "put into a changeset";
  if (row.stalled || row.state === "failed") return row.state === "coming" ? "did not come whole" : "reading broke off";
  if (row.state === "coming") return "being sent";
  if (row.state !== "checked") return `being read, ${figure(row.done)} so far`;
  const { good } = countsOf(row);
  const problems = row.problemCount === 0 ? "no problem" : records(row.problemCount, "problem");
  return `${good === 0 ? "nothing to take" : `${figure(good)} to take`}, ${problems}`;
}
