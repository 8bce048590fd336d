import { Zip, ZipDeflate } from "fflate";

/** A file within an archive, its bytes made as they are taken. */
export type ZipEntry = { name: string; parts: AsyncIterable<string> | Iterable<string> };

/** The same for the same content, whenever it is made. */
const mtime = new Date(1980, 0, 1);

/** An archive as a stream: one part of one file is in memory at a time. */
export async function* zipOf(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else made.push(chunk);
  });
  const taken = () => {
    if (failure) throw failure;
    const chunks = made;
    made = [];
    return chunks;
  };
  const encoder = new TextEncoder();
  for await (const { name, parts } of entries) {
    const file = new ZipDeflate(name, { level: 3 });
    file.mtime = mtime;
    zip.add(file);
    for await (const part of parts) {
      file.push(encoder.encode(part));
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
