import { DomainError, type Problem } from "../errors";
import { type Kind, kinds, type RecordOf } from "../records/index";
import { checkRecord, checkRecordIn, type Find, readRecord } from "../records/rules";

/** The file of each kind, in the order in which records may refer to earlier ones. `negotiation.json` holds one record, the others a list. */
export const dossierFiles = {
  party: "parties.json",
  negotiation: "negotiation.json",
  speaker: "speakers.json",
  issue: "issues.json",
  publisher: "publishers.json",
  source: "sources.json",
  event: "events.json",
  proposal: "proposals.json",
  position: "positions.json",
  response: "responses.json",
  assessment: "assessments.json",
  salience: "salience.json",
} as const satisfies Record<Kind, string>;

/** How the coding was done, beside the record and no part of it. */
export const codingFiles = { sentence: "sentences.json", logLine: "coding-log.json" } as const;

export type DossierRecords = { readonly [K in Kind]: readonly RecordOf<K>[] };

/** One thing that is wrong: which file, which entry of its list (from 0; null for the file), its id, field and sentence. */
export interface DossierProblem extends Problem {
  readonly file: string;
  readonly index: number | null;
  readonly id: string | null;
}

/** A problem on one line: `positions.json, entry 4 (pos-4), low: The interval begins above its end: swap the two.` */
export function problemInWords({ file, index, id, path, text }: DossierProblem): string {
  const entry = index === null ? "" : `, entry ${index + 1}${id === null ? "" : ` (${id})`}`;
  return `${file}${entry}${path === "" ? "" : `, ${path}`}: ${text}`;
}

/** Finds among a dossier's records. */
export function findIn(records: DossierRecords): Find {
  const all = new Map<string, unknown>();
  for (const kind of kinds) for (const body of records[kind]) all.set(`${kind}/${body.id}`, body);
  return <K extends Kind>(kind: K, id: string) => (all.get(`${kind}/${id}`) ?? null) as RecordOf<K> | null;
}

const idOf = (raw: unknown): string | null =>
  typeof raw === "object" && raw !== null && "id" in raw && typeof raw.id === "string" ? raw.id : null;

function entriesOf(kind: Kind, content: unknown): unknown[] | string {
  if (content === undefined) return kind === "negotiation" ? "This file is missing: every dossier has one." : [];
  if (kind === "negotiation")
    return Array.isArray(content) ? "This file holds one negotiation, not a list." : [content];
  return Array.isArray(content) ? content : "This file holds a list: put its records into [ and ].";
}

function readFile(kind: Kind, content: unknown): { bodies: RecordOf<Kind>[]; problems: DossierProblem[] } {
  const file = dossierFiles[kind];
  const entries = entriesOf(kind, content);
  if (typeof entries === "string")
    return { bodies: [], problems: [{ file, index: null, id: null, path: "", text: entries }] };
  const seen = new Set<string>();
  const bodies: RecordOf<Kind>[] = [];
  const problems: DossierProblem[] = [];
  entries.forEach((raw, at) => {
    const index = kind === "negotiation" ? null : at;
    const id = idOf(raw);
    const read = readRecord(kind, raw);
    const found = "problems" in read ? [...read.problems] : checkRecord(kind, read.body);
    if (id !== null && seen.has(id))
      found.push({ path: "id", text: `Another entry has the id “${id}”: choose a new one.` });
    if (id !== null) seen.add(id);
    if ("body" in read) bodies.push(read.body);
    problems.push(...found.map((problem) => ({ file, index, id, ...problem })));
  });
  return { bodies, problems };
}

function checkAmong(records: DossierRecords): DossierProblem[] {
  const find = findIn(records);
  return kinds.flatMap((kind) =>
    records[kind].flatMap((body, at) =>
      checkRecordIn(kind, body, find).map((problem) => {
        return { file: dossierFiles[kind], index: kind === "negotiation" ? null : at, id: body.id, ...problem };
      }),
    ),
  );
}

/**
 * Reads a dossier. Takes parsed JSON by file name; files in folders and what is no JSON are left out by the caller.
 * Gives all records, canonical, or every problem there is; where a file cannot be read at all, what refers to it is
 * not reported as well.
 */
export function readDossier(
  files: Readonly<Record<string, unknown>>,
): { records: DossierRecords } | { problems: DossierProblem[] } {
  const known: readonly string[] = [...Object.values(dossierFiles), ...Object.values(codingFiles)];
  const problems = Object.keys(files)
    .filter((file) => !known.includes(file))
    .map((file): DossierProblem => {
      return { file, index: null, id: null, path: "", text: `A dossier has no such file. It has ${known.join(", ")}.` };
    });
  const read = kinds.map((kind) => [kind, readFile(kind, files[dossierFiles[kind]])] as const);
  // One at a time: a call takes only so many arguments, and a broken file of any size is to be told.
  for (const [, one] of read) for (const problem of one.problems) problems.push(problem);
  const records = Object.fromEntries(read.map(([kind, { bodies }]) => [kind, bodies])) as unknown as DossierRecords;
  const readable = read.every(([kind, { bodies }]) => {
    const entries = entriesOf(kind, files[dossierFiles[kind]]);
    return typeof entries !== "string" && entries.length === bodies.length;
  });
  if (readable) for (const problem of checkAmong(records)) problems.push(problem);
  return problems.length > 0 ? { problems } : { records };
}

/** As `readDossier`. Throws DomainError `invalid` with every problem, each led by its file and entry. */
export function parseDossier(files: Readonly<Record<string, unknown>>): DossierRecords {
  const read = readDossier(files);
  if ("records" in read) return read.records;
  const fields = read.problems.map((problem) => {
    return {
      path: [problem.file, problem.id ?? problem.index ?? "", problem.path].filter((part) => part !== "").join(" "),
      text: problem.text,
    };
  });
  const count = fields.length === 1 ? "one thing needs" : `${fields.length} things need`;
  throw new DomainError("invalid", `This dossier is not loaded: ${count} a look.`, fields);
}

/** Every record, in an order in which each comes after those it may refer to (positions and proposals may also refer to each other). */
export function listRecords(records: DossierRecords): { kind: Kind; body: RecordOf<Kind> }[] {
  return kinds.flatMap((kind) => records[kind].map((body) => ({ kind, body })));
}

/**
 * Writes a dossier: the text of each file, always the same for the same records. Records stand in the order of their
 * ids (issues in their own order), fields in the order of the schema, two spaces in, a line end at the end.
 */
export function writeDossier(records: DossierRecords): Record<string, string> {
  const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return Object.fromEntries(
    kinds.map((kind) => {
      const bodies = records[kind].map((body) => {
        const read = readRecord(kind, body);
        if ("body" in read) return read.body;
        throw new DomainError("invalid", `The ${kind} “${body.id}” cannot be written.`, read.problems);
      });
      const rank = (body: RecordOf<Kind>) => ("order" in body ? body.order : 0);
      bodies.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
      return [dossierFiles[kind], text(kind === "negotiation" ? bodies[0] : bodies)];
    }),
  );
}
