/** Whoever proved again that it is they goes on under a new handle, so that a copy of the one before opens nothing. */
import type { ServerResponse } from "node:http";
import type { Api } from "@parley/api/server";
import { sessionLine } from "./session-cookie";

export const renewalPath = "/api/session/renew";

/** Answers with a new session cookie in place of the one that came; without one, or where nothing was proven in it just now, with 401. */
export async function answerRenewal(
  api: Pick<Api, "renewSession">,
  response: ServerResponse,
  { handle, secure }: { handle: string | null; secure: boolean },
): Promise<void> {
  const next = handle === null ? null : await api.renewSession(handle);
  if (next !== null) response.setHeader("Set-Cookie", sessionLine(next, secure));
  response.writeHead(next === null ? 401 : 204, { "Cache-Control": "no-store" }).end();
}
