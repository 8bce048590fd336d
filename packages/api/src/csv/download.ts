import { DomainError } from "@parley/domain/errors";
import type { Download } from "../download";
import type { Page } from "../paging/keyset";
import type { Read } from "../read";
import { type CsvColumns, writeCsv } from "./csv";

const batch = 1_000;

/**
 * A list as a CSV file, read a batch at a time, so that it holds no connection while a slow reader takes it. An edition that
 * comes while it is written ends it: half a file of one edition and half of the next would be neither.
 */
export function csvOf<Row>(
  { sql, ground }: Read,
  name: string,
  columns: CsvColumns<Row>,
  pageAt: (at: string | null, limit: number) => Promise<Page<Row>>,
): Download {
  async function* batches() {
    let at: string | null = null;
    do {
      const page: Page<Row> = await pageAt(at, batch);
      await mustStand({ sql, ground });
      yield page.rows;
      at = page.after;
    } while (at !== null);
  }
  return {
    fileName: `${ground.id}-${name}-edition-${ground.edition}.csv`,
    type: "text/csv; charset=utf-8",
    detail: { edition: ground.edition },
    parts: writeCsv(columns, batches()),
  };
}

/** @throws DomainError `stale` where the edition that is being written is no longer the one that is read. */
export async function mustStand({ sql, ground }: Pick<Read, "sql"> & { ground: { id: string; edition: number } }) {
  const text = "select edition from record.negotiation where id = $1";
  const [row] = await sql<{ edition: number }>("edition-of-download", text, [ground.id]);
  if (row?.edition === ground.edition) return;
  throw new DomainError("stale", "The record changed while this file was written. Ask for it again.");
}
