import { isFormula, readCell } from "./cells";
import type { AnySheet, Column, Group } from "./sheets";

/** One thing that is wrong in a file. `row` as a spreadsheet counts them, `value` as it stands there. */
export interface CellProblem {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly text: string;
}

/** A record as it was found: its fields, unchecked, and where in the file each entry of its lists stands. */
export interface Found {
  readonly body: Record<string, unknown>;
  readonly row: number;
  /** The row of each entry, by its path: `provisions.1.evidence.0`. */
  readonly entries: ReadonlyMap<string, number>;
  readonly problems: readonly CellProblem[];
}

type Open = Omit<Found, "entries" | "problems"> & { entries: Map<string, number>; problems: CellProblem[] };

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = target;
  for (const key of path.slice(0, -1)) {
    const next = (at[key] ?? {}) as Record<string, unknown>;
    at[key] = next;
    at = next;
  }
  const last = path.at(-1);
  if (last !== undefined) at[last] = value;
}

/** The list at a path of a record, made where there is none yet. */
function listAt(target: Record<string, unknown>, path: readonly string[]): Record<string, unknown>[] {
  let at: unknown = target;
  for (const key of path) at = (at as Record<string, unknown> | undefined)?.[key];
  const list = (at ?? []) as Record<string, unknown>[];
  if (at === undefined) put(target, path, list);
  return list;
}

/** What stood between the apostrophes of a cell, shortened where it is long. */
export const shownValue = (value: string): string => (value.length > 120 ? `${value.slice(0, 120)}…` : value);

/**
 * Reads the rows of a sheet one by one and gives each record once it is whole.
 * @param columns for each cell of a row the column that it belongs to, null for one that is left out.
 * @param computes whether a cell that begins as a formula may be one, as in CSV; a workbook says which are.
 */
export class RowReader {
  readonly #sheet: AnySheet;
  readonly #cellOf: ReadonlyMap<Column, number>;
  readonly #computes: boolean;
  /** The rows at which ids were first seen. */
  readonly #seen = new Map<string, number>();
  #open: Open | null = null;

  constructor(sheet: AnySheet, columns: readonly (Column | null)[], computes: boolean) {
    this.#sheet = sheet;
    this.#computes = computes;
    this.#cellOf = new Map(columns.flatMap((column, at) => (column === null ? [] : [[column, at] as const])));
  }

  /** Takes the next row; gives the record that it ends, if it begins another. */
  push(cells: readonly string[], row: number): Found | null {
    if (cells.every((cell) => cell.trim() === "")) return null;
    const idColumn = this.#sheet.group.columns.find(({ name }) => name === "id");
    const id = idColumn ? this.#cell(cells, idColumn).trim() : "";
    const own = this.#sheet.group.columns.some((one) => one !== idColumn && this.#filled(cells, one));
    const before = this.#open;
    if (!own && before && (id === "" || id === before.body.id)) {
      this.#absorb(this.#sheet.group, before.body, cells, row, "");
      return null;
    }
    const opened: Open = { body: {}, row, entries: new Map(), problems: [] };
    const first = id === "" ? undefined : this.#seen.get(id);
    if (first !== undefined) {
      const text = own
        ? `Row ${first} has this id already: choose a new one, or remove one of the two.`
        : `The rows of one record stand together: put this row below the others of this id, which begin at row ${first}.`;
      opened.problems.push({ row, column: "id", value: id, text });
    } else if (id !== "") this.#seen.set(id, row);
    this.#open = opened;
    this.#fill(this.#sheet.group, opened.body, cells, row);
    this.#absorb(this.#sheet.group, opened.body, cells, row, "");
    return before;
  }

  /** Says of the record that the last row belongs to what is wrong with it there; false where there is none. */
  blame(problem: CellProblem): boolean {
    this.#open?.problems.push(problem);
    return this.#open !== null;
  }

  /** The last record, once there are no more rows. */
  end(): Found | null {
    const last = this.#open;
    this.#open = null;
    return last;
  }

  #cell(cells: readonly string[], column: Column): string {
    const at = this.#cellOf.get(column);
    return at === undefined ? "" : (cells[at] ?? "");
  }

  #filled(cells: readonly string[], column: Column): boolean {
    const cell = this.#cell(cells, column);
    return column.type === "exact" ? cell !== "" : cell.trim() !== "";
  }

  #groupFilled = (cells: readonly string[], group: Group): boolean =>
    group.columns.some((column) => this.#filled(cells, column)) ||
    group.lists.some((list) => this.#groupFilled(cells, list.group));

  #fill(group: Group, target: Record<string, unknown>, cells: readonly string[], row: number): void {
    for (const path of group.objects) put(target, path, {});
    for (const column of group.columns) {
      const cell = this.#cell(cells, column);
      const said = this.#computes && column.type !== "number" && isFormula(cell) ? formulaRead : readCell(column, cell);
      if ("wrong" in said) this.#say(row, column, cell, said.wrong);
      else if (said.value !== undefined) put(target, column.path, said.value);
    }
  }

  #absorb(group: Group, target: Record<string, unknown>, cells: readonly string[], row: number, prefix: string): void {
    for (const list of group.lists) {
      if (!this.#groupFilled(cells, list.group)) continue;
      const path = `${prefix}${list.path.join(".")}`;
      const entries = listAt(target, list.path);
      if (list.group.columns.some((column) => this.#filled(cells, column))) {
        const entry: Record<string, unknown> = {};
        this.#fill(list.group, entry, cells, row);
        this.#open?.entries.set(`${path}.${entries.length}`, row);
        entries.push(entry);
      }
      const last = entries.length - 1;
      const entry = entries[last];
      if (entry) this.#absorb(list.group, entry, cells, row, `${path}.${last}.`);
      else {
        const first = list.group.columns[0];
        const needed = list.group.columns.filter((column) => column.needed).map(({ name }) => name);
        const text = `This belongs to an entry that does not begin here or above: fill ${needed.join(" and ")}.`;
        if (first) this.#say(row, first, "", text);
      }
    }
  }

  #say(row: number, column: Column, value: string, text: string): void {
    this.#open?.problems.push({ row, column: column.name, value: shownValue(value), text });
  }
}

const formulaRead = {
  wrong:
    "This begins as a formula does, and a spreadsheet would compute it: put one apostrophe before it, or write it otherwise.",
};

/** Where in a file a field of a record stands: the row of its entry, and its column. */
export function placeOf(found: Pick<Found, "row" | "entries">, path: string): { row: number; column: string } {
  const parts = path.split(".");
  const column = parts.filter((part) => !/^\d+$/.test(part)).join(".");
  for (let length = parts.length; length > 0; length -= 1) {
    const row = found.entries.get(parts.slice(0, length).join("."));
    if (row !== undefined) return { row, column };
  }
  return { row: found.row, column };
}
