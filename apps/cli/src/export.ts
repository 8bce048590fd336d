import { createWriteStream, existsSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openApi } from "./api";
import { openDatabase, prepareDatabase } from "./database";

export const exportFormats = ["json", "csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The command: writes a negotiation to a file, or as CSV to a folder. @param edition null for the latest. */
export async function exportNegotiation(
  negotiation: string,
  { format, edition, to }: { format: ExportFormat; edition: number | null; to: string },
): Promise<void> {
  const { ownerUrl } = await openDatabase();
  const { urls } = await prepareDatabase(ownerUrl);
  const api = await openApi(urls);
  try {
    const exported = await api.exportRecord({ negotiation, format, edition });
    const write = async (path: string, parts: AsyncIterable<string | Uint8Array> | Iterable<string>) => {
      await pipeline(Readable.from(parts), createWriteStream(path));
      process.stdout.write(`  ${path}\n`);
    };
    if ("file" in exported) {
      const isFolder = existsSync(to) && statSync(to).isDirectory();
      await write(isFolder ? join(to, exported.file.fileName) : to, exported.file.parts);
      return;
    }
    await mkdir(to, { recursive: true });
    for await (const { name, parts } of exported.files) await write(join(to, name), parts);
  } finally {
    await api.close();
  }
}
