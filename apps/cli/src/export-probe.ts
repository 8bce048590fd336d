/** For `npm run bench`: exports the positions of a negotiation within a process that runs already, and says what that took. */
import { openApi } from "./api";
import { openDatabase, prepareDatabase } from "./database";

const { ownerUrl } = await openDatabase();
const { urls } = await prepareDatabase(ownerUrl);
const api = await openApi(urls);
const megabytes = 1_048_576;

/** The rows of positions, once all the rest is there. */
async function positions(negotiation: string): Promise<AsyncIterable<string | Uint8Array> | Iterable<string>> {
  const exported = await api.exportRecord({ negotiation, format: "csv", edition: null });
  if ("files" in exported)
    for await (const { name, parts } of exported.files) if (name === "positions.csv") return parts;
  throw new Error("there is a sheet of positions");
}

try {
  const [negotiation = ""] = process.argv.slice(2);
  const before = process.memoryUsage().rss / megabytes;
  const since = performance.now();
  let first = 0;
  let bytes = 0;
  let peak = 0;
  for await (const part of await positions(negotiation)) {
    if (bytes === 0) first = performance.now() - since;
    bytes += Buffer.byteLength(part);
    peak = Math.max(peak, process.memoryUsage().rss / megabytes);
  }
  const seconds = (performance.now() - since) / 1_000;
  process.stdout.write(`${JSON.stringify({ first, seconds, bytes, before, peak })}\n`);
} finally {
  await api.close();
}
