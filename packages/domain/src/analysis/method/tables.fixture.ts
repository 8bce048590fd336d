/** The worked tables of docs/METHOD.md. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, string>>;
export type Table = { title: string; rows: Row[] };
/** Computes a row anew from the cells that say what is asked, and its place in the table. */
export type Computed = Record<string, (row: Row, at: number) => Record<string, string>>;

const method = fileURLToPath(new URL("../../../../../docs/METHOD.md", import.meta.url));
const worked = /^### Worked: /;

/** The tables below headings that begin with "Worked:". */
export function workedTables(): Table[] {
  const tables: Table[] = [];
  let title: string | null = null;
  let header: string[] = [];
  for (const line of readFileSync(method, "utf8").split("\n")) {
    if (line.startsWith("#")) title = worked.test(line) ? line.replace(worked, "") : null;
    if (title === null || !line.startsWith("|")) header = [];
    if (title === null || !line.startsWith("|") || /^[|\s-]+$/.test(line)) continue;
    const cells = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (header.length === 0) {
      header = cells;
      tables.push({ title, rows: [] });
    } else tables.at(-1)?.rows.push(Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
  }
  return tables;
}
