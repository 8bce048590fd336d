/** Signing in through a provider, and connecting one's account to it. The web listener calls these; no endpoint does. */
import type { Clients } from "@parley/db/clients";
import { DomainError, isDomainError, refuse } from "@parley/domain/errors";
import type { Context } from "../../context";
import { understand } from "../../errors";
import type { Log } from "../../log";
import type { Means } from "../../means";
import type { UnscopedWork } from "../../work";
import { noteRefusal } from "../note-refusal";
import { forgetGuesses } from "../own-password";
import { findWrong, type Proof } from "../proof";
import { statementsOf, useCode } from "../second-step";
import { openSession } from "../sessions";
import { connect, findKnown, join, type Known } from "./identity";
import type { Claims, Provider } from "./provider";
import { type Begun, closeStep, type Goal, openStep, type Proven } from "./sealed";

/** Who asks from where: what a session is noted with, and the standing of whoever is signed in already. */
export type Visitor = { device: string; network: string; standing: Context["standing"] };
export type Tools = { clients: Clients; log: Log; means: Means; provider: Provider };

export type Failure = "refused" | "limited" | "unavailable";
/** `code`: the provider knows them, and a code is asked for as well. */
export type Outcome =
  | { kind: "in"; handle: string; goal: Goal }
  | { kind: "code"; sealed: string; goal: Goal }
  | { kind: "connected" }
  | { kind: "failed"; why: Failure; linking: boolean };

const nowhere: Goal = { back: "/", beside: false };

/**
 * The way to the provider, and what the browser is to bring back.
 * @throws DomainError `rate_limited`; `unavailable` where the provider does not answer.
 */
export async function beginAtProvider(
  { means, provider, log }: Tools,
  network: string,
  { goal = nowhere, link = null }: { goal?: Goal; link?: Begun["link"] } = {},
): Promise<{ url: string; sealed: string }> {
  await means.limits.countProvider(network);
  try {
    const { url, way } = await provider.begin();
    return { url, sealed: closeStep(means.seal, "begun", { ...way, ...goal, link }) };
  } catch (error) {
    noteFailure(log, error);
    throw new DomainError("unavailable", `${provider.name} does not answer just now. Try again in a minute.`);
  }
}

/**
 * The way to the provider for somebody signed in, who shows by password and code that it is they who connect their account.
 * @throws DomainError `unauthenticated`, `invalid` for a wrong one, `conflict` in an account of the demo, `rate_limited`.
 */
export async function beginLink(tools: Tools, visitor: Visitor, proof: Proof) {
  const { person } = await visitor.standing(null);
  if (!person) throw new DomainError("unauthenticated", "Sign in to go on.");
  await tools.means.limits.countProof(person.id);
  const { account } = tools.clients;
  const where = { id: person.id };
  const user = await account.prisma.user.findUniqueOrThrow({
    where,
    select: { id: true, passwordHash: true, demo: true },
  });
  if (user.demo) throw new DomainError("conflict", "An account of the demo is not connected to anything.");
  const afterwards: UnscopedWork["afterwards"] = (later) => void later(tools.clients).catch(() => undefined);
  const work = { ...statementsOf(account), means: tools.means, afterwards };
  const wrong = await findWrong(proof, user, work);
  if (wrong) refuse([{ path: wrong === "code" ? "code" : "currentPassword", text: `The ${wrong} is not right.` }]);
  await forgetGuesses(work, user.id);
  const link = { user: user.id, session: person.session };
  return beginAtProvider(tools, visitor.network, { link });
}

/** What comes of coming back. Whatever is wrong ends as one of three failures, of which none says more. */
export async function finishAtProvider(
  tools: Tools,
  visitor: Visitor,
  query: string,
  sealed: string | null,
): Promise<Outcome> {
  const { limits, seal } = tools.means;
  const failed = (why: Failure, linking = false): Outcome => ({ kind: "failed", why, linking });
  let begun: Begun | null = null;
  try {
    await limits.countProvider(visitor.network);
    begun = openStep(seal, "begun", sealed);
    if (!begun || !(await limits.useOnce(`provider ${begun.state}`))) return failed("refused");
    const claims = await tools.provider.finish(query, begun);
    if (!/^[\x20-\x7e]{1,255}$/.test(claims.subject)) return failed("refused", begun.link !== null);
    if (begun.link) return (await finishLink(tools, visitor, begun.link, claims)) ?? failed("refused", true);
    return (await enter(tools, visitor, claims, { back: begun.back, beside: begun.beside })) ?? failed("refused");
  } catch (error) {
    const why = readFailure(tools.log, error);
    if (why === "limited") noteRefusal(tools.clients, limits, "session.limit", null);
    return failed(why, Boolean(begun?.link));
  }
}

