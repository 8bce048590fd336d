/** The dry run: reads a file to its end, checks every record, and keeps what it found. Nothing of the record is changed. */

import { randomUUID } from "node:crypto";
import type { Clients } from "@parley/db/clients";
import { countedFirst } from "@parley/domain/counting";
import type { Text } from "@parley/domain/dossier";
import { importLimits } from "@parley/domain/exchange/format";
import { findSheet, getSheet } from "@parley/domain/exchange/sheets";
import { oneAhead } from "../one-ahead";
import type { Sql } from "../read";
import { checkAmong, leaveOut } from "./check-among";
import { checkOnPublished } from "./check-published";
import { CodingIn } from "./coding-in";
import { Names } from "./names";
import { Problems } from "./problems";
import { readCsv } from "./reading/csv";
import { readJson } from "./reading/json";
import { FileProblem, type FileRecord, type Read, type Reading } from "./reading/told";
import { readWorkbook } from "./reading/xlsx";
import { type Counts, type Format, keptBytes, type Report, type Said, sqlOfJob } from "./store";
import { TakeIn } from "./take-in";

const batch = 1_000;

/** Thrown where somebody else goes on with it, or it was dropped. */
class Gone extends Error {
  override name = "Gone";
}

export type Checked = {
  id: string;
  negotiation: string;
  name: string;
  format: Format;
  said: Said;
  /** What it reads, where its bytes are not kept. */
  reading?: () => Reading;
  /** Texts that come with it, once its sources are read. */
  withTexts?: () => Promise<readonly Text[]>;
};

/** What a file holds, so many records at a time; what ends it early comes with what stood before. */
async function* inBatches(reading: Reading): AsyncGenerator<{ found: Read[]; failure: unknown }> {
  let found: Read[] = [];
  let records = 0;
  try {
    for await (const read of reading) {
      found.push(read);
      if ("record" in read || "coding" in read) records += 1;
      if (records < batch) continue;
      yield { found, failure: null };
      found = [];
      records = 0;
    }
  } catch (failure) {
    yield { found, failure };
    return;
  }
  yield { found, failure: null };
}

/** Takes an import over, from whoever worked on it before. @returns what this run is called. */
export async function beginRun(sql: Sql, id: string, said: Said): Promise<string> {
  const run = randomUUID();
  await sql(
    "",
    `update desk.import set state = 'checking', run = $2, mapping = $3::jsonb, done = 0, read_bytes = 0, report = null, updated_at = now() where id = $1`,
    [id, run, JSON.stringify(said)],
  );
  // After it: whoever worked on it before adds nothing any more.
  await sql("", "delete from desk.import_row where import_id = $1", [id]);
  return run;
}

/** @param onRead told how many bytes were read, where they are read one after another. */
async function opened(
  sql: Sql,
  { id, name, format, said, reading }: Checked,
  onRead: (bytes: number) => void,
): Promise<Reading> {
  if (reading) return reading();
  const bytes = keptBytes(sql, id);
  if (format === "json") return readJson(telling(bytes, onRead));
  if (format === "csv") {
    const sheet = said.kind === null ? findSheet(name) : getSheet(said.kind);
    if (sheet) return readCsv(telling(bytes, onRead), sheet, said.columns[sheet.name] ?? {});
    throw new FileProblem(
      "The name of this file does not say which kind of record it holds: choose one, or name it as the kind, such as positions.csv.",
    );
  }
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return readWorkbook(Buffer.concat(parts), said.columns);
}

/** The same bytes, telling of each part once what was read of it is asked to go on. */
async function* telling(bytes: AsyncIterable<Uint8Array>, onRead: (bytes: number) => void) {
  for await (const part of bytes) {
    yield part;
    onRead(part.length);
  }
}

