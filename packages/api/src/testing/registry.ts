import type { Meta } from "../gate";
import { appRouter } from "../router";

type Endpoint = { _def: { type: "query" | "mutation"; meta: Meta } };

/** Every endpoint there is, with what it asks for. */
export const registry = Object.entries(appRouter._def.procedures as unknown as Record<string, Endpoint>).map(
  ([
    path,
    {
      _def: { type, meta },
    },
  ]) => ({ path, type: meta.download ? ("download" as const) : meta.upload ? ("upload" as const) : type, ...meta }),
);
