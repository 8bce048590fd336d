/** Whoever asks, let through or not: before anything of the input but the negotiation is looked at. */
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
  mustBeThePerson,
  mustHaveSecondStep,
  nothingHere,
  signedOut,
} from "./admission";
import { mustAskForToday, readEdition } from "./as-known";
import type { Context } from "./context";
import { answerFor } from "./errors";
import { answerUnchanged } from "./etag";
import { namesNegotiation } from "./inputs";
import { mustBeKeepable } from "./keepable";
import { isReadOf } from "./key-reads";
import { type ReadFor, readIn } from "./read";

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

export const { router, procedure, middleware } = t;
/**
 * Finds the person and the role they hold in the negotiation named, before anything else of the input is looked at.
 * @param editions whether an earlier edition may be asked for; `makesLink` counts the one-time links that somebody makes.
 */
export function admit(permission: Permission, { editions = false, makesLink = false } = {}) {
  return middleware(async ({ ctx, getRawInput, next, path, type, signal }) => {
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

/** The same of what belongs to no one negotiation. */
export function admitUnscoped(ask: UnscopedAsk) {
  return middleware(async ({ ctx, getRawInput, next, type }) => {
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

export type ReadOf<P extends Permission, S extends z.ZodType, Output> = (
  input: z.output<S>,
  read: ReadFor<P>,
) => Promise<Output>;
type AdmittedContext = Context & { admitted: Admitted };

/** What a read is given: of what readers may not see, always somebody known. */
export function readFor<P extends Permission>(ctx: AdmittedContext, permission: P): ReadFor<P> {
  const admitted = can("reader", permission) ? ctx.admitted : asMember(ctx.admitted);
  return readIn(ctx, permission, admitted) as ReadFor<P>;
}
