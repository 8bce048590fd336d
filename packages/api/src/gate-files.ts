/** Endpoints that hand out or take a file: made as the others are, and answered as files alone. */
import type { Permission } from "@parley/domain/access";
import { TRPCError } from "@trpc/server";
import type { z } from "zod";
import { asMember, type Member, whereThereIsRoom } from "./admission";
import { admit, admitUnscoped, middleware, procedure, type ReadOf, readFor } from "./admit";
import type { Context } from "./context";
import type { Download } from "./download";
import { type Fingerprint, inWords, type ScopedSchema, withEdition, withFingerprint } from "./inputs";
import { measured, nothing } from "./measured";
import { noted } from "./note-download";
import { type UnscopedRead, unscopedRead } from "./read";

/** A file is handed out as a file or not at all: where calls are answered as JSON there is no such endpoint. */
const onlyAsFile = middleware(({ ctx, next }) => {
  if (!ctx.takesFile) throw new TRPCError({ code: "NOT_FOUND" });
  return next();
});

/** A read within a negotiation that is streamed as a file: of the record in any edition, of all else as of today. */
export function download<P extends Permission, S extends ScopedSchema>(
  permission: P,
  schema: S,
  fn: ReadOf<P, S, Download>,
) {
  const editions = permission === "record:read";
  return procedure
    .meta({ ask: permission, scoped: true, download: true, ...(editions ? { editions } : {}) })
    .use(onlyAsFile)
    .use(admit(permission, { editions }))
    .input(inWords(editions ? withEdition(schema) : (schema as unknown as ReturnType<typeof withEdition<S>>)))
    .query(async ({ ctx, input, path }) => {
      if (!ctx.admitted.person) await ctx.means.limits.countFile(ctx.network);
      const file = await fn(input as z.output<S>, readFor(ctx, permission));
      const { person, role } = ctx.admitted;
      if (!person) return { ...file, parts: whereThereIsRoom(ctx.network, file.parts) };
      return noted(ctx, ctx.admitted.ground.id, role === "reader" ? null : person.id, path, file);
    });
}

/** The same of what belongs to no one negotiation. */
export function unscopedDownload<S extends z.ZodType>(
  permission: Permission,
  schema: S,
  fn: (input: z.output<S>, read: UnscopedRead) => Promise<Download>,
) {
  return procedure
    .meta({ ask: permission, scoped: false, download: true })
    .use(onlyAsFile)
    .use(admitUnscoped(permission))
    .input(inWords(schema))
    .query(async ({ ctx, input, path }) => {
      const file = await fn(input as z.output<S>, unscopedRead(ctx, permission, ctx.person));
      return noted(ctx, "", ctx.person?.id ?? "", path, file);
    });
}

/** A file is brought as one or not at all: where calls bring JSON there is no such endpoint. */
const onlyWithFile = middleware(({ ctx, next }) => {
  if (!ctx.brought) throw new TRPCError({ code: "NOT_FOUND" });
  return next();
});

/** Who brings a file where, and its bytes, which throw where they are too many or not those that were meant. */
export type Brought = Member & { clients: Context["clients"]; bytes: AsyncIterable<Uint8Array> };

/** Takes a file of at most so many bytes, whose sha-256 its bringer knows. It comes as a stream, outside any transaction. */
export function upload<S extends ScopedSchema, Output>(
  permission: Permission,
  most: number,
  schema: S,
  fn: (input: z.output<S> & Fingerprint, brought: Brought) => Promise<Output>,
) {
  return procedure
    .meta({ ask: permission, scoped: true, upload: true })
    .use(onlyWithFile)
    .use(admit(permission))
    .input(inWords(withFingerprint(schema)))
    .mutation(({ ctx, input }) => {
      const read = input as z.output<S> & Fingerprint;
      const bytes = measured(ctx.brought ?? nothing(), most, read.sha256);
      return fn(read, { ...asMember(ctx.admitted), clients: ctx.clients, bytes });
    });
}
