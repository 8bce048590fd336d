/** The only ways an endpoint is made: a permission, a schema, a function. Who may not see a thing is told it is not there. */
import { can, highestRole, type Permission } from "@parley/domain/access";
import { DomainError } from "@parley/domain/errors";
import { initTRPC, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import type { z } from "zod";
import {
  type Admitted,
  asMember,
  inTurn,
  type Member,
  mustBeThePerson,
  mustHaveSecondStep,
  nothingHere,
  signedOut,
  whereThereIsRoom,
} from "./admission";
import { mustAskForToday, readEdition } from "./as-known";
import type { Context } from "./context";
import type { Download } from "./download";
import { answerFor } from "./errors";
import { answerUnchanged } from "./etag";
import {
  asCommand,
  type Command,
  type Fingerprint,
  inWords,
  namesNegotiation,
  pageStart,
  type ScopedSchema,
  scoped,
  withEdition,
  withFingerprint,
} from "./inputs";
import { mustBeKeepable } from "./keepable";
import { isReadOf } from "./key-reads";
import { measured, nothing } from "./measured";
import { noted } from "./note-download";
import { type ReadFor, readIn, type UnscopedRead, unscopedRead } from "./read";
import { perform, performUnscoped, type UnscopedWork, type Work } from "./work";

/**
 * What an endpoint asks for outside any one negotiation: nothing; a signed-in person; one who reads or changes what is their
 * own, on the login of the accounts; whoever holds a one-time link; or a permission everywhere.
 */
export type UnscopedAsk = "anyone" | "signed-in" | "own-account" | "setup-link" | Permission;
export type Meta = { ask: UnscopedAsk; scoped: boolean; download?: boolean; upload?: boolean; editions?: boolean };

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => {
      const { code, answer } = answerFor(error, ctx?.requestId ?? "none");
      const httpStatus = getHTTPStatusCodeFromError(new TRPCError({ code }));
      const { path } = shape.data;
      return { code: TRPC_ERROR_CODES_BY_KEY[code], message: answer.text, data: { code, httpStatus, path, ...answer } };
    },
  });

export const router = t.router;

export { pageStart, scoped };

/**
 * Finds the person and the role they hold in the negotiation named, before anything else of the input is looked at.
 * @param editions whether an earlier edition may be asked for; `makesLink` counts the one-time links that somebody makes.
 */
function admit(permission: Permission, { editions = false, makesLink = false } = {}) {
  return t.middleware(async ({ ctx, getRawInput, next, path, type, signal }) => {
    const raw = await getRawInput();
    const named = namesNegotiation.safeParse(raw, { reportInput: true });
    const { person, ground, role: held, view } = await ctx.standing(named.data?.negotiation ?? null);
    // Whoever comes by a key is a reader, of what its view is made of.
    const role = held ?? (view && type === "query" && isReadOf(view, path, raw) ? "reader" : null);
    // Nobody who is signed out learns which negotiations there are, save those that are open to everybody.
    if (!person && !can(role, permission)) throw ctx.key === null ? signedOut() : nothingHere();
    if (person) {
      if (type === "mutation") mustBeThePerson(ctx, person);
      mustHaveSecondStep(person);
    }
    if (!named.success) throw named.error;
    if (!ground || !role) throw nothingHere();
    if (!can(role, permission)) {
      if (type === "query") throw nothingHere();
      throw new DomainError("forbidden", "Your role in this negotiation does not allow this.");
    }
    if (makesLink) await ctx.means.limits.countLink(person?.id ?? null, ctx.network);
    mustBeKeepable(raw);
    const asKnown = editions ? readEdition(raw, ground) : null;
    if (type === "query" && !editions) mustAskForToday(raw);
    if (type === "query" && permission === "record:read") answerUnchanged(ctx, ground, role, asKnown);
    const read = asKnown === null ? ground : { ...ground, edition: asKnown };
    const goOn = () => next({ ctx: { admitted: { person, ground: read, role, asKnown } } });
    // A file's statements wait one by one, when they are made: `readIn`.
    return person || ctx.takesFile ? goOn() : inTurn("reads", { network: ctx.network, signal }, goOn);
  });
}

function admitUnscoped(ask: UnscopedAsk) {
  return t.middleware(async ({ ctx, getRawInput, next, type }) => {
    if (ask === "setup-link") await ctx.means.limits.countLink(null, ctx.network);
    const { person } = await ctx.standing(null);
    if (type === "mutation" && person) mustBeThePerson(ctx, person);
    if (ask !== "anyone" && ask !== "setup-link") {
      if (!person) throw signedOut();
      if (ask !== "own-account") mustHaveSecondStep(person);
      if (ask !== "signed-in" && ask !== "own-account" && !can(highestRole(person.memberships, null), ask)) {
        if (type === "query") throw nothingHere();
        throw new DomainError("forbidden", "This takes the admin's role for all negotiations.");
      }
    }
    mustBeKeepable(await getRawInput());
    return next({ ctx: { person } });
  });
}

type ReadOf<P extends Permission, S extends z.ZodType, Output> = (
  input: z.output<S>,
  read: ReadFor<P>,
) => Promise<Output>;
type AdmittedContext = Context & { admitted: Admitted };

/** What a read is given: of what readers may not see, always somebody known. */
function readFor<P extends Permission>(ctx: AdmittedContext, permission: P): ReadFor<P> {
  const admitted = can("reader", permission) ? ctx.admitted : asMember(ctx.admitted);
  return readIn(ctx, permission, admitted) as ReadFor<P>;
}

/** A read within a negotiation, on the login that can see only what the permission may see. What it gives is of today. */
export function queryToday<P extends Permission, S extends ScopedSchema, Output>(
  permission: P,
  schema: S,
  fn: ReadOf<P, S, Output>,
) {
  return t.procedure
    .meta({ ask: permission, scoped: true })
    .use(admit(permission))
    .input(inWords(schema))
    .query(({ ctx, input }) => fn(input as z.output<S>, readFor(ctx, permission)));
}

function queryInEditions<S extends ScopedSchema, Output>(schema: S, fn: ReadOf<"record:read", S, Output>) {
  return t.procedure
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

/** A file is handed out as a file or not at all: where calls are answered as JSON there is no such endpoint. */
const onlyAsFile = t.middleware(({ ctx, next }) => {
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
  return t.procedure
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
  return t.procedure
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
const onlyWithFile = t.middleware(({ ctx, next }) => {
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
  return t.procedure
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

/** A change within a negotiation, in a transaction that a throw rolls back. The same command id twice does the work once. */
export function command<S extends ScopedSchema, Output>(
  permission: Permission,
  schema: S,
  fn: (input: z.output<S>, work: Work) => Promise<Output>,
  { takesLong = false, makesLink = false }: { takesLong?: boolean; makesLink?: boolean } = {},
) {
  return t.procedure
    .meta({ ask: permission, scoped: true })
    .use(admit(permission, { makesLink }))
    .input(inWords(asCommand(schema)))
    .mutation(({ ctx, input, path }) =>
      perform(ctx, asMember(ctx.admitted), permission, path, input as z.output<S> & Command, fn, takesLong),
    );
}

function unscoped<S extends z.ZodType>(ask: UnscopedAsk, schema: S) {
  return t.procedure.meta({ ask, scoped: false }).use(admitUnscoped(ask)).input(inWords(schema));
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
