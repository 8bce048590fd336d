/**
 * Broken files, written from docs/EXCHANGE.md and docs/DOSSIER.md by somebody who had not seen the importer. They are meant for the negotiation of
 * `dossiers/sample`, as it is shipped. Each is refused, and nothing is changed by it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BrokenCase, type Upload, upload } from "./broken-case";
import { csvCases } from "./csv-cases";
import { csvCellCases } from "./csv-cell-cases";
import { hugeCsvCases } from "./huge-csv-cases";
import { jsonFileCases } from "./json-cases";
import { jsonEntryCases } from "./json-entry-cases";
import { jsonRecordCases } from "./json-record-cases";
import { xlsxCases } from "./xlsx-cases";
import { zipCases } from "./zip-cases";

export const brokenCases: readonly BrokenCase[] = [
  ...jsonFileCases,
  ...jsonEntryCases,
  ...jsonRecordCases,
  ...csvCases,
  ...csvCellCases,
  ...hugeCsvCases,
  ...xlsxCases,
  ...zipCases,
];

const folder = join(import.meta.dirname, "files");

export function uploadsOf({ name, make }: BrokenCase): readonly Upload[] {
  if (make !== undefined) return make();
  return readdirSync(join(folder, name)).map((file) => upload(file, readFileSync(join(folder, name, file))));
}
