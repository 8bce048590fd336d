/** Files brought over HTTP: through the gate like every other command, then taken as a stream. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { callTRPCProcedure, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { type Context, createContext } from "./context";
import { answerFor } from "./errors";
import { type Deps, logUnknown, openedForOf } from "./http";
import { appRouter } from "./router";

const asError = (thrown: unknown) =>
  thrown instanceof TRPCError ? thrown : new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: thrown });

/** Brings a file in process; the context carries it. @throws TRPCError as any other call. */
export function bringFile(ctx: Context, path: string, input: unknown): Promise<unknown> {
  const ask = { router: appRouter, path, getRawInput: async () => input, ctx, type: "mutation" as const };
  return callTRPCProcedure({ ...ask, signal: undefined, batchIndex: 0 });
}

/** Whether a file is taken under this name: no other endpoint is answered here. */
function isUpload(path: string): boolean {
  const endpoints = appRouter._def.procedures as unknown as Record<string, { _def: { meta?: { upload?: boolean } } }>;
  return Object.hasOwn(endpoints, path) && endpoints[path]?._def.meta?.upload === true;
}

/**
 * Answers one request below /api/upload/: POST, a name such as import.file, its input as JSON in the address, the file as the body.
 * The answer is JSON: what the endpoint gives, or `{ error: { code, text, fields } }`.
 */
export async function handleUpload(
  deps: Deps,
  request: IncomingMessage,
  response: ServerResponse,
  handle: string | null,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const path = pathname.replace(/^\/api\/upload\//, "");
  const exchange = { ifNoneMatch: null, conditional: false, etag: null, openedFor: openedForOf(request) };
  const ctx = createContext({ handle }, deps, exchange, false, request);
  const answer = (status: number, body: unknown) => {
    // What was not read of a file that is refused is not waited for.
    if (!request.complete) response.setHeader("connection", "close");
    response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store", vary: "cookie" });
    response.end(JSON.stringify(body));
  };
  const refuse = (status: number, code: string, text: string) => answer(status, { error: { code, text, fields: [] } });
  if (!isUpload(path)) return refuse(404, "not_found", "There is nothing here.");
  if (request.method !== "POST") return refuse(405, "invalid", "Files are brought with POST.");
  const input = parse(searchParams.get("input"));
  if (input === undefined) return refuse(400, "invalid", "This is not readable as JSON.");
  try {
    answer(200, await bringFile(ctx, path, input));
  } catch (thrown) {
    if (request.destroyed && !request.complete) return;
    const error = asError(thrown);
    logUnknown(ctx, path, error, deps.log);
    const { code, answer: told } = answerFor(error, ctx.requestId);
    answer(getHTTPStatusCodeFromError(new TRPCError({ code })), { error: told });
  }
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    return undefined;
  }
}
