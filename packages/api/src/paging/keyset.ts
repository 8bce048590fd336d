/** Pages by keyset: a page begins beside a row that was shown, so what is added elsewhere shifts nothing and nothing is counted off. */
import { isDay } from "@parley/domain/dates/day";
import { DomainError } from "@parley/domain/errors";
import { z } from "zod";

/** The row beside which a page begins: its group ('' where rows are in none), the value it is ordered by, its id. */
export type Mark = { side: "after" | "before"; group: string; key: string; id: string };

/** A mark as addresses carry it: `after~osmark~2031-03-12~osmark-flow-3`. */
export const pageMark = z
  .string()
  .regex(
    /^(after|before)~([a-z0-9][a-z0-9._-]{0,79})?~[0-9-]{1,15}~[a-z0-9][a-z0-9._-]{0,79}$/,
    "This names no page of the list.",
  )
  .nullable()
  .default(null);

/** A day, an edition, or an instant in milliseconds since 1970. */
type KeyedBy = "day" | "edition" | "instant";
const numbersTo: Record<Exclude<KeyedBy, "day">, number> = { edition: 2_147_483_647, instant: 253_402_300_799_999 };

/** @throws DomainError `invalid` where the mark is none of this order. */
function readMark(text: string | null, keyedBy: KeyedBy): Mark | null {
  if (text === null) return null;
  const [side, group = "", key = "", id = ""] = text.split("~");
  const sound = keyedBy === "day" ? isDay(key) : /^\d+$/.test(key) && Number(key) <= numbersTo[keyedBy];
  if (!sound) throw new DomainError("invalid", "This names no page of the list in this order.");
  return { side: side === "before" ? "before" : "after", group, key, id };
}

/** What one statement is asked for: rows of one group beyond `from`, in this direction. */
export type Stretch = {
  group: string;
  from: Pick<Mark, "key" | "id"> | null;
  descending: boolean;
  limit: number;
};

type Order<Row> = {
  /** In the order in which they are shown; [''] where there are none. */
  groups: readonly string[];
  /** Whether rows of a group go from the highest key down. */
  descending: boolean;
  keyedBy: KeyedBy;
  keyOf: (row: Row) => { key: string | number; id: string; group: string };
  fetch: (stretch: Stretch) => Promise<Row[]>;
};

/** A page, and the marks of the pages before and after it; null where there are none. */
export type Page<Row> = { rows: Row[]; before: string | null; after: string | null };

/** Walks the groups from the mark on until there are rows for a page. */
export async function readPage<Row>(order: Order<Row>, at: string | null, limit: number): Promise<Page<Row>> {
  const mark = readMark(at, order.keyedBy);
  const back = mark?.side === "before";
  const groups = back ? [...order.groups].reverse() : order.groups;
  const start = mark ? Math.max(0, groups.indexOf(mark.group)) : 0;
  const found: Row[] = [];
  for (const group of groups.slice(start)) {
    const from = mark?.group === group ? mark : null;
    const descending = order.descending !== back;
    found.push(...(await order.fetch({ group, from, descending, limit: limit + 1 - found.length })));
    if (found.length > limit) break;
  }
  const further = found.length > limit;
  const rows = back ? found.slice(0, limit).reverse() : found.slice(0, limit);
  const markOf = (side: Mark["side"], row: Row | undefined) => {
    if (!row) return null;
    const { group, key, id } = order.keyOf(row);
    return [side, group, key, id].join("~");
  };
  return {
    rows,
    before: (back ? further : mark !== null) ? markOf("before", rows[0]) : null,
    after: (back ? mark !== null : further) ? markOf("after", rows.at(-1)) : null,
  };
}

/** Collects the values of a statement while its text is written. */
export function valuesOf(...first: unknown[]) {
  const values = [...first];
  return { values, put: (value: unknown) => `$${values.push(value)}` };
}
