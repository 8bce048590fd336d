import { type Conflict, isTypable, type Merge } from "@parley/domain/changeset";
import type { Kind } from "@parley/domain/records";
import type { LooseBody } from "./field-words";
import { type FieldDifference, recordDifferences } from "./record-differences";
import type { RecordNames } from "./record-names";

/** What one side made of a field, beside what stood there before; several where they are chosen as one. */
export type SideOfRow = readonly FieldDifference[];

export interface MergeRow {
  /** The unit that is chosen, or the field that goes together by itself. */
  key: string;
  label: string;
  theirs: SideOfRow;
  mine: SideOfRow;
}
export interface OpenRow extends MergeRow {
  /** My words, where words of one's own may stand in place of both; else null. */
  typable: string | null;
}
export interface SettledRow extends MergeRow {
  /** Who alone changed it, or both: entries of a list that stand side by side. */
  by: "theirs" | "mine" | "both";
}

export interface Sides {
  base: LooseBody | null;
  theirs: LooseBody;
  mine: LooseBody;
}

/** By the field of the table in which they are worded. */
const wordedAs: Partial<Record<Kind, Readonly<Record<string, string>>>> = {
  position: {
    ...{ low: "place", high: "place", option: "place", open: "place", direction: "place" },
    conditionIssue: "condition",
  },
};

/** What is chosen by hand, and what goes together by itself, each with what stood there and what either side made of it. */
export function mergeRows(
  kind: Kind,
  sides: Sides,
  merge: Merge,
  names: RecordNames,
): { open: OpenRow[]; settled: SettledRow[] } {
  const { conflicts, taken } = merge;
  const worded = (path: string) => wordedAs[kind]?.[path] ?? path;
  const open = [...new Set(conflicts.map(({ unit }) => unit))].map((unit): OpenRow => {
    const own = conflicts.filter((each) => each.unit === unit);
    const [first] = own;
    const shown = first?.entry ? entryAlone(sides, first, first.entry.list) : sides;
    const keys = new Set(own.map(({ path, entry }) => worded(entry?.list ?? path)));
    const row = rowOf(kind, unit, keys, shown, names);
    const typable = first && isTypable(first, conflicts) ? `${first.mine ?? ""}` : null;
    return { ...row, label: row.label || (first?.label ?? unit), typable };
  });
  if (sides.base === null) return { open, settled: [] };
  const chosen = new Set(conflicts.map(({ path, entry }) => (entry ? entry.list : worded(path))));
  const among = (key: string) => taken.some((path) => path.startsWith(`${key}.`));
  const [there, here] = [changed(kind, sides.base, sides.theirs, names), changed(kind, sides.base, sides.mine, names)];
  const settled = [...new Set([...there, ...here])]
    .filter((key) => !chosen.has(key) || among(key))
    .map((key): SettledRow => {
      const by = !here.has(key) ? "theirs" : there.has(key) ? "both" : "mine";
      return { ...rowOf(kind, key, new Set([key]), sides, names), by };
    });
  return { open, settled };
}

const changed = (kind: Kind, base: LooseBody | null, side: LooseBody, names: RecordNames) =>
  new Set(recordDifferences(kind, base, side, names).flatMap(({ key, same }) => (same ? [] : [key])));

/** The three versions with this one entry in its list. */
function entryAlone(sides: Sides, { base, theirs, mine }: Conflict, list: string): Sides {
  const only = (body: LooseBody, entry: unknown) => ({ ...body, [list]: entry === null ? [] : [entry] });
  return {
    base: sides.base && only(sides.base, base),
    theirs: only(sides.theirs, theirs),
    mine: only(sides.mine, mine),
  };
}

function rowOf(kind: Kind, key: string, keys: ReadonlySet<string>, sides: Sides, names: RecordNames): MergeRow {
  const of = (side: LooseBody) => recordDifferences(kind, sides.base, side, names).filter((each) => keys.has(each.key));
  const [theirs, mine] = [of(sides.theirs), of(sides.mine)];
  const label = [...new Set([...mine, ...theirs].map((each) => each.label))].join(", ");
  return { key, label, theirs, mine };
}
