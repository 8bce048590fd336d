/** Whoever proved again that it is they goes on under a new handle, so that a copy of the one before opens nothing. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Api } from "@parley/api/server";
import { z } from "zod";
import { readJson } from "./read-json";
import { sessionLine } from "./session-cookie";

export const renewalPath = "/api/session/renew";

const asked = z.object({ proof: z.uuid() });

/**
 * Answers with a new session cookie in place of the one that came, to whoever names the command that proved it was they: without
 * one, or where nothing was proven by it in this session just now, with 401.
 */
export async function answerRenewal(
  api: Pick<Api, "renewSession">,
  request: IncomingMessage,
  response: ServerResponse,
  { handle, secure }: { handle: string | null; secure: boolean },
): Promise<void> {
  const { data } = asked.safeParse(await readJson(request));
  const next = handle === null || !data ? null : await api.renewSession(handle, data.proof);
  if (next !== null) response.setHeader("Set-Cookie", sessionLine(next, secure));
  response.writeHead(next === null ? 401 : 204, { "Cache-Control": "no-store" }).end();
}
