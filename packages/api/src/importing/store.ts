/** What the desk keeps of an import: its bytes in parts, its records one by one, and how far it is. */
import type { Clients } from "@parley/db/clients";
import type { Mapping } from "@parley/domain/exchange/columns";
import type { Kind } from "@parley/domain/records";
import type { Sql } from "../read";
import type { SheetRead, Told } from "./reading/told";

export type Format = "json" | "csv" | "xlsx";
export type State = "coming" | "received" | "checking" | "checked" | "failed" | "proposed";

/** What somebody said of a file: which kind a CSV holds, and what columns are that nobody knows by name. */
export type Said = { kind: Kind | null; columns: Record<string, Mapping> };

/** How many records are new, correct published ones, say what is published already, or are left out. */
export type Counts = { created: number; corrected: number; same: number; bad: number };

export type Report = {
  sheets: (SheetRead & { records: number })[];
  counts: Counts;
  /** The first of them. */
  problems: Told[];
  problemCount: number;
  /** Whether nothing of the file is taken. */
  refused: boolean;
};

export type ImportRow = {
  id: string;
  negotiation: string;
  name: string;
  format: Format;
  size: number;
  state: State;
  said: Said;
  done: number;
  /** Bytes read so far; 0 of a workbook, which is read as a whole. */
  readBytes: number;
  report: Report | null;
  changeset: string | null;
  createdBy: string | null;
  createdAt: string;
  /** Whether it was left standing by a process that is gone. */
  stalled: boolean;
};

/** Seconds without a sign of life. */
const longestSilence = 15;

const columns = `i.id, i.negotiation_id as negotiation, i.name, i.format, i.size, i.state, i.mapping as said, i.done,
  i.read_bytes as "readBytes", i.report,
  i.changeset_id as changeset, i.created_by as "createdBy",
  to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
  i.state in ('coming', 'checking') and i.updated_at < now() - make_interval(secs => ${longestSilence}) as stalled`;

/** The import of this person; null where there is none, or it is another's. */
export async function findImport(
  sql: Sql,
  negotiation: string,
  id: string,
  user: string | null,
): Promise<ImportRow | null> {
  const text = `select ${columns} from desk.import i
    where i.negotiation_id = $1 and i.id = $2 and i.created_by is not distinct from $3`;
  const [row] = await sql<ImportRow>("import-by-id", text, [negotiation, id, user]);
  return row ?? null;
}

/** The imports of this person, latest first; at most fifty, their problems left out. */
export async function listImports(sql: Sql, negotiation: string, user: string): Promise<ImportRow[]> {
  const text = `select ${columns.replace("i.report,", "i.report - 'problems' - 'sheets' as report,")} from desk.import i
    where i.negotiation_id = $1 and i.created_by = $2 order by i.created_at desc, i.id limit 50`;
  return sql<ImportRow>("imports-mine", text, [negotiation, user]);
}

/** Statements of a job, which may take longer than those of a request. */
export const sqlOfJob =
  ({ writer }: Clients): Sql =>
  async <Row extends object>(name: string, text: string, values: readonly unknown[]) =>
    (await writer.pool.query<Row>({ name, text, values: [...values] })).rows;

/** The bytes of a file as they were kept. */
export async function* keptBytes(sql: Sql, id: string): AsyncGenerator<Uint8Array> {
  const text = "select bytes from desk.import_part where import_id = $1 and ordinal = $2";
  for (let ordinal = 0; ; ordinal += 1) {
    const [part] = await sql<{ bytes: Uint8Array }>("import-part", text, [id, ordinal]);
    if (!part) return;
    yield part.bytes;
  }
}

/** What this person said of columns before, in this negotiation. */
export async function rememberedColumns(sql: Sql, negotiation: string, user: string): Promise<Said["columns"]> {
  const text = "select mapping from desk.import_mapping where negotiation_id = $1 and user_id = $2";
  const [row] = await sql<{ mapping: Said["columns"] }>("import-mapping", text, [negotiation, user]);
  return row?.mapping ?? {};
}

/** Why nothing of an import may be put into a changeset now; null where it may. */
export function refusalOf({ state, report }: Pick<ImportRow, "state" | "report">): string | null {
  if (state === "proposed") return "This was put into a changeset already.";
  if (state === "failed") return "This could not be checked, by no fault of the file’s: check it again.";
  if (state !== "checked") return "This is not checked yet.";
  if (report?.refused) return "This file cannot be read to its end: mend it, and bring it again.";
  const { created = 0, corrected = 0 } = report?.counts ?? {};
  return created + corrected === 0 ? "There is nothing in this file that would change the record." : null;
}
