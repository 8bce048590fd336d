import { createHash, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { link, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { BadBackup } from "./format";

export type Written = { bytes: number; sha256: string };

/**
 * Writes a compressed file that only this user reads, under another name until all of it is on the disk.
 * @param replace whether a file of that name may go; else it stays, and this throws.
 */
export async function writeCompressed(
  path: string,
  { replace, signal }: { replace: boolean; signal?: AbortSignal },
  fill: (write: (parts: AsyncIterable<Buffer>) => Promise<void>) => Promise<void>,
): Promise<Written> {
  if (!replace && (await stat(path).catch(() => null))) throw taken(path);
  if (!(await stat(dirname(path)).catch(() => null))) throw new Error(`There is no folder ${dirname(path)}.`);
  const part = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}.part`);
  const sum = { bytes: 0, hash: createHash("sha256") };
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum.bytes += chunk.length;
      sum.hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await fill((parts) =>
      pipeline(Readable.from(parts), createGzip(), count, createWriteStream(part, { flags: "wx", mode: 0o600 }), {
        signal,
      }),
    );
    await toDisk(part);
    if (replace) await rename(part, path);
    else await link(part, path).catch((error) => Promise.reject(error.code === "EEXIST" ? taken(path) : error));
    await toDisk(dirname(path));
  } catch (error) {
    throw inWords(error, path);
  } finally {
    await rm(part, { force: true });
  }
  return { bytes: sum.bytes, sha256: sum.hash.digest("hex") };
}

const taken = (path: string) => new Error(`${path} is there already. Choose another name, or say --replace.`);

async function toDisk(path: string): Promise<void> {
  const file = await open(path, "r");
  await file.sync().finally(() => file.close());
}

/** What a compressed file holds. @throws BadBackup where it is cut or none; Error where it cannot be read. */
export async function* readCompressed(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  const both = pipeline(file, gunzip);
  both.catch(() => {});
  try {
    for await (const part of gunzip) yield part as Buffer;
    await both;
  } catch (error) {
    throw inWords(error, path);
  } finally {
    file.destroy();
    gunzip.destroy();
  }
}

function inWords(error: unknown, path: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "Z_BUF_ERROR") return new BadBackup("it is cut short");
  if (code === "Z_DATA_ERROR") return new BadBackup("it is damaged, or no backup at all");
  if (code === "ENOENT") return new Error(`There is no ${path}.`);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return new Error(`${path} is not open to this user.`);
  if (code === "EISDIR") return new Error(`${path} is a folder. Name the file.`);
  if (code === "ENOSPC" || code === "EDQUOT")
    return new Error(`There is no room for ${path}. Nothing was left behind.`);
  return error;
}
