import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import {
  checkCodingLog,
  checkPassages,
  checkQuotes,
  checkSentences,
  type DossierProblem,
  listRecords,
  problemInWords,
  readCodingLog,
  readDossier,
  readSentences,
} from "@parley/domain/dossier";
import { ownTexts, readJsonFiles, readTexts } from "./texts";

/** What came of checking a dossier; `unchecked` counts the sources whose text is not at hand. */
export type Findings = { problems: string[]; records: number; passages: number; unchecked: number };

const NONE: Findings = { problems: [], records: 0, passages: 0, unchecked: 0 };

/** Checks every dossier of a folder, as `verifyDossier` does. */
export async function verifyDossiers(folder: string, texts: string | null): Promise<Findings> {
  const found = { ...NONE };
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory()) continue;
    const one = await verifyDossier(join(folder, entry.name), texts);
    found.problems = [...found.problems, ...one.problems];
    for (const key of ["records", "passages", "unchecked"] as const) found[key] += one[key];
  }
  return found;
}

/**
 * Checks a dossier: every record and what holds between them, the division into sentences, the coding log, and each
 * passage whose text is at hand. Of a text that it does not ship, it quotes no more than a few words in a row.
 * @param texts folder with texts that are not shipped; null where it is not at hand.
 */
export async function verifyDossier(folder: string, texts: string | null): Promise<Findings> {
  const files = await readJsonFiles(folder);
  const read = readDossier(files);
  const inWords = (problem: DossierProblem) => `${basename(folder)}/${problemInWords(problem)}`;
  if ("problems" in read) return { ...NONE, problems: read.problems.map(inWords) };
  const { records } = read;
  const found = await readTexts(records, [ownTexts(folder), ...(texts === null ? [] : [texts])]);
  const sentences = listOf(readSentences(files["sentences.json"] ?? []));
  const log = listOf(readCodingLog(files["coding-log.json"] ?? []));
  const ids = new Set(listRecords(records).map(({ body }) => body.id));
  const passages = checkPassages(records, found);
  const ships = (source: string) => found[source]?.folder === ownTexts(folder);
  const problems = [
    ...sentences.problems,
    ...log.problems,
    ...checkSentences(sentences.list, new Set(records.source.map(({ id }) => id)), found),
    ...(sentences.list.length > 0 ? checkCodingLog(sentences.list, log.list, ids) : []),
    ...(records.source.every(({ id }) => ships(id)) ? [] : checkQuotes(records, sentences.list)),
    ...passages.problems,
  ];
  return {
    problems: problems.map(inWords),
    records: Object.values(records).reduce((sum, bodies) => sum + bodies.length, 0),
    passages: passages.checked,
    unchecked: passages.textsMissing.length,
  };
}

function listOf<T>(read: { list: T[] } | { problems: DossierProblem[] }): { list: T[]; problems: DossierProblem[] } {
  return { list: "list" in read ? read.list : [], problems: "problems" in read ? read.problems : [] };
}

/** The findings in a line. */
export function findingsInWords({ problems, records, passages, unchecked }: Findings): string {
  if (problems.length > 0) return `${problems.length} ${problems.length === 1 ? "problem" : "problems"}`;
  const rest = unchecked > 0 ? `, passages not checked: texts not at hand (${unchecked} sources)` : "";
  return `${records} records, ${passages} passages stand in their texts${rest}`;
}
