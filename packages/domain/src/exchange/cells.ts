/** One value of a record and the cell it stands in. */
import type { Column } from "./sheets";

/** What a cell holds: numbers as such, all else as text; null where it is empty. */
export type Cell = string | number | null;

/** What a spreadsheet would take for the beginning of a formula, after any number of apostrophes. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Puts one apostrophe before what would be computed, and before what would lose one on its way back. */
export const guardFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Takes the one apostrophe away that `guardFormula` put there. */
export const unguardFormula = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;

/** Whether a spreadsheet would compute it. */
export const isFormula = (text: string): boolean => !text.startsWith("'") && formula.test(text);

const joinWords = (words: readonly unknown[]) =>
  words.map((word) => String(word).replaceAll(/[\\;]/g, (sign) => `\\${sign}`)).join("; ");

/** The words of one cell, a semicolon between them; a backslash keeps a semicolon, or itself, as it is. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let word = "";
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] ?? "";
    const next = text[i + 1] ?? "";
    if (sign === "\\" && (next === ";" || next === "\\")) {
      word += next;
      i += 1;
    } else if (sign === ";") {
      words.push(word.trim());
      word = "";
    } else word += sign;
  }
  return [...words, word.trim()].filter((one) => one !== "");
}

/** The cell of a value. */
export function writeCell(column: Column, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (column.type === "number") return value as number;
  if (column.type === "yesno") return value ? "yes" : "no";
  const text = column.type === "words" ? joinWords(value as unknown[]) : String(value);
  return text === "" ? null : guardFormula(text);
}

export type ReadCell = { readonly value: unknown } | { readonly wrong: string };

const isEmpty = (text: string, { type }: Column) => (type === "exact" ? text === "" : text.trim() === "");
const nothing: ReadCell = { value: undefined };

const yes = new Set(["yes", "true"]);
const no = new Set(["no", "false"]);

/** Whether a spreadsheet made a date of its own of it, in one of the ways of writing that it has. */
const redated = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}( \d{1,2}:\d{2}(:\d{2})?)?$/;

/** The value of a cell as it stands in the file; undefined where it is empty. */
export function readCell(column: Column, cell: string): ReadCell {
  if (isEmpty(cell, column)) return nothing;
  const text = unguardFormula(cell);
  // A byte order mark is no space: an id that begins with one is another.
  const bare = text.replaceAll(/^[^\S\ufeff]+|[^\S\ufeff]+$/g, "");
  if (column.type === "number") {
    if (/^-?\d{1,15}$/.test(bare)) return { value: Number(bare) };
    return { wrong: "This has to be a whole number in plain digits, such as 75." };
  }
  if (column.type === "yesno") {
    const word = bare.toLowerCase();
    return yes.has(word) || no.has(word) ? { value: yes.has(word) } : { wrong: "Write yes or no." };
  }
  if (column.type === "choice") return { value: bare };
  if (column.type === "words") return { value: splitWords(text) };
  if (column.path.at(-1) === "edtf" && redated.test(bare))
    return { wrong: "A spreadsheet turned this date into its own: write it as text, such as 2025-08-15." };
  return { value: column.names === null && column.path.at(-1) !== "id" ? text : bare };
}
