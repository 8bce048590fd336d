/** The only ways an endpoint is made: a permission, a schema, a function. Who may not see a thing is told it is not there. */
import type { Permission } from "@parley/domain/access";
import type { z } from "zod";
import { asMember } from "./admission";
import { admit, admitUnscoped, procedure, type ReadOf, readFor, router, type UnscopedAsk } from "./admit";
import type { Context } from "./context";
import { asCommand, type Command, inWords, pageStart, type ScopedSchema, scoped, withEdition } from "./inputs";
import { type UnscopedRead, unscopedRead } from "./read";
import { perform, performUnscoped, type UnscopedWork, type Work } from "./work";

export { pageStart, router, scoped };

/** A read within a negotiation, on the login that can see only what the permission may see. What it gives is of today. */
export function queryToday<P extends Permission, S extends ScopedSchema, Output>(
  permission: P,
  schema: S,
  fn: ReadOf<P, S, Output>,
) {
  return procedure
    .meta({ ask: permission, scoped: true })
    .use(admit(permission))
    .input(inWords(schema))
    .query(({ ctx, input }) => fn(input as z.output<S>, readFor(ctx, permission)));
}

function queryInEditions<S extends ScopedSchema, Output>(schema: S, fn: ReadOf<"record:read", S, Output>) {
  return procedure
    .meta({ ask: "record:read", scoped: true, editions: true })
    .use(admit("record:read", { editions: true }))
    .input(inWords(withEdition(schema)))
    .query(({ ctx, input }) => fn(input as z.output<S>, readFor(ctx, "record:read")));
}

/** A read within a negotiation: of the record in any edition, of all else as of today. */
export function query<S extends ScopedSchema, Output>(
  permission: "record:read",
  schema: S,
  fn: ReadOf<"record:read", S, Output>,
): ReturnType<typeof queryInEditions<S, Output>>;
export function query<P extends Exclude<Permission, "record:read">, S extends ScopedSchema, Output>(
  permission: P,
  schema: S,
  fn: ReadOf<P, S, Output>,
): ReturnType<typeof queryToday<P, S, Output>>;
export function query<P extends Permission, S extends ScopedSchema, Output>(
  permission: P,
  schema: S,
  fn: ReadOf<P, S, Output>,
) {
  return permission === "record:read"
    ? queryInEditions(schema, fn as ReadOf<"record:read", S, Output>)
    : queryToday(permission, schema, fn);
}

/** A change within a negotiation, in a transaction that a throw rolls back. The same command id twice does the work once. */
export function command<S extends ScopedSchema, Output>(
  permission: Permission,
  schema: S,
  fn: (input: z.output<S>, work: Work) => Promise<Output>,
  { takesLong = false, makesLink = false }: { takesLong?: boolean; makesLink?: boolean } = {},
) {
  return procedure
    .meta({ ask: permission, scoped: true })
    .use(admit(permission, { makesLink }))
    .input(inWords(asCommand(schema)))
    .mutation(({ ctx, input, path }) =>
      perform(ctx, asMember(ctx.admitted), permission, path, input as z.output<S> & Command, fn, takesLong),
    );
}

function unscoped<S extends z.ZodType>(ask: UnscopedAsk, schema: S) {
  return procedure.meta({ ask, scoped: false }).use(admitUnscoped(ask)).input(inWords(schema));
}

/** A read that belongs to no one negotiation. */
export function unscopedQuery<S extends z.ZodType, Output>(
  ask: Exclude<UnscopedAsk, "setup-link">,
  schema: S,
  fn: (input: z.output<S>, read: UnscopedRead) => Promise<Output>,
) {
  return unscoped(ask, schema).query(({ ctx, input }) => fn(input as z.output<S>, unscopedRead(ctx, ask, ctx.person)));
}

/** A read by whoever holds a one-time link: sent as commands are, so that its token stands in no address. Nothing of it is kept. */
export function linkQuery<S extends z.ZodObject, Output>(
  schema: S,
  fn: (input: z.output<S>, read: UnscopedRead) => Promise<Output>,
) {
  return unscoped("setup-link", asCommand(schema)).mutation(({ ctx, input }) =>
    fn(input as z.output<S>, unscopedRead(ctx, "setup-link", ctx.person)),
  );
}

/** A change that belongs to no one negotiation. */
export function unscopedCommand<S extends z.ZodObject, Output>(
  ask: Exclude<UnscopedAsk, "anyone">,
  schema: S,
  fn: (input: z.output<S>, work: UnscopedWork) => Promise<Output>,
  /** What has to be counted before anything is done, whatever comes of that. */
  first?: (input: z.output<S>, ctx: Context) => Promise<void>,
) {
  return unscoped(ask, asCommand(schema)).mutation(async ({ ctx, input, path }) => {
    const read = input as z.output<S> & Command;
    await first?.(read, ctx);
    return performUnscoped(ctx, ctx.person, ask, path, read, fn);
  });
}
