/** Files over HTTP: through the gate like every other read, then streamed. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { callTRPCProcedure, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { type Context, createContext } from "./context";
import { answerFor } from "./errors";
import { type Deps, logUnknown } from "./http";
import { appRouter } from "./router";

/** A file before its first byte. What its parts throw ends it unfinished. */
export type Download = {
  fileName: string;
  /** Its media type. */
  type: string;
  /** What the audit says of it beside who and which; null where nobody needs to know. Never words that were looked for. */
  detail: Record<string, string | number | boolean> | null;
  parts: AsyncIterable<string | Uint8Array>;
};

const asError = (thrown: unknown) =>
  thrown instanceof TRPCError ? thrown : new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: thrown });

/** Opens a file in process. @throws TRPCError as any other call. */
export async function openDownload(ctx: Context, path: string, input: unknown): Promise<Download> {
  const ask = { router: appRouter, path, getRawInput: async () => input, ctx, type: "query" as const };
  const file: unknown = await callTRPCProcedure({ ...ask, signal: undefined, batchIndex: 0 });
  return file as Download;
}

/** Whether there is a file under this name: no other endpoint is answered here. */
export function isDownload(path: string): boolean {
  const endpoints = appRouter._def.procedures as unknown as Record<string, { _def: { meta?: { download?: boolean } } }>;
  return Object.hasOwn(endpoints, path) && endpoints[path]?._def.meta?.download === true;
}

/**
 * Answers one request below /api/download/: GET, a name such as position.csv, its input as JSON. Where the first part cannot
 * be made the answer is an error in words; later the connection is cut, so that no browser keeps half a file as a whole one.
 * @param who what the session cookie carries, null for somebody signed out, and where the request came from.
 */
export async function handleDownload(
  deps: Deps,
  request: IncomingMessage,
  response: ServerResponse,
  { handle, network = null }: { handle: string | null; network?: string | null },
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const path = pathname.replace(/^\/api\/download\//, "");
  const ctx = { ...createContext({ handle }, deps, null, true), network };
  const fail = (thrown: unknown) => {
    const error = asError(thrown);
    logUnknown(ctx, path, error, deps.log);
    const { code, answer } = answerFor(error, ctx.requestId);
    const fields = answer.fields.map(({ path: field, text }) => `${field}: ${text}`);
    say(response, getHTTPStatusCodeFromError(new TRPCError({ code })), [answer.text, ...fields].join("\n"));
  };
  if (request.method !== "GET") return say(response, 405, "Files are asked for with GET.");
  if (!isDownload(path)) return say(response, 404, "There is nothing here.");
  const input = parse(searchParams.get("input"));
  if (input === undefined) return say(response, 400, "This is not readable as JSON.");
  try {
    await sendFile(await openDownload(ctx, path, input), response);
  } catch (thrown) {
    if (!response.headersSent) return fail(thrown);
    // Whoever went away needs no answer.
    const left = thrown instanceof Error && "code" in thrown && thrown.code === "ERR_STREAM_PREMATURE_CLOSE";
    if (!left) logUnknown(ctx, path, asError(thrown), deps.log);
  }
}

/**
 * Milliseconds in which nobody takes a byte of a file, whose rows lie in our memory meanwhile. Long, since between us and a slow
 * reader are buffers of megabytes, of which nothing is seen here.
 */
const patience = 600_000;

/**
 * Sends a file once its first part is there. @throws what its parts throw; the connection is cut then, if it has begun, and where
 * nobody takes what is sent.
 */
export async function sendFile(file: Download, response: ServerResponse, longest = patience): Promise<void> {
  response.setTimeout(longest, () => response.destroy());
  const parts = file.parts[Symbol.asyncIterator]();
  const first = await parts.next();
  try {
    response.writeHead(200, {
      "content-type": file.type,
      "content-disposition": `attachment; filename="${file.fileName}"`,
      "cache-control": "private, no-store",
      vary: "cookie",
    });
    // One part ahead at most: each holds a thousand rows.
    await pipeline(Readable.from(fromFirst(first, parts), { highWaterMark: 1 }), response);
  } finally {
    // Whoever went away before the first part came has nothing begun that would end by itself.
    await parts.return?.();
  }
}

async function* fromFirst<Part>(first: IteratorResult<Part>, rest: AsyncIterator<Part>): AsyncGenerator<Part> {
  for (let part = first; !part.done; part = await rest.next()) yield part.value;
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    return undefined;
  }
}

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(`${text}\n`);
}
