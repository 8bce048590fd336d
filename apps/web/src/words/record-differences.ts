import type { Kind } from "@parley/domain/records";
import { diffWordsWithSpace } from "diff";
import { type FieldWords, fieldWords, type LooseBody } from "./field-words";
import type { RecordNames } from "./record-names";

/** A run of words: in both, only before, or only after. */
export type Run = { kind: "same" | "removed" | "added"; text: string };

export interface FieldDifference {
  key: string;
  label: string;
  before: FieldWords | null;
  after: FieldWords | null;
  /** The words run by run, where both sides have some. */
  runs: Run[];
  same: boolean;
}

/** Words longer than this are not compared word by word: it would take long and tell little. */
const longest = 6_000;

/** How two versions of a record differ, field by field in words. Null is a record that is not there. */
export function recordDifferences(
  kind: Kind,
  before: LooseBody | null,
  after: LooseBody | null,
  names: RecordNames,
): FieldDifference[] {
  const [a, b] = [fieldsByKey(kind, before, names), fieldsByKey(kind, after, names)];
  const keys = [...new Set([...b.keys(), ...a.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [a.get(key) ?? null, b.get(key) ?? null];
    const empty = (field: FieldWords | null) => !field || (field.words === "" && !field.note);
    if (empty(was) && empty(is)) return [];
    const same = signature(was) === signature(is);
    return [{ key, label: (is ?? was)?.label ?? key, before: was, after: is, runs: runsOf(was, is), same }];
  });
}

const fieldsByKey = (kind: Kind, body: LooseBody | null, names: RecordNames) =>
  new Map((body ? fieldWords(kind, body, names) : []).map((field) => [field.key, field]));

const signature = (field: FieldWords | null): string =>
  JSON.stringify([field?.words ?? "", field?.note ?? "", field?.passages ?? []]);

function runsOf(before: FieldWords | null, after: FieldWords | null): Run[] {
  const [a, b] = [before?.words ?? "", after?.words ?? ""];
  if (a === b) return a ? [{ kind: "same", text: a }] : [];
  const whole: Run[] = [
    { kind: "removed", text: a },
    { kind: "added", text: b },
  ];
  if (a === "" || b === "" || a.length + b.length > longest) return whole.filter((run) => run.text !== "");
  const parts = diffWordsWithSpace(a, b);
  const shared = parts.filter((part) => !part.added && !part.removed).reduce((sum, part) => sum + part.value.length, 0);
  // Little in common: two readings, not one that was corrected.
  if (shared < Math.min(a.length, b.length) / 3) return whole;
  return parts.map((part) => ({ kind: part.added ? "added" : part.removed ? "removed" : "same", text: part.value }));
}
