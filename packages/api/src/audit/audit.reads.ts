import { type Cell, writeCsv } from "../csv/csv";
import type { Download } from "../download";
import type { Read, Sql, UnscopedRead } from "../read";
import { type AuditFilter, type AuditRow, selectAudit } from "./audit.select";

type Page = AuditFilter & { before: number | null; limit: number };

/** Who did what in this negotiation, latest first. */
export const listAudit = (input: Page, { sql, ground }: Read) => selectAudit(sql, ground.id, input, input);

/** Who did what with accounts, with roles over all, and who signed in; latest first. */
export const listAccountAudit = (input: Page, { sql }: UnscopedRead) => selectAudit(sql, accounts, input, input);

/** The chain of what belongs to no negotiation. */
const accounts = "";

/** The log of this negotiation as a file. */
export const exportAudit = async (input: AuditFilter, { sql, ground }: Read) =>
  auditFile(sql, ground.id, `${ground.id}-log.csv`, input);

/** The log of accounts as a file. */
export const exportAccountAudit = async (input: AuditFilter, { sql }: UnscopedRead) =>
  auditFile(sql, accounts, "accounts-log.csv", input);

const batch = 1_000;
const columns: [string, (row: AuditRow) => Cell][] = [
  ["number", ({ seq }) => seq],
  ["at", ({ at }) => at],
  ["actor", ({ actor }) => actor],
  ["actor_name", ({ name }) => name],
  ["action", ({ action }) => action],
  ["subject", ({ subject }) => subject],
  ["subject_name", ({ subjectName }) => subjectName],
  ["detail", ({ detail }) => JSON.stringify(detail)],
  ["hash", ({ hash }) => hash],
];

/** Rows are only ever added above: what is read a batch at a time, downwards, is one log and not two. */
function auditFile(sql: Sql, chain: string, fileName: string, filter: AuditFilter): Download {
  async function* batches() {
    let before: number | null = null;
    do {
      const rows: AuditRow[] = await selectAudit(sql, chain, filter, { before, limit: batch });
      yield rows;
      before = rows.length < batch ? null : (rows.at(-1)?.seq ?? null);
    } while (before !== null);
  }
  const { what, since, until } = filter;
  const narrowed = Object.entries({ what, since, until }).flatMap(([key, value]) => (value ? [[key, value]] : []));
  const detail: Download["detail"] = Object.fromEntries(narrowed);
  return { fileName, type: "text/csv; charset=utf-8", detail, parts: writeCsv(columns, batches()) };
}
