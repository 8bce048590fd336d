import { sameJson } from "../canonical";
import { type Kind, records } from "../records/index";
import { fieldLabel } from "../records/labels";

export type Body = Readonly<Record<string, unknown>>;

/** One field that differs. A value is null where the record, or that part of it, is absent. */
export interface Difference {
  readonly path: string;
  readonly label: string;
  readonly before: unknown;
  readonly after: unknown;
}

const isObject = (value: unknown): value is Body =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What makes an entry of a list the same entry in another version. */
export function entryKey(entry: unknown): string | null {
  if (!isObject(entry)) return null;
  if (typeof entry.id === "string") return entry.id;
  if (typeof entry.position === "string") return `${entry.type}-${entry.position}`;
  if (typeof entry.exact === "string") return `${entry.source}-${entry.start}`;
  return typeof entry.value === "number" ? `${entry.value}` : null;
}

function keyed(list: readonly unknown[]): Map<string, unknown> | null {
  const entries = list.map((entry) => [entryKey(entry), entry] as const);
  const map = new Map<string, unknown>();
  for (const [key, entry] of entries) {
    if (key === null || map.has(key)) return null;
    map.set(key, entry);
  }
  return map;
}

function compare(path: string, before: unknown, after: unknown): Difference[] {
  if (sameJson(before, after)) return [];
  const whole = [{ path, label: fieldLabel(path), before: before ?? null, after: after ?? null }];
  if (isObject(before) && isObject(after))
    return compareParts(path, new Map(Object.entries(before)), new Map(Object.entries(after)));
  if (Array.isArray(before) && Array.isArray(after)) {
    const [a, b] = [keyed(before), keyed(after)];
    const parts = a && b ? compareParts(path, a, b) : [];
    // The same entries in another order: the list itself is what differs.
    return parts.length > 0 ? parts : whole;
  }
  return whole;
}

function compareParts(path: string, before: Map<string, unknown>, after: Map<string, unknown>): Difference[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => compare(path === "" ? key : `${path}.${key}`, before.get(key), after.get(key)));
}

/**
 * What differs between two versions of one record, field by field, in the order of its schema; entries of lists are
 * matched by what they are, not by their place. Null is a record that is not there.
 */
export function differences(kind: Kind, before: Body | null, after: Body | null): Difference[] {
  // A body that the database kept as jsonb has lost the order of its fields.
  const order = Object.keys(records[kind].shape);
  const place = ({ path }: Difference) => order.indexOf(path.split(".")[0] ?? "");
  return compareParts("", new Map(Object.entries(before ?? {})), new Map(Object.entries(after ?? {})))
    .filter((d) => !(sameJson(d.before, null) && sameJson(d.after, null)))
    .sort((a, b) => place(a) - place(b));
}
