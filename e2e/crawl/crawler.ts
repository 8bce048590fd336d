/** Somebody who follows every address they are shown and asks for everything there is. Pages, files and the API, over HTTP alone. */
import { inflateRawSync } from "node:zlib";
import type { Endpoint } from "@parley/api/testing";
import { inputsOf, type Known } from "./inputs";
import type { Words } from "./words";

export type Crawl = {
  requests: number;
  /** Pages that were there, without what stands behind the question mark. */
  pages: Set<string>;
  /** Endpoints that answered with something. */
  answered: Set<string>;
  bytes: number;
  /** What was found, and where. */
  leaks: string[];
  /** Answers of 500 and above. */
  failures: string[];
};

type Request = { method?: string; path: string; headers?: Record<string, string>; body?: string };

/** @param key the key by which they come, in addresses of pages and beside calls; none where it is left out. */
export function openCrawler(origin: string, cookie: string, words: Words, key?: string) {
  const crawl: Crawl = { requests: 0, pages: new Set(), answered: new Set(), bytes: 0, leaks: [], failures: [] };

  async function ask({ method = "GET", path, headers = {}, body }: Request) {
    const sent = { ...(cookie ? { cookie } : {}), ...(key ? { "x-parley-key": key } : {}), ...headers };
    const opening = key && !path.startsWith("/api/") ? `${path}${path.includes("?") ? "&" : "?"}key=${key}` : path;
    const answer = await fetch(origin + opening, { method, headers: sent, body: body ?? null, redirect: "manual" });
    const bytes = Buffer.from(await answer.arrayBuffer());
    crawl.requests += 1;
    crawl.bytes += bytes.length;
    const text = bytes.toString("latin1").startsWith("PK") ? unzip(bytes) : bytes.toString("utf8");
    const heads = JSON.stringify([...answer.headers]);
    const asked = `${decode(path)} ${path} ${body ?? ""}`;
    const found = words.found(`${answer.status} ${answer.statusText} ${heads} ${text}`, asked);
    for (const one of found) crawl.leaks.push(`${method} ${path.slice(0, 300)} ${answer.status}: ${one}`);
    if (answer.status >= 500)
      crawl.failures.push(`${method} ${path.slice(0, 300)} ${answer.status}: ${text.slice(0, 200)}`);
    return { status: answer.status, headers: answer.headers, text };
  }

  /** Follows addresses from these on, as pages, and as what a page asks for in place of pages. */
  async function follow(from: string[]): Promise<void> {
    const queue = [...from];
    const seen = new Set(queue);
    const alike = new Map<string, number>();
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      const [pathname = "", search = ""] = address.split("?", 2);
      // Of addresses that differ in what they are narrowed to and no more, a few.
      const kind = `${pathname}? ${[...new URLSearchParams(search).keys()].sort().join(" ")}`;
      const [before, there] = [alike.get(kind) ?? 0, alike.get(pathname) ?? 0];
      if (before >= 2 || there >= 6) continue;
      alike.set(kind, before + 1);
      alike.set(pathname, there + 1);
      const page = await ask({ path: address });
      const answers = [page];
      if (!pathname.startsWith("/_next") && !pathname.startsWith("/api")) {
        if (page.status === 200) crawl.pages.add(pathname);
        if (there === 0 && page.status === 200) {
          const asking = `${address}${search ? "&" : "?"}_rsc=1a2b3`;
          answers.push(await ask({ path: asking, headers: { rsc: "1" } }));
          const ahead = { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" };
          answers.push(await ask({ path: asking, headers: ahead }));
        }
      }
      for (const { text, headers } of answers)
        for (const next of addressesIn(
          `${text} "${headers.get("location") ?? ""}" "${headers.get("link") ?? ""}"`,
          origin,
        )) {
          if (seen.has(next)) continue;
          seen.add(next);
          queue.push(next);
        }
    }
  }

  /** Asks endpoints with every shape of input: reads ten at a time and one by one, files, and changes. */
  async function tryEndpoints(endpoints: Endpoint[], shapes: Record<string, object>, known: Known): Promise<void> {
    for (const { path, type } of endpoints) {
      const inputs = inputsOf(shapes[path] ?? {}, known);
      // Of ten asked for at once some may be answered.
      const note = ({ status, text }: { status: number; text: string }) =>
        (status === 200 || (status === 207 && text.includes('"result":'))) && crawl.answered.add(path);
      if (type === "query") {
        note(await ask({ path: `/api/trpc/${path}?input=${encode(inputs[0])}` }));
        for (const ten of inTens(inputs)) {
          const batch = Object.fromEntries(ten.map((input, i) => [i, input]));
          const answer = await ask({
            path: `/api/trpc/${ten.map(() => path).join(",")}?batch=1&input=${encode(batch)}`,
          });
          note(answer);
          const etag = answer.headers.get("etag");
          if (etag)
            await ask({ path: `/api/trpc/${path}?input=${encode(ten[0])}`, headers: { "if-none-match": etag } });
        }
      } else if (type === "download") {
        for (const input of spread(inputs, 60))
          note(await ask({ path: `/api/download/${path}?input=${encode(input)}` }));
      } else {
        for (const input of spread(inputs, 60)) {
          const commandId = crypto.randomUUID();
          const headers = {
            origin,
            "content-type": type === "upload" ? "application/octet-stream" : "application/json",
          };
          if (type === "upload")
            await ask({
              method: "POST",
              path: `/api/upload/${path}?input=${encode(input)}`,
              headers,
              body: "id,name\n",
            });
          else
            await ask({
              method: "POST",
              path: `/api/trpc/${path}`,
              headers,
              body: JSON.stringify({ ...input, commandId }),
            });
        }
      }
    }
  }

  return { crawl, ask, follow, tryEndpoints };
}

