import { type Cell, writeCell } from "./cells";
import type { AnySheet, Group } from "./sheets";

function valueAt(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== "object" || found === null) return null;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

/** A record as rows of its sheet: one, and a further one for each further entry of its longest list. */
export function toRows(sheet: AnySheet, body: object): Cell[][] {
  const rows: Cell[][] = [];
  const rowAt = (at: number): Cell[] => {
    const row = rows[at] ?? new Array<Cell>(sheet.columns.length).fill(null);
    rows[at] = row;
    return row;
  };
  const write = (group: Group, value: unknown, at: number): number => {
    const row = rowAt(at);
    for (const column of group.columns) row[column.at] = writeCell(column, valueAt(value, column.path));
    let used = 1;
    for (const list of group.lists) {
      let next = at;
      for (const entry of valueAt(value, list.path) as readonly unknown[]) next += write(list.group, entry, next);
      used = Math.max(used, next - at);
    }
    return used;
  };
  write(sheet.group, body, 0);
  const id = sheet.columns.findIndex(({ name }) => name === "id");
  return rows.map((row, at) => (at === 0 ? row : row.with(id, rows[0]?.[id] ?? null)));
}
