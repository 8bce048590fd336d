import { dossierFormat } from "@parley/domain/exchange/format";
import { type AnySheet, codingSheets, isCoding, sheets } from "@parley/domain/exchange/sheets";
import { JsonCutter, type Piece } from "./cut-json";
import { decoded } from "./text";
import { FileProblem, type Reading } from "./told";

const byName = new Map<string, AnySheet>([...sheets, ...codingSheets].map((sheet) => [sheet.name, sheet]));
/** What is there for readers, and is not looked at. */
const forReaders = new Set(["about", "codebook"]);
const scalars = new Set(["format", "version"]);
/** UTF-16 units of what is no entry of a list: more than a dossier of any size has. */
const longestRest = 4_000_000;
/** UTF-16 units of one entry: the longest proposal has less. */
const longestEntry = 40_000_000;

const half = (cutter: JsonCutter) => {
  const { key, number } = cutter.place;
  const sheet = byName.has(key) ? key : null;
  const at = sheet === null ? "" : `, in entry ${number} of ${sheet}`;
  return new FileProblem(`This file ends in the middle${at}: it is only half there. Save or export it again.`, {
    sheet,
    row: sheet === null ? null : number,
  });
};

/** What is wrong with the object around the lists. */
function checkRest(cutter: JsonCutter): void {
  if (cutter.isHalf) throw half(cutter);
  let rest: unknown;
  try {
    rest = JSON.parse(cutter.skeleton);
  } catch {
    throw new FileProblem(
      "This cannot be read as JSON: a comma, a colon or a bracket between its lists is missing or too many.",
    );
  }
  const isObject = typeof rest === "object" && rest !== null && !Array.isArray(rest);
  const said = (isObject ? rest : {}) as Record<string, unknown>;
  if (said.format !== dossierFormat.name)
    throw new FileProblem(`This is no dossier: it has to be one object that says "format": "${dossierFormat.name}".`);
  if (said.version !== dossierFormat.version)
    throw new FileProblem(
      `This dossier is of version ${String(said.version)}, and version ${dossierFormat.version} is read here: export it anew.`,
    );
  for (const [key, value] of Object.entries(said)) {
    if (scalars.has(key) || forReaders.has(key)) continue;
    const sheet = byName.get(key);
    if (!sheet) {
      const known = [...byName.keys()].join(", ");
      throw new FileProblem(`A dossier has no “${key}”: remove it, or name it as one of ${known}.`, { sheet: key });
    }
    const isList = Array.isArray(value);
    if (sheet.kind === "negotiation" ? value !== 0 && value !== null : !isList)
      throw new FileProblem(
        sheet.kind === "negotiation"
          ? "This holds one negotiation, as an object."
          : "This holds a list: put its records into [ and ].",
        { sheet: key },
      );
    if (isList && value.length !== (cutter.counts.get(key) ?? 0)) {
      const at = value.findIndex((entry: unknown) => entry !== 0);
      const text = "This entry is no record: it has to be an object with its fields, in { and }.";
      throw new FileProblem(text, {
        sheet: key,
        row: at < 0 ? null : at + 1,
        value: String(value[at] ?? "").slice(0, 120),
      });
    }
  }
}

/** Reads a dossier in one JSON file, each entry as soon as it is there. */
export async function* readJson(parts: AsyncIterable<Uint8Array>): Reading {
  const cutter = new JsonCutter();
  let begun = false;
  for await (const text of decoded(parts)) {
    if (!begun && text.trim() !== "") {
      begun = true;
      if (!text.trimStart().startsWith("{"))
        throw new FileProblem(
          `This is no dossier: it has to be one object that says "format": "${dossierFormat.name}".`,
        );
    }
    for (const piece of cutter.push(text)) {
      const sheet = byName.get(piece.key);
      if (!sheet) continue;
      const read = entryOf(piece, sheet);
      if (isCoding(sheet)) yield { coding: { ...read, kind: sheet.kind } };
      else yield { record: { ...read, kind: sheet.kind } };
    }
    if (cutter.skeleton.length > longestRest || cutter.holds > longestEntry)
      throw new FileProblem("This is no dossier: what stands in it is longer than any record can be.");
  }
  if (!begun) throw new FileProblem("This file is empty.");
  checkRest(cutter);
}

function entryOf({ number, text }: Piece, { name }: AnySheet) {
  const row = Math.max(1, number);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    const place = /position \d+/.exec(error instanceof Error ? error.message : "")?.[0];
    throw new FileProblem(
      `This entry cannot be read as JSON${place === undefined ? "" : ` (at ${place} of the entry)`}: a comma, a colon, a quotation mark or a bracket is missing or too many.`,
      {
        sheet: name,
        row,
        value: text.slice(0, 120),
      },
    );
  }
  const twice = findKeyTwice(text);
  const problems =
    twice === null
      ? []
      : [{ row, column: twice, value: null, text: `“${twice}” is here twice in one object: remove one of the two.` }];
  return { sheet: name, row, entries: new Map<string, number>(), body, problems, without: [] };
}

/** A name that one object of an entry has twice, of which reading would silently keep the last; null where there is none. */
function findKeyTwice(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  let name = "";
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/gs)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (token !== ":") name = token;
    else if (open.at(-1)?.has(name)) return name.slice(1, -1);
    else open.at(-1)?.add(name);
  }
  return null;
}
