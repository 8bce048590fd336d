import type { Api } from "@parley/api/server";

/**
 * The listener's bundle and Next's are two module graphs in one process. What must exist once (pools, caches) is made by
 * the listener and found here by both.
 */
const home = globalThis as typeof globalThis & { parleyApi?: Api };

export function setApi(api: Api): void {
  home.parleyApi = api;
}

/** @throws Error when called outside the server process. */
export function getApi(): Api {
  if (!home.parleyApi) throw new Error("The API lives in the server process (apps/web/server.ts).");
  return home.parleyApi;
}
