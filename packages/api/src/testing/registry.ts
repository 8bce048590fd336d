import type { Meta } from "../gate";
import { appRouter } from "../router";

type Procedure = { _def: { type: "query" | "mutation"; meta: Meta } };

export type Endpoint = Meta & { path: string; type: "query" | "mutation" | "download" | "upload" };

/** Every endpoint there is, with what it asks for. */
export const registry: Endpoint[] = Object.entries(
  appRouter._def.procedures as unknown as Record<string, Procedure>,
).map(
  ([
    path,
    {
      _def: { type, meta },
    },
  ]) => ({ path, type: meta.download ? ("download" as const) : meta.upload ? ("upload" as const) : type, ...meta }),
);
