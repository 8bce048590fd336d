import type { Cell } from "@parley/domain/exchange/cells";

/** Tells a spreadsheet that what follows is UTF-8. */
export const byteOrderMark = "\ufeff";

const quoted = (cell: Cell): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  return /[",;\t\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
};

/** Rows as lines of CSV (RFC 4180). Cells that could be formulas are guarded by whoever made them. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
