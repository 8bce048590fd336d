import type { Problem } from "@parley/domain/errors";
import type { Kind } from "@parley/domain/records";
import { checkRecord, readRecord } from "@parley/domain/records/rules";
import { missingWords, standIns } from "./missing-words";

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
    const words = isEmpty(valueAt(body, path)) ? missingWords(kind, path) : notANumber(path, valueAt(body, path));
    return { path, text: words ?? text };
  });
  return [...shape, ...rulesBeside(kind, body, shape, id)];
}

/** Whoever fills in a form is told everything at once, not the missing fields first and the rules after. */
function rulesBeside(
  kind: Kind,
  body: Readonly<Record<string, unknown>>,
  shape: readonly Problem[],
  id: string | null,
): Problem[] {
  const fieldOf = (path: string) => path.split(".", 1)[0] ?? "";
  const broken = new Set(shape.map(({ path }) => fieldOf(path)));
  // What credibility is usual hangs on the attribution: both are there, or neither is asked about.
  if (broken.has("attribution") || broken.has("credibility"))
    for (const field of ["attribution", "credibility"]) broken.add(field);
  const patches = Object.fromEntries(
    [...broken].flatMap((field) => (field in standIns[kind] ? [[field, standIns[kind][field]]] : [])),
  );
  const read = readRecord(kind, { ...body, ...patches, id: id ?? "unnamed" });
  return "body" in read ? checkRecord(kind, read.body).filter(({ path }) => !broken.has(fieldOf(path))) : [];
}

/** Fields that are typed as figures. */
const figures = /(^|\.)(value|order|points|staleAfter|horizon)$/;

function notANumber(path: string, value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  if (/\.(start|end)$/.test(path)) return `“${value}” is no number of a character. Write digits.`;
  return figures.test(path) ? `“${value}” is no whole number. Write digits.` : undefined;
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