const encode = (input: unknown) => encodeURIComponent(JSON.stringify(input ?? {}));

/** So many of a list at most, from all of it. */
const spread = <One>(list: One[], most: number): One[] =>
  list.filter((_, i) => Math.floor((i * most) / list.length) !== Math.floor(((i - 1) * most) / list.length));

/** Batches of ten at most, that fit into an address. */
function* inTens(inputs: object[]): Generator<object[]> {
  let batch: object[] = [];
  for (const input of inputs) {
    if (batch.length === 10 || encode([...batch, input]).length > 6_000) {
      yield batch;
      batch = [];
    }
    batch.push(input);
  }
  if (batch.length > 0) yield batch;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll("+", " "));
  } catch {
    return path;
  }
}

/** Every address of ours in a text, whether it is HTML, JSON, XML or a script. */
function addressesIn(text: string, origin: string): string[] {
  const plain = text.replaceAll("&amp;", "&").replaceAll("\\u0026", "&").replaceAll(origin, "").replaceAll("\\/", "/");
  const found = plain.match(
    /(?<=["'(>\s\\])\/(?:(?:n|embed|api|_next|account|log|handbook|method|sign-in|setup|reset|icon)[^"'()<>\s\\]*)?(?=["')<\s\\])/g,
  );
  return [...new Set(found ?? [])]
    .map((one) => one.split("#", 1)[0] ?? "")
    .filter((one) => one.startsWith("/") && !one.startsWith("//"));
}

/** The files in a ZIP one after another, as its directory lists them. */
function unzip(bytes: Buffer): string {
  const parts: string[] = [];
  let at = bytes.readUInt32LE(bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1") + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, packed, name, extra, remark, start] = [
      ...[bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)],
      ...[bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)],
    ] as [number, number, number, number, number, number];
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const data = bytes.subarray(from, from + packed);
    parts.push(bytes.subarray(at + 46, at + 46 + name).toString("utf8"));
    parts.push((method === 0 ? data : inflateRawSync(data)).toString("utf8"));
    at += 46 + name + extra + remark;
  }
  return parts.join("\n");
}
