import { sameJson } from "../canonical";
import type { Kind } from "../records/index";
import { fieldLabel } from "../records/labels";
import { type Body, entryKey } from "./differences";

/** A field, or an entry of a list, that both sides changed, each in its own way. */
export interface Conflict {
  /** The field (`note`), a part of it (`participants.parties`), or an entry of a list (`evidence.s1-4`). */
  readonly path: string;
  /** What is chosen as one: the path itself, or the first of the fields that mean something only together. */
  readonly unit: string;
  readonly label: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  /** The entry of the list, where the path is one. */
  readonly entry: { readonly list: string; readonly key: string } | null;
}

export interface Merge {
  /** Theirs and mine together; where they conflict, mine. Nothing that I typed is lost. */
  readonly merged: Body;
  /** Empty where the two go together. The merged record still has to pass its rules. */
  readonly conflicts: readonly Conflict[];
  /** Paths taken from theirs. */
  readonly taken: readonly string[];
}

/** Fields that mean something only together: half of theirs and half of mine would be nobody's reading. */
const together: Partial<Record<Kind, readonly (readonly string[])[]>> = {
  position: [
    ["issue", "answer", "low", "high", "option", "open", "direction"],
    ["speaker", "attribution"],
    ["condition", "conditionIssue"],
  ],
  issue: [["kind", "stops", "options", "poles"]],
  source: [["file", "sha256"]],
};
/** Fields whose parts are fields of their own. */
const parted: Partial<Record<Kind, Readonly<Record<string, readonly string[]>>>> = {
  event: { participants: ["parties", "speakers"] },
};

function units(kind: Kind, fields: readonly string[]): (readonly string[])[] {
  const groups = together[kind] ?? [];
  const grouped = new Set(groups.flat());
  const single = fields.filter((field) => !grouped.has(field));
  const paths = single.flatMap((field) => parted[kind]?.[field]?.map((part) => `${field}.${part}`) ?? [field]);
  return [...groups, ...paths.map((path) => [path])];
}

const isObject = (value: unknown): value is Body =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function valueAt(body: Body | null, path: string): unknown {
  const [field = "", part] = path.split(".");
  const value = body?.[field];
  return part === undefined ? value : isObject(value) ? value[part] : undefined;
}

function put(body: Record<string, unknown>, path: string, value: unknown): void {
  const [field = "", part] = path.split(".");
  const held = body[field];
  body[field] = part === undefined ? value : { ...(isObject(held) ? held : {}), [part]: value };
}

type Entries = Map<string, unknown>;

/** The entries of a list by what they are; null where that cannot be told, as while one is half filled in. */
function entriesOf(list: unknown): Entries | null {
  if (list === null || list === undefined) return new Map();
  if (!Array.isArray(list)) return null;
  const keyed = list.map((entry) => [typeof entry === "string" ? entry : entryKey(entry), entry] as const);
  const entries: Entries = new Map();
  for (const [key, entry] of keyed) {
    if (key === null || entries.has(key)) return null;
    entries.set(key, entry);
  }
  return entries;
}

/** Puts an entry where theirs has it: after the one that it follows there, else at the end. */
function insert(entries: Entries, key: string, entry: unknown, theirs: Entries): Entries {
  const order = [...theirs.keys()];
  const before = order.slice(0, order.indexOf(key)).findLast((each) => entries.has(each));
  const list = [...entries];
  const at = before === undefined ? list.length : list.findIndex(([each]) => each === before) + 1;
  return new Map([...list.slice(0, at), [key, entry] as const, ...list.slice(at)]);
}

/** Merges two lists entry by entry; null where they are no lists of entries that can be told apart. */
function mergeLists(list: string, base: unknown, theirs: unknown, mine: unknown) {
  const [b, t, m] = [entriesOf(base), entriesOf(theirs), entriesOf(mine)];
  if (!b || !t || !m || !Array.isArray(theirs) || !Array.isArray(mine)) return null;
  let merged: Entries = new Map(m);
  const [conflicts, taken]: [Conflict[], string[]] = [[], []];
  for (const key of new Set([...m.keys(), ...t.keys()])) {
    const [was, there, here] = [b.get(key), t.get(key), m.get(key)];
    if (sameJson(there, here)) continue;
    const path = `${list}.${key}`;
    if (sameJson(was, here)) {
      taken.push(path);
      if (!t.has(key)) merged.delete(key);
      else merged = m.has(key) ? merged.set(key, there) : insert(merged, key, there, t);
    } else if (!sameJson(was, there)) {
      const values = { base: was ?? null, theirs: there ?? null, mine: here ?? null };
      conflicts.push({ path, unit: path, label: fieldLabel(list), ...values, entry: { list, key } });
    }
  }
  // The same entries in another order: the list itself is what differs.
  if (conflicts.length === 0 && taken.length === 0) return null;
  return { merged: [...merged.values()], conflicts, taken };
}

