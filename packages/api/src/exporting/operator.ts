/** What the command line exports: the same files as over the web, read on the reader's login. */
import type { Clients } from "@parley/db/clients";
import { DomainError } from "@parley/domain/errors";
import { sqlAsKnown } from "../as-known";
import type { Download } from "../download";
import { csvFiles, type Exporting, writeJson, writeWorkbook } from "../export/export.reads";
import type { ZipEntry } from "../files/zip";
import { sqlOf } from "../read";

async function exporting({ reader, desk }: Clients, negotiation: string, edition: number | null): Promise<Exporting> {
  const sql = sqlOf(reader);
  const text = "select edition from record.negotiation where id = $1";
  const [found] = await sql<{ edition: number }>("edition-of-export", text, [negotiation]);
  if (!found) throw new DomainError("not_found", `There is no negotiation ${negotiation}.`);
  if (edition !== null && edition > found.edition)
    throw new DomainError("invalid", `There is no edition ${edition} yet: the latest is ${found.edition}.`);
  const isToday = edition === null || edition === found.edition;
  const read = isToday ? sql : sqlAsKnown(reader.pool, edition);
  return {
    sql: read,
    desk: isToday ? sqlOf(desk) : null,
    ground: { id: negotiation, edition: edition ?? found.edition },
  };
}

export type Exported = { file: Download } | { files: AsyncIterable<ZipEntry> };

/** A whole negotiation: one file, or of CSV several. @throws DomainError where there is no such negotiation or edition. */
export async function exportRecord(
  clients: Clients,
  { negotiation, format, edition }: { negotiation: string; format: "json" | "csv" | "xlsx"; edition: number | null },
): Promise<Exported> {
  const read = await exporting(clients, negotiation, edition);
  if (format === "csv") return { files: csvFiles(read) };
  return { file: await (format === "json" ? writeJson({}, read) : writeWorkbook({}, read)) };
}
