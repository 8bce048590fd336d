/** A file of the machine itself: checked as over the web, then accepted as operator, all of it or nothing. */
import { randomUUID } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Clients } from "@parley/db/clients";
import { DomainError } from "@parley/domain/errors";
import { findSheet, sheets } from "@parley/domain/exchange/sheets";
import { acceptSubmission } from "../apply/accept";
import { freezeDraft } from "../changeset/changeset.writes";
import { performAsOperator } from "../work";
import { beginRun, type Checked, runCheck } from "./check-import";
import { openNegotiation } from "./dossier";
import { formatOf } from "./keep";
import { putIntoChangeset } from "./put-into-changeset";
import { readCsv } from "./reading/csv";
import { readJson } from "./reading/json";
import { FileProblem, type Reading, type Told } from "./reading/told";
import { readWorkbook } from "./reading/xlsx";
import { type Counts, type Report, refusalOf, sqlOfJob } from "./store";

export type FileImportOptions = {
  /** Where the file does not say it. */
  negotiation?: string | null;
  dryRun?: boolean;
  onProgress?: (done: number) => void;
};
export type FileImported = { negotiation: string; counts: Counts; edition: number | null };

/** Milliseconds that the changeset may take. */
const longest = 600_000;

/** A problem on one line: `positions, row 4, party: There is no party “x”…`. */
export function toldInWords({ sheet, row, column, value, text }: Told): string {
  const parts = [sheet, row === null ? null : `row ${row}`, column].filter((part) => part !== null).join(", ");
  const shown =
    value === null || value === "" || parts === "" || text.includes(value) ? "" : ` (“${value.slice(0, 60)}”)`;
  const place = parts + shown;
  return place === "" ? text : `${place}: ${text}`;
}

/** Whether a folder holds sheets, and no dossier of JSON files. */
export async function holdsSheets(path: string): Promise<boolean> {
  if (!existsSync(path) || !(await stat(path)).isDirectory()) return false;
  const names = await readdir(path);
  return !names.includes("negotiation.json") && names.some((name) => name.endsWith(".csv"));
}

async function* readSheets(folder: string): Reading {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".csv"));
  const found = names.flatMap((name) => {
    const sheet = findSheet(name);
    return sheet ? [{ name, sheet }] : [];
  });
  for (const sheet of sheets)
    for (const { name } of found.filter((one) => one.sheet === sheet))
      yield* readCsv(createReadStream(join(folder, name)), sheet, {});
}

async function* readWhole(path: string): Reading {
  yield* readWorkbook(await readFile(path), {});
}

function readingOf(path: string, isFolder: boolean, format: Checked["format"]): () => Reading {
  if (isFolder) return () => readSheets(path);
  if (format === "json") return () => readJson(createReadStream(path));
  if (format === "xlsx") return () => readWhole(path);
  const sheet = findSheet(basename(path));
  if (!sheet)
    throw new DomainError(
      "invalid",
      "The name of this file does not say which kind of record it holds: name it as the kind, such as positions.csv.",
    );
  return () => readCsv(createReadStream(path), sheet, {});
}

/** The negotiation that a file is of, by the first record that says it. */
async function negotiationOf(reading: () => Reading): Promise<string> {
  try {
    for await (const read of reading()) {
      if (!("record" in read) || read.record.kind !== "negotiation") continue;
      const { id } = (read.record.body ?? {}) as { id?: unknown };
      if (typeof id === "string") return id;
    }
  } catch (error) {
    if (error instanceof FileProblem) throw new DomainError("invalid", toldInWords(error.told));
    throw error;
  }
  throw new DomainError(
    "invalid",
    "This does not say which negotiation it is of: say it, with --negotiation and its id.",
  );
}

/** @throws DomainError `invalid` with every problem; nothing is then changed. */
export async function importFile(
  clients: Clients,
  path: string,
  { negotiation: given = null, dryRun = false, onProgress }: FileImportOptions = {},
): Promise<FileImported> {
  if (!existsSync(path)) throw new DomainError("invalid", `There is no file or folder ${path}.`);
  const isFolder = (await stat(path)).isDirectory();
  const name = basename(path);
  const format = isFolder ? "csv" : formatOf(name);
  const reading = readingOf(path, isFolder, format);
  const negotiation = given ?? (await negotiationOf(reading));
  const sql = sqlOfJob(clients);
  const id = randomUUID();
  const text = `insert into desk.import (id, negotiation_id, name, format, size, sha256) values ($1, $2, $3, $4, 0, $5)`;
  await sql("", text, [id, negotiation, name, format, "0".repeat(64)]);
  try {
    const said = { kind: null, columns: {} };
    const run = await beginRun(sql, id, said);
    const report = await runCheck(clients, { id, negotiation, name, format, said, reading }, run, onProgress);
    if (!report) throw new Error("nobody takes an import of the operator over");
    refuse(report);
    const nothing = refusalOf({ state: "checked", report }) !== null;
    if (dryRun || nothing) return { negotiation, counts: report.counts, edition: null };
    const { edition } = await performAsOperator(
      clients,
      negotiation,
      async (work) => {
        await openNegotiation(work);
        const { changeset } = await putIntoChangeset(work, id, {
          title: `Import of ${name}`.slice(0, 300),
          reason: null,
        });
        const { verdict } = await freezeDraft(changeset, work);
        return acceptSubmission(work, verdict);
      },
      longest,
    );
    return { negotiation, counts: report.counts, edition };
  } finally {
    await sql("", "delete from desk.import where id = $1 and state <> 'proposed'", [id]);
  }
}

function refuse({ problems, problemCount }: Report): void {
  if (problemCount === 0) return;
  const count = problemCount === 1 ? "one thing needs" : `${problemCount} things need`;
  const fields = problems
    .slice(0, 200)
    .map((told) => ({ path: toldInWords(told).slice(0, -told.text.length).replace(/: $/, ""), text: told.text }));
  throw new DomainError("invalid", `This file is not imported: ${count} a look.`, fields);
}
