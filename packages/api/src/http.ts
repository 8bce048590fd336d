/** The API over HTTP: JSON only, small batches, and 304 where what the client holds is still true. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clients } from "@parley/db/clients";
import { isDomainError } from "@parley/domain/errors";
import { keyHeader } from "@parley/domain/read-key";
import type { TRPCError } from "@trpc/server";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import type { Meta } from "./admit";
import { type Context, createContext, type Exchange } from "./context";
import { databaseCodes } from "./database-errors";
import { understand } from "./errors";
import { Unchanged } from "./etag";
import type { Log } from "./log";
import type { Means } from "./means";
import { type AppRouter, appRouter } from "./router";

export type Deps = { clients: Clients; log: Log; build: string; means: Means };

const maxBatchSize = 10;
const maxBodySize = 1_000_000;
const maxPath = 1_000;

/** Milliseconds in which one line says that there was no room: whoever asks without end fills no log by it. */
const crowded = { apart: 10_000, until: 0 };

/** Whether this is news: what the database fails at is each time, and that too many ask is once in a while. */
function isNews(cause: unknown): boolean {
  if (!isDomainError(cause)) return true;
  if (Date.now() < crowded.until) return false;
  crowded.until = Date.now() + crowded.apart;
  return true;
}

/** Writes down an error that nobody foresaw, by id and code alone. */
export function logUnknown(ctx: Context | undefined, path: string | undefined, error: TRPCError, log: Log): void {
  if (error.cause instanceof Unchanged) return;
  const requestId = ctx?.requestId ?? null;
  const understood = understand(error);
  const codes = databaseCodes(error.cause).join(" ") || null;
  if (understood?.code === "unavailable" && isNews(error.cause))
    log.warn({ requestId, path: path ?? null, codes }, "unavailable");
  if (understood || error.code !== "INTERNAL_SERVER_ERROR") return;
  const name = error.cause?.name ?? error.name;
  log.error({ requestId, path: path ?? null, codes, name, at: placeOf(error.cause ?? error) }, "unknown error");
}

/** Where in our own code an error came from: its stack's first lines without the message, which may hold words. */
function placeOf(error: Error): string {
  const lines = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return lines
    .slice(0, 4)
    .map((line) => line.trim())
    .join(" | ");
}

function say(response: ServerResponse, status: number, text: string): void {
  const body = JSON.stringify({ error: { message: text, data: { httpStatus: status, text, fields: [] } } });
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" }).end(body);
}

/** Every call of a batch is a read of the published record, so one tag can stand for all of it. */
const isConditional = (calls: readonly { procedure: { _def: { meta: unknown; type: string } } | null }[]) =>
  calls.every(({ procedure }) => {
    const meta = procedure?._def.meta as Meta | undefined;
    return procedure?._def.type === "query" && meta?.scoped === true && meta.ask === "record:read";
  });

/** Whether all calls read one record in one edition: over two there is no one tag. */
async function isOneRecord(calls: readonly { getRawInput: () => Promise<unknown> }[]): Promise<boolean> {
  const inputs = await Promise.all(calls.map(({ getRawInput }) => getRawInput().catch(() => null)));
  const records = inputs.map((input) => {
    const { negotiation = null, edition = null } = (input ?? {}) as { negotiation?: unknown; edition?: unknown };
    return JSON.stringify([negotiation, edition]);
  });
  return new Set(records).size === 1;
}

/** Whom the page was opened for that sends this, where it says so. */
export function openedForOf({ headers }: IncomingMessage): string | null {
  const person = headers["x-parley-person"];
  return typeof person === "string" ? person : null;
}

/**
 * Answers one request below /api/trpc/. Method, host and origin were judged by the listener before.
 * @param handle what the session cookie carries, null for somebody signed out.
 * @param network where the request came from.
 */
export async function handleHttp(
  deps: Deps,
  request: IncomingMessage,
  response: ServerResponse,
  handle: string | null,
  network: string | null,
): Promise<void> {
  const address = request.url ?? "/";
  const path = (address.split("?", 1)[0] ?? "").replace(/^\/api\/trpc\//, "");
  if (path.length > maxPath) return say(response, 414, "This asks for too much at once.");
  const type = (request.headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase();
  if (request.method === "POST" && type !== "application/json") return say(response, 415, "Send application/json.");
  if (request.headers["trpc-accept"]) return say(response, 406, "Answers are whole, not streamed.");
  const ifNoneMatch = request.headers["if-none-match"] ?? null;
  const openedFor = openedForOf(request);
  const given = request.headers[keyHeader];
  const key = typeof given === "string" ? given : null;
  await nodeHTTPRequestHandler<AppRouter, IncomingMessage, ServerResponse>({
    router: appRouter,
    req: request,
    res: response,
    path,
    maxBatchSize,
    maxBodySize,
    createContext: async ({ info }) => {
      const conditional = isConditional(info.calls) && (await isOneRecord(info.calls));
      const exchange: Exchange = { ifNoneMatch, conditional, etag: null, openedFor };
      return { ...createContext({ handle, key }, deps, exchange), network };
    },
    responseMeta: ({ ctx, errors, info }) => {
      const etag = ctx?.exchange?.etag ?? null;
      const unchanged = errors.length > 0 && errors.every((error) => error.cause instanceof Unchanged);
      if (unchanged && errors.length === info?.calls.length) response.statusCode = 304;
      const tagged = etag !== null && (errors.length === 0 || response.statusCode === 304);
      const headers = new Headers({
        "cache-control": tagged ? "private, no-cache" : "private, no-store",
        vary: "cookie",
      });
      if (tagged) headers.set("etag", etag);
      return { headers };
    },
    onError: ({ error, ctx, path: at }) => logUnknown(ctx, at, error, deps.log),
  });
}
