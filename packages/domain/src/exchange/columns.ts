/** Which column of a sheet each column of a file is. */

import { editsBetween } from "../search/edits";
import type { AnySheet, Column } from "./sheets";

/** What somebody said of columns that are not known by name: the column that it is, or null where it is left out. */
export type Mapping = Readonly<Record<string, string | null>>;

export interface ReadColumn {
  /** As it stands in the file. */
  readonly header: string;
  readonly column: Column | null;
  readonly how: "known" | "chosen" | "left_out" | "unknown";
  /** The column that is likely meant, where it is unknown. */
  readonly nearest: string | null;
}

const folded = (name: string) => name.trim().toLowerCase();
const letters = (name: string) => folded(name).replaceAll(/[^a-z0-9]/g, "");

/** The column whose name is written most alike; null where none is. */
function nearestOf(sheet: AnySheet, header: string): string | null {
  const own = letters(header);
  if (own === "") return null;
  const ranked = sheet.columns
    .map(({ name }) => {
      const [whole, last] = [letters(name), letters(name.split(".").at(-1) ?? "")];
      const contained = own.length > 2 && (whole.includes(own) || own.includes(last)) ? 1 : 3;
      return { name, far: Math.min(editsBetween(own, whole), editsBetween(own, last), contained) };
    })
    .sort((a, b) => a.far - b.far || a.name.length - b.name.length);
  const [first] = ranked;
  return first && first.far <= Math.max(1, Math.min(2, own.length / 3)) ? first.name : null;
}

/** Reads the first row of a sheet. */
export function readColumns(sheet: AnySheet, headers: readonly string[], mapping: Mapping): ReadColumn[] {
  const byName = new Map(sheet.columns.map((column) => [folded(column.name), column]));
  return headers.map((raw): ReadColumn => {
    const header = raw.trim();
    const known = byName.get(folded(header));
    if (known) return { header, column: known, how: "known", nearest: null };
    const said = Object.hasOwn(mapping, header) ? mapping[header] : undefined;
    if (said === null) return { header, column: null, how: "left_out", nearest: null };
    const chosen = said === undefined ? undefined : byName.get(folded(said));
    if (chosen) return { header, column: chosen, how: "chosen", nearest: null };
    return { header, column: null, how: "unknown", nearest: nearestOf(sheet, header) };
  });
}

/** One thing that is wrong with the first row; `forNew`: only where a record is new, since a correction keeps what it does not say. */
export type ColumnProblem = { column: string | null; text: string; forNew: boolean };

/** What is wrong with the first row: columns that nobody knows, that are there twice, or that are missing. */
export function checkColumns(sheet: AnySheet, columns: readonly ReadColumn[]): ColumnProblem[] {
  const problems = columns.flatMap(({ header, column, how, nearest }, at) => {
    if (how === "unknown") {
      const name = header === "" ? `Column ${at + 1} has no name` : `There is no column “${header}” in ${sheet.name}`;
      const meant = nearest === null ? "" : ` Is “${nearest}” meant?`;
      return [{ column: header, text: `${name}: say which column it is, or leave it out.${meant}`, forNew: false }];
    }
    const twice = column !== null && columns.findIndex((one) => one.column === column) < at;
    const text = `The column “${column?.name}” is here twice: leave one of them out.`;
    return twice ? [{ column: header, text, forNew: false }] : [];
  });
  const there = new Set(columns.map(({ column }) => column));
  const missing = sheet.group.columns.filter((column) => column.needed && column.name !== "id" && !there.has(column));
  return [
    ...problems,
    ...missing.map(({ name }) => ({
      column: name,
      text: `The column “${name}” is missing, and no new record can do without it: add it.`,
      forNew: true,
    })),
  ];
}
