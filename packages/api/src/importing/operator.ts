/** What the machine itself brings: checked as over the web, then accepted as operator, all of it or nothing. */

import { randomUUID } from "node:crypto";
import type { Clients } from "@parley/db/clients";
import { DomainError } from "@parley/domain/errors";
import { acceptSubmission } from "../apply/accept";
import { mostAtOnce } from "../apply/in-batches";
import { gatherStatistics } from "../apply/statistics";
import { freezeDraft } from "../changeset/changeset.writes";
import { keepSentences } from "../coding/coding.writes";
import { lockGround } from "../ground";
import { keepTexts } from "../source-text/keep-texts";
import { performAsOperator, type Work } from "../work";
import { writeAudit } from "../write-audit";
import { beginRun, runCheck } from "./check-import";
import { bringCodings, type Codings, readCodings } from "./codings";
import { openPath } from "./opened";
import { stepsOf } from "./plan";
import { codingOf, draftOf, endImport } from "./put-into-changeset";
import { FileProblem, type Reading, type Told } from "./reading/told";
import { type Counts, type Format, type Report, refusalOf, sqlOfJob } from "./store";
import { textsBrought } from "./texts-brought";

export type Brought = {
  name: string;
  format: Format;
  reading: () => Reading;
  /** Whether it goes in source by source, so that editions tell what was known when; else in one piece. */
  bySource: boolean;
  /** Texts of sources by their file's name, decoded as UTF-8. */
  texts: ReadonlyMap<string, string>;
  /** Two codings of it that were made apart. */
  codings: Codings | null;
};
export type Progress = { step: number; steps: number; title: string; records: number; edition: number };
export type ImportOptions = {
  /** Where what is brought does not say it. */
  negotiation?: string | null;
  dryRun?: boolean;
  onRead?: (records: number) => void;
  onProgress?: (progress: Progress) => void;
};
export type Imported = { negotiation: string; counts: Counts; editions: number[] };

/** Milliseconds that it may take. */
const longest = 600_000;

/** A problem on one line: `positions, row 4, party: There is no party “x”…`. */
export function toldInWords({ sheet, row, column, value, text }: Told): string {
  const parts = [sheet, row === null ? null : `row ${row}`, column].filter((part) => part !== null).join(", ");
  const shown =
    value === null || value === "" || parts === "" || text.includes(value) ? "" : ` (“${value.slice(0, 60)}”)`;
  const place = parts + shown;
  return place === "" ? text : `${place}: ${text}`;
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

/**
 * Imports a file, a folder of CSV or a dossier's folder.
 * @param texts a folder with texts of its sources; null for those that a dossier's own folder holds.
 * @throws DomainError `invalid` with every problem; nothing is then changed.
 */
export async function importPath(
  clients: Clients,
  path: string,
  { texts = null, ...options }: ImportOptions & { texts?: string | null } = {},
): Promise<Imported> {
  return bring(clients, await openPath(path, texts), options);
}

/** @throws DomainError `invalid` with every problem; nothing is then changed. */
export async function bring(
  clients: Clients,
  { name, format, reading, bySource, texts, codings }: Brought,
  { negotiation: given = null, dryRun = false, onRead, onProgress }: ImportOptions = {},
): Promise<Imported> {
  const negotiation = given ?? (await negotiationOf(reading));
  const sql = sqlOfJob(clients);
  const id = randomUUID();
  const text = `insert into desk.import (id, negotiation_id, name, format, size, sha256) values ($1, $2, $3, $4, 0, $5)`;
  await sql("", text, [id, negotiation, name, format, "0".repeat(64)]);
  try {
    const said = { kind: null, columns: {} };
    const run = await beginRun(sql, id, said);
    const withTexts = () => textsBrought(sql, { id, negotiation, texts });
    const report = await runCheck(clients, { id, negotiation, name, format, said, reading, withTexts }, run, onRead);
    if (!report) throw new Error("nobody takes an import of the operator over");
    refuse(report);
    const found = await withTexts();
    const coding = await codingOf({ sql }, id);
    const apart = codings && readCodings(codings, coding);
    const nothing = refusalOf({ state: "checked", report }) !== null;
    const editions: number[] = [];
    if (dryRun || (nothing && coding.length === 0 && found.length === 0))
      return { negotiation, counts: report.counts, editions };
    const whole = [{ title: `Import of ${name}`.slice(0, 300), keys: null }];
    const steps = nothing ? [] : bySource ? ((await stepsOf(sql, id, negotiation)) ?? whole) : whole;
    await performAsOperator(
      clients,
      negotiation,
      async (work) => {
        await openNegotiation(work);
        // Before the texts, which are else divided as they would be without the file.
        for (const { sha256, sentences } of coding) await keepSentences(work, sha256, sentences);
        await keepTexts(work, found);
        let last: string | null = null;
        let written = 0;
        for (const [at, step] of steps.entries()) {
          const { changeset, records } = await draftOf(work, id, { ...step, reason: null });
          const { verdict } = await freezeDraft(changeset, work);
          const { edition } = await acceptSubmission(work, verdict);
          last = changeset;
          written += records;
          editions.push(edition);
          onProgress?.({ step: at + 1, steps: steps.length, title: step.title, records, edition });
        }
        await endImport(work, id, last);
        if (written > mostAtOnce) work.afterwards(gatherStatistics);
        if (apart) await bringCodings(work, apart);
      },
      longest,
    );
    return { negotiation, counts: report.counts, editions };
  } finally {
    await sql("", "delete from desk.import where id = $1", [id]);
  }
}

/** Makes an empty negotiation where there is none yet, and takes its lock. */
async function openNegotiation(work: Work): Promise<void> {
  const { negotiation } = work;
  const made = await work.run(
    "insert into record.negotiation (id) values ($1) on conflict (id) do nothing",
    negotiation,
  );
  if (made > 0) await writeAudit(work, negotiation, "negotiation.create", negotiation, { visibility: "all" });
  await lockGround(work);
}

function refuse({ problems, problemCount }: Report): void {
  if (problemCount === 0) return;
  const count = problemCount === 1 ? "one thing needs" : `${problemCount} things need`;
  const fields = problems
    .slice(0, 200)
    .map((told) => ({ path: toldInWords(told).slice(0, -told.text.length).replace(/: $/, ""), text: told.text }));
  throw new DomainError("invalid", `This file is not imported: ${count} a look.`, fields);
}