/** Merges two versions written from one base; a null base is a record that both made. */
export function threeWay(kind: Kind, base: Body | null, theirs: Body, mine: Body): Merge {
  const fields = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const merged: Record<string, unknown> = { ...mine };
  const conflicts: Conflict[] = [];
  const taken: string[] = [];
  for (const unit of units(kind, fields)) {
    const differ = (a: Body | null, b: Body | null) => unit.filter((f) => !sameJson(valueAt(a, f), valueAt(b, f)));
    const apart = differ(theirs, mine);
    if (apart.length === 0) continue;
    if (base !== null && differ(base, mine).length === 0) {
      for (const f of apart) put(merged, f, valueAt(theirs, f));
      taken.push(...apart);
    } else if (base === null || differ(base, theirs).length > 0) {
      const [path = ""] = unit;
      const [was, there, here] = [valueAt(base, path), valueAt(theirs, path), valueAt(mine, path)];
      const lists = unit.length === 1 && base !== null ? mergeLists(path, was, there, here) : null;
      if (lists) {
        put(merged, path, lists.merged);
        conflicts.push(...lists.conflicts);
        taken.push(...lists.taken);
      } else conflicts.push(...apart.map((f) => conflictAt(f, path, base, theirs, mine)));
    }
  }
  return { merged, conflicts, taken };
}

function conflictAt(path: string, unit: string, base: Body | null, theirs: Body, mine: Body): Conflict {
  const of = (body: Body | null) => valueAt(body, path) ?? null;
  return { path, unit, label: fieldLabel(path), base: of(base), theirs: of(theirs), mine: of(mine), entry: null };
}

/** What stands where both changed a thing: either side's, or words of one's own in place of a single field. */
export type MergeChoice = "mine" | "theirs" | { readonly typed: string };

/**
 * The merged record with each conflict as chosen, and the units that nobody has chosen yet.
 * @param choices by unit.
 */
export function resolveMerge(
  { merged, conflicts }: Merge,
  choices: Readonly<Record<string, MergeChoice>>,
): { body: Body; open: string[] } {
  const body: Record<string, unknown> = { ...merged };
  const open = new Set<string>();
  for (const conflict of conflicts) {
    const choice = Object.hasOwn(choices, conflict.unit) ? choices[conflict.unit] : undefined;
    if (choice === undefined || (typeof choice === "object" && !isTypable(conflict, conflicts)))
      open.add(conflict.unit);
    else if (typeof choice === "object") put(body, conflict.path, choice.typed.trim() === "" ? null : choice.typed);
    else if (choice === "theirs") takeTheirs(body, conflict);
  }
  return { body, open: [...open] };
}

/** Whether words of one's own can stand in its place: a single field that holds words on either side. */
export function isTypable(conflict: Conflict, among: readonly Conflict[]): boolean {
  const { unit, entry, theirs, mine } = conflict;
  const words = (value: unknown) => value === null || typeof value === "string";
  const alone = among.every((each) => each === conflict || each.unit !== unit);
  return alone && entry === null && proseFields.has(conflict.path) && words(theirs) && words(mine);
}
const proseFields = new Set(["title", "name", "summary", "note", "question", "condition", "place"]);

function takeTheirs(body: Record<string, unknown>, { path, theirs, entry }: Conflict): void {
  if (!entry) {
    put(body, path, theirs);
    return;
  }
  const entries = entriesOf(valueAt(body, entry.list)) ?? new Map();
  if (theirs === null) entries.delete(entry.key);
  else entries.set(entry.key, theirs);
  put(body, entry.list, [...entries.values()]);
}
