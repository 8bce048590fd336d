import type { Problem } from "@parley/domain/errors";
import type { Kind } from "@parley/domain/records";
import { checkRecord, readRecord } from "@parley/domain/records/rules";

/** Sentences for what a form leaves empty, by the end of the path: what is missing and what to do. */
const missing: Record<string, string> = {
  party: "Say whose position this is: type two letters of the party’s name.",
  issue: "Say on which issue: type two letters of its title.",
  attribution: "Say how it reached the source: choose an attribution.",
  credibility: "Say how sure it is that this party held this position then: choose 1 to 6.",
  confidence: "Say how sure you are of your coding: choose high, medium or low.",
  summary: "Say in a sentence of your own what the position is.",
  title: "Give the event a name by which readers know it.",
  "said.edtf": "Say when: the words of the source, or a date such as 2025-08-15 or [..2025-12-02].",
  "date.edtf": "Say when: the words of the source, or a date such as 2025-08-15.",
  source: "Choose the source in which these words stand.",
  exact: "Copy the words here, exactly as they stand in the source.",
  start: "Say at which character the words begin, counted from 0.",
  end: "Say before which character the words end.",
};

function missingText(path: string): string | undefined {
  const last = path.split(".").at(-1) ?? "";
  return missing[path] ?? missing[last];
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === "";

function valueAt(body: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | null | undefined)?.[part], body);
}

/**
 * What the domain says of a body: the shape of each field, then the rules of the whole record. The server asks the same
 * functions again, and those that need other records.
 */
export function formProblems(kind: Kind, body: Readonly<Record<string, unknown>>, id: string | null = null): Problem[] {
  const read = readRecord(kind, { ...body, id: id ?? "unnamed" });
  if ("body" in read) return checkRecord(kind, read.body);
  const shape = read.problems.map(({ path, text }) => {
    const words = isEmpty(valueAt(body, path)) ? missingText(path) : notANumber(path, valueAt(body, path));
    return { path, text: words ?? text };
  });
  return [...shape, ...rulesBeside(kind, body, shape)];
}

/** What stands in for fields that are missing, so that the rules of the others can be asked all the same. */
const standIns: Record<string, unknown> = {
  ...{ party: "unnamed", issue: "unnamed", attribution: "own_words", credibility: 1, confidence: "high" },
  ...{ summary: "unnamed", title: "unnamed", said: { edtf: "2000" }, date: { edtf: "2000" } },
};

/** Whoever fills in a form is told everything at once, not the missing fields first and the rules after. */
function rulesBeside(kind: Kind, body: Readonly<Record<string, unknown>>, shape: readonly Problem[]): Problem[] {
  const fieldOf = (path: string) => path.split(".", 1)[0] ?? "";
  const broken = new Set(shape.map(({ path }) => fieldOf(path)));
  if (broken.has("attribution") || broken.has("credibility"))
    for (const f of ["attribution", "credibility"]) broken.add(f);
  const patches = Object.fromEntries(
    [...broken].flatMap((field) => (field in standIns ? [[field, standIns[field]]] : [])),
  );
  const read = readRecord(kind, { ...body, ...patches, id: "unnamed" });
  return "body" in read ? checkRecord(kind, read.body).filter(({ path }) => !broken.has(fieldOf(path))) : [];
}

function notANumber(path: string, value: unknown): string | undefined {
  const offset = /\.(start|end)$/.test(path);
  return offset && typeof value === "string" ? `“${value}” is no number of a character. Write digits.` : undefined;
}

/** Problems of one record, out of those of a whole changeset, whose paths begin with the record's key. */
export function problemsOfRecord(problems: readonly Problem[], kind: Kind, id: string | null): Problem[] {
  const key = `${kind}/${id}`;
  return problems.flatMap(({ path, text }) =>
    path === key
      ? [{ path: "", text }]
      : path.startsWith(`${key}.`)
        ? [{ path: path.slice(key.length + 1), text }]
        : [],
  );
}
