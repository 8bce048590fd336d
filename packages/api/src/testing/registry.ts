import { z } from "zod";
import type { Meta } from "../admit";
import { appRouter } from "../router";

type Procedure = { _def: { type: "query" | "mutation"; meta: Meta; inputs: { schema: z.ZodType }[] } };
const procedures = appRouter._def.procedures as unknown as Record<string, Procedure>;

export type Endpoint = Meta & { path: string; type: "query" | "mutation" | "download" | "upload" };

/** Every endpoint there is, with what it asks for. */
export const registry: Endpoint[] = Object.entries(procedures).map(
  ([
    path,
    {
      _def: { type, meta },
    },
  ]) => ({
    path,
    type: meta.download ? ("download" as const) : meta.upload ? ("upload" as const) : type,
    ...meta,
  }),
);

/** The shape of each endpoint's input, as JSON Schema. */
export const inputShapes = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(procedures).map(([path, { _def }]) => {
      const schema = _def.inputs[0]?.schema;
      if (!schema) throw new Error(`${path} takes no input that is known`);
      return [path, z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" })];
    }),
  );