async function enter(tools: Tools, visitor: Visitor, claims: Claims, goal: Goal): Promise<Outcome | null> {
  const { clients, means } = tools;
  const known = (await findKnown(clients, claims)) ?? (await join(clients, claims));
  if (!known || known.suspended) {
    noteRefusal(clients, means.limits, "session.refuse", known?.id ?? null);
    return null;
  }
  if (known.secondStep) {
    const sealed = closeStep(means.seal, "proven", { ...goal, user: known.id, subject: claims.subject });
    return { kind: "code", sealed, goal };
  }
  return { kind: "in", handle: await open(tools, visitor, known), goal };
}

async function open({ clients, means }: Tools, { device, network }: Visitor, known: Known): Promise<string> {
  await means.limits.know({ email: known.email, network });
  return openSession(clients, known.id, device, network, { through: "provider" });
}

/** Only in the session in which it began: a way back that somebody else was sent connects nothing. */
async function finishLink(
  { clients }: Tools,
  visitor: Visitor,
  link: NonNullable<Begun["link"]>,
  claims: Claims,
): Promise<Outcome | null> {
  const { person } = await visitor.standing(null);
  if (person?.id !== link.user || person.session !== link.session) return null;
  const known = await findKnown(clients, claims);
  if (known && known.id !== person.id) return null;
  await clients.account.prisma.$transaction(async (tx) => {
    await connect(tx, person.id, claims);
    const row = { chain: "", actor: person.id, action: "user.connect", subject: person.id, detail: {} };
    await tx.audit.createMany({ data: [row] });
  });
  return { kind: "connected" };
}

/** The code of somebody whom the provider knows, counted as codes are beside a password. */
export async function finishWithCode(
  tools: Tools,
  visitor: Visitor,
  sealed: string | null,
  code: string,
): Promise<Extract<Outcome, { kind: "in" | "failed" }>> {
  const { clients, means } = tools;
  const failed = (why: Failure) => ({ kind: "failed", why, linking: false }) as const;
  try {
    const proven = openStep(means.seal, "proven", sealed);
    const known = proven && (await findProven(clients, proven));
    if (!known || known.suspended) return failed("refused");
    const counted = { email: known.email, network: visitor.network };
    await means.limits.countCode(counted).catch((error: unknown) => {
      if (isDomainError(error) && error.code === "rate_limited")
        noteRefusal(clients, means.limits, "session.limit", known.id);
      throw error;
    });
    if (!(await useCode(statementsOf(clients.account), means.seal, known.id, code))) {
      noteRefusal(clients, means.limits, "session.code", known.id);
      return failed("refused");
    }
    await means.limits.forgetCodes(counted);
    const goal = { back: proven.back, beside: proven.beside };
    return { kind: "in", handle: await open(tools, visitor, known), goal };
  } catch (error) {
    return failed(readFailure(tools.log, error));
  }
}

/** Who was sent for a code, as long as their account is connected still. */
async function findProven(clients: Clients, { user, subject }: Proven): Promise<Known | null> {
  const identity = await clients.account.prisma.identity.findFirst({ where: { userId: user, subject } });
  return identity && findKnown(clients, identity);
}

function readFailure(log: Log, error: unknown): Failure {
  const code = understand(error)?.code;
  if (code === "rate_limited") return "limited";
  if (code === "unavailable") return "unavailable";
  return noteFailure(log, error) ? "unavailable" : "refused";
}

/** Notes by code what the operator may have to mend. @returns whether it was an outage, of the provider or of ours. */
function noteFailure(log: Log, error: unknown): boolean {
  const chain = [error, error instanceof Error ? error.cause : null];
  const codes = chain.flatMap((one) => (one instanceof Error && "code" in one ? [String(one.code)] : []));
  const timedOut = chain.some((one) => one instanceof Error && /^(TimeoutError|AbortError)$/.test(one.name));
  log.warn(
    { code: timedOut ? "timeout" : (codes.at(-1) ?? "unknown") },
    "the provider of sign-ins did not do its part",
  );
  return timedOut || chain.some((one) => one instanceof TypeError && one.message === "fetch failed");
}
