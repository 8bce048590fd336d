import { type Api, createApi } from "@parley/api/server";
import type { ZoneUrls } from "./database";

const tell = (_fields: unknown, text: string) => process.stderr.write(`  ${text}\n`);

/** The API as the operator uses it: troubles are told in words, and nothing else is. */
export function openApi(urls: ZoneUrls): Promise<Api> {
  // An import of a hundred thousand records takes longer than any request may.
  const patience = { writer: { statement: 600_000, idleInTransaction: 600_000 } };
  return createApi({ urls, log: { info: () => {}, warn: tell, error: tell }, clients: { patience } });
}
