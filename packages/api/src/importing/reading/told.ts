import type { ReadColumn } from "@parley/domain/exchange/columns";
import type { CellProblem } from "@parley/domain/exchange/from-rows";
import type { CodingKind, Column } from "@parley/domain/exchange/sheets";
import type { Kind } from "@parley/domain/records";

/**
 * One thing that is wrong in a file, and what to do. `row` as a spreadsheet counts them; in JSON the entry of its list, from 1.
 * Null where it is the sheet, or the whole file.
 */
export type Told = {
  sheet: string | null;
  row: number | null;
  column: string | null;
  value: string | null;
  text: string;
};

/** A record as it stands in a file: its fields, unchecked. */
export type FileRecord = {
  kind: Kind;
  sheet: string;
  row: number;
  /** The row of each entry of its lists; none in JSON, where the path says it. */
  entries: ReadonlyMap<string, number>;
  body: unknown;
  problems: readonly CellProblem[];
  /** Columns that its sheet does not have. */
  without: readonly Column[];
};

/** The columns of a sheet, as they were understood. */
export type SheetRead = { sheet: string; kind: Kind; columns: ReadColumn[] };

/** A sentence, or a line of the coding log, as it stands in a file. */
export type CodingRow = Pick<FileRecord, "sheet" | "row" | "body" | "problems"> & { kind: CodingKind };

/** `forNew`: a problem where a record of its sheet is new, and none where all are corrections. */
export type Read =
  | { record: FileRecord }
  | { coding: CodingRow }
  | { sheet: SheetRead }
  | { problem: Told; forNew?: boolean };
export type Reading = AsyncGenerator<Read>;

/** What makes a file unreadable from there on: nothing of it is taken. */
export class FileProblem extends Error {
  readonly told: Told;
  constructor(text: string, at: Partial<Omit<Told, "text">> = {}) {
    super(text);
    this.told = { sheet: null, row: null, column: null, value: null, ...at, text };
  }
}