/** Reads, checks, and writes the report. @throws what nobody foresaw; the import is then marked as failed. */
export async function runCheck(
  clients: Clients,
  checked: Checked,
  run: string,
  onProgress?: (done: number) => void,
): Promise<Report | null> {
  const sql = sqlOfJob(clients);
  const { id, negotiation, format } = checked;
  let done = 0;
  let readBytes = 0;
  let toldAt = 0;
  const alive = async () => {
    onProgress?.(done);
    // Whoever asks how far it is asks once a second.
    if (performance.now() - toldAt < 200) return;
    toldAt = performance.now();
    const text =
      "update desk.import set updated_at = now(), done = $3, read_bytes = $4 where id = $1 and run = $2 returning id";
    const [row] = await sql("import-alive", text, [id, run, done, readBytes]);
    if (!row) throw new Gone();
  };
  const problems = new Problems();
  const isTable = format !== "json";
  const sheets: Report["sheets"] = [];
  const records = new Map<string, number>();
  const most = format === "xlsx" ? importLimits.workbookRecords : importLimits.records;
  const coding = new CodingIn(problems);
  let refused = false;
  try {
    const into = new TakeIn({ sql, negotiation, id, run, names: await Names.of(sql, negotiation), problems, isTable });
    // The file is read on while what was read of it is looked at.
    for await (const { found, failure } of oneAhead(
      inBatches(await opened(sql, checked, (bytes) => (readBytes += bytes))),
    )) {
      const taking: FileRecord[] = [];
      for (const read of found) {
        if ("problem" in read) {
          if (read.forNew) into.waitForNew(read.problem);
          else problems.add(read.problem);
        } else if ("sheet" in read) sheets.push({ ...read.sheet, records: 0 });
        else if ("coding" in read) {
          coding.take(read.coding);
          if (coding.count > most) throw tooMany(most, "sentences and lines of the coding log", read.coding);
        } else {
          done += 1;
          if (done > most) throw tooMany(most, "records", read.record);
          records.set(read.record.sheet, (records.get(read.record.sheet) ?? 0) + 1);
          taking.push(read.record);
        }
      }
      if (failure !== null) throw failure;
      if (taking.length > 0) await into.take(taking);
      await alive();
    }
    await into.end();
    const checking = { sql, negotiation, id, run, isTable, problems, alive };
    await checkAmong(checking);
    if (await checkOnPublished(checking)) await checkAmong(checking);
    const texts = (await checked.withTexts?.()) ?? [];
    const coded = await coding.check({ sql, negotiation, id, texts });
    const text = "update desk.import set coding = $3::jsonb where id = $1 and run = $2";
    await sql("", text, [id, run, coded.length === 0 ? null : JSON.stringify(coded)]);
  } catch (error) {
    if (error instanceof Gone) return null;
    if (!(error instanceof FileProblem)) {
      await sql("", "update desk.import set state = 'failed', updated_at = now() where id = $1 and run = $2", [
        id,
        run,
      ]);
      throw error;
    }
    problems.add(error.told);
    refused = true;
    await leaveOut({ sql, id, run }, null);
  }
  if (done === 0 && coding.count === 0 && problems.count === 0) {
    problems.add({
      sheet: null,
      row: null,
      column: null,
      value: null,
      text: "There is no record in this file: nothing would change.",
    });
    refused = true;
  }
  const known = sheets.map((sheet) => ({ ...sheet, records: records.get(sheet.sheet) ?? 0 }));
  const counts = await countRows(sql, id);
  const report: Report = { sheets: known, counts, problems: problems.listed, problemCount: problems.count, refused };
  const text = `update desk.import set state = 'checked', done = $3, read_bytes = $5, report = $4::jsonb, updated_at = now() where id = $1 and run = $2`;
  await sql("import-report", text, [id, run, done, JSON.stringify(report), readBytes]).catch((error) =>
    fail(sql, id, run, error),
  );
  return report;
}

const tooMany = (most: number, what: string, { sheet, row }: { sheet: string; row: number }) =>
  new FileProblem(
    `This file has more than ${most.toLocaleString("en")} ${what}, the most that are taken at once: cut it in two.`,
    { sheet, row },
  );

async function fail(sql: Sql, id: string, run: string, error: unknown): Promise<never> {
  await sql("", "update desk.import set state = 'failed', updated_at = now() where id = $1 and run = $2", [id, run]);
  throw error;
}

async function countRows(sql: Sql, id: string): Promise<Counts> {
  const text = `select count(*) filter (where state = 'good' and base_version = 0)::int as created,
      count(*) filter (where state = 'good' and base_version > 0)::int as corrected,
      count(*) filter (where state = 'same')::int as same, count(*) filter (where state = 'bad')::int as bad
    from desk.import_row where import_id = $1`;
  const [row] = await sql<Counts>("import-counts", text, [id]);
  return row ?? { created: 0, corrected: 0, same: 0, bad: 0 };
}

/** What came of a dry run, in a sentence. */
export function countsInWords({ created, corrected, same, bad }: Counts): string {
  const parts = [
    ...(created > 0 ? [`${countedFirst(created, "new record")}`] : []),
    ...(corrected > 0 ? [`${countedFirst(corrected, "correction")}`] : []),
    ...(same > 0 ? [`${same} as published already`] : []),
    ...(bad > 0 ? [`${bad} with problems`] : []),
  ];
  return parts.length === 0 ? "Nothing to import" : parts.join(", ");
}
