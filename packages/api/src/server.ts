/** What the web server and the command line use: the API over the four logins of one database. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type ClientOptions, type Clients, openClients, type ZoneUrls } from "@parley/db/clients";
import { can } from "@parley/domain/access";
import { callTRPCProcedure, TRPCError } from "@trpc/server";
import { refillDays } from "./apply/refill-days";
import { refillSearch } from "./apply/refill-search";
import { type Asker, type Context, createContext } from "./context";
import { handleDownload, openDownload } from "./download";
import { shownError } from "./errors";
import { exportRecord } from "./exporting/operator";
import { type Deps, handleHttp, logUnknown } from "./http";
import { importPath } from "./importing/operator";
import { type Log, openLog } from "./log";
import { type MailOptions, openMail } from "./mail/mail";
import { appRouter } from "./router";
import { createUser, ensureDemoAccounts, type NewUser, type SignIn, signIn } from "./sign-in/accounts";
import { demoAccounts } from "./sign-in/demo";
import { refuseDemoAccounts, refuseDemoBesideOthers } from "./sign-in/demo-guard";
import { forgetOld } from "./sign-in/forget-old";
import { openLimits } from "./sign-in/limits";
import type { Proof } from "./sign-in/proof";
import { openProvider, type Provider, type ProviderOptions } from "./sign-in/provider/provider";
import { beginAtProvider, beginLink, finishAtProvider, finishWithCode } from "./sign-in/provider/provider-sign-in";
import type { Goal } from "./sign-in/provider/sealed";
import { openSeal } from "./sign-in/seal";
import { endSession, openSession, renewSession } from "./sign-in/sessions";
import { hasAdmin, makeSetupLink } from "./sign-in/setup-link";
import { bringFile, handleUpload } from "./upload";

export { countsInWords } from "./importing/check-import";
export type { Imported, Progress } from "./importing/operator";
export { type Extent, extentOf } from "./ledger/extent";
export { type Verified, verifyLedger } from "./ledger/verify";
export type { AppRouter } from "./router";
export type { Outcome as ProviderOutcome } from "./sign-in/provider/provider-sign-in";
export { sealedElsewhere } from "./sign-in/sealed-elsewhere";

export type ApiOptions = {
  urls: ZoneUrls;
  log?: Log;
  /** Names this build in ETags; where nothing is said, each start is a build of its own. */
  build?: string;
  /** Seals what has to be read again, the same on every server; where nothing is said, each start has one of its own. */
  secret?: string;
  /** The server that takes mail; null where there is none, and links are handed on by people. */
  mail?: MailOptions | null;
  /** Whoever else may say who somebody is (OpenID Connect); null where nobody may. */
  provider?: ProviderOptions | null;
  clients?: ClientOptions;
};

type Call = Asker & {
  path: string;
  type: "query" | "mutation" | "subscription";
  input: unknown;
  signal?: AbortSignal | null;
  /** Where it came from, if over a network. */
  network?: string | null;
};

export type Api = Awaited<ReturnType<typeof createApi>>;

/**
 * Opens the API. Nothing listens: `handle` answers requests that a listener hands over, `call` answers in process.
 * @throws Error where the database would acknowledge what it has not yet kept.
 */
export async function createApi({
  urls,
  log = openLog(),
  build = randomUUID(),
  secret = randomUUID(),
  mail = null,
  provider: providerOptions = null,
  clients: options,
}: ApiOptions) {
  const onIdleError = (zone: string) => log.warn({ zone }, "a connection to the database broke");
  const clients = openClients(urls, { onIdleError, ...options });
  try {
    await mustKeepWhatIsAcknowledged(clients);
  } catch (error) {
    await clients.close();
    throw error;
  }
  const means = { seal: openSeal(secret), mail: mail && openMail(mail, log), limits: openLimits(clients.account.pool) };
  const deps: Deps = { clients, log, build, means };
  let asking: Promise<boolean> | null = null;
  return {
    clients,
    /** Answers one request below /api/trpc/. */
    handle: (
      request: IncomingMessage,
      response: ServerResponse,
      who: { handle: string | null; network?: string | null },
    ) => handleHttp(deps, request, response, who.handle, who.network ?? null),
    /** Answers one request below /api/download/ with a file. */
    handleDownload: (
      request: IncomingMessage,
      response: ServerResponse,
      who: { handle: string | null; network?: string | null },
    ) => handleDownload(deps, request, response, who),
    /** Opens a file in process, through the same gate. @throws TRPCError as `call` does. */
    openDownload: ({ handle, path, input }: Pick<Call, "handle" | "path" | "input">) => {
      const ctx = createContext({ handle }, deps, null, true);
      return shown(ctx, path, deps, () => openDownload(ctx, path, input));
    },
    /** Answers one request below /api/upload/, which brings a file. */
    handleUpload: (request: IncomingMessage, response: ServerResponse, who: { handle: string | null }) =>
      handleUpload(deps, request, response, who.handle),
    /** Brings a file in process, through the same gate. @throws TRPCError as `call` does. */
    bring: ({
      handle,
      path,
      input,
      bytes,
    }: Pick<Call, "handle" | "path" | "input"> & { bytes: AsyncIterable<Uint8Array> }) => {
      const ctx = createContext({ handle }, deps, null, false, bytes);
      return shown(ctx, path, deps, () => bringFile(ctx, path, input));
    },
    /** Calls one endpoint in process, through the same gate. @throws TRPCError with a code and a message fit to show. */
    call: (call: Call) => callInProcess(deps, call),
    /**
     * Opens a session, or gives null for every failure alike. @throws DomainError `rate_limited`, and `unauthenticated` where
     * the password is right and a code is asked for as well.
     */
    signIn: (attempt: SignIn) => signIn(clients, means.limits, means.seal, attempt),
    /** Signing in through a provider, where there is one. */
    provider: providerOptions && openProviderSignIn(deps, openProvider(providerOptions)),
    /** Opens a session for somebody already known. */
    openSession: (userId: string, device: string, network: string) => openSession(clients, userId, device, network),
    endSession: (handle: string) => endSession(clients, handle),
    /** Has a session go on under another handle after the proof that this command gave in it; null without one, or where it is not open. */
    renewSession: (handle: string, proof: string) => renewSession(clients, handle, proof),
    /** Makes an account, as the operator. */
    createUser: (user: NewUser) => createUser(clients, user),
    /** Whether somebody manages everything here already. */
    hasAdmin: () => hasAdmin(clients),
    /** Makes the one-time link of a first admin, in place of those before; gives its token. */
    makeSetupLink: () => makeSetupLink(clients),
    demoAccounts,
    /** Makes the accounts of demo mode where they are missing. */
    ensureDemoAccounts: () => ensureDemoAccounts(clients),
    /** @throws Error where the demo's accounts are there. */
    refuseDemoAccounts: () => refuseDemoAccounts(clients),
    /** @throws Error where there are accounts, and none of them the demo's. */
    refuseDemoBesideOthers: () => refuseDemoBesideOthers(clients),
    /** Imports a file, a folder of CSV or a dossier's folder, as the operator. @throws DomainError `invalid` with every problem; nothing is then changed. */
    importPath: (path: string, options?: Parameters<typeof importPath>[2]) => importPath(clients, path, options),
    /** A whole negotiation as files, as the operator. */
    exportRecord: (what: Parameters<typeof exportRecord>[1]) => exportRecord(clients, what),
    /** Makes found what was published before its search was; gives how many records that were. Safe to repeat. */
    refillSearch: () => refillSearch(clients),
    /** Keeps the days of what was published before they were kept; gives how many that were. Safe to repeat. */
    refillDays: () => refillDays(clients),
    /** Lets go of sessions, links and answers that are over. Safe to repeat. */
    forgetOld: () => forgetOld(clients),
    /** The sites that may show embed pages of a negotiation: none where whoever asks may not read it, or it is not there. */
    framedBy: async ({ negotiation, ...asker }: Asker & { negotiation: string }) => {
      const { ground, role, view } = await createContext(asker, deps).standing(negotiation);
      return ground && (can(role, "record:read") || view?.kind === "chart") ? ground.framedBy : [];
    },
    /** Whether every login gets an answer from the database. Whoever asks meanwhile is told the same: it costs connections. */
    ready: () => {
      asking ??= isReady(clients).finally(() => {
        asking = null;
      });
      return asking;
    },
    close: () => clients.close(),
  };
}

type At = { handle: string | null; device: string; network: string };

function openProviderSignIn(deps: Deps, provider: Provider) {
  const tools = { ...deps, provider };
  const visitor = ({ handle, ...at }: At) => ({ ...at, standing: createContext({ handle }, deps).standing });
  return {
    name: provider.name,
    /** The way there, and what the browser brings back. @throws DomainError fit to show. */
    begin: (at: At, goal: Goal) => beginAtProvider(tools, at.network, { goal }),
    /** The same for somebody signed in who connects their account. */
    beginLink: (at: At, proof: Proof) => beginLink(tools, visitor(at), proof),
    finish: (at: At, query: string, sealed: string | null) => finishAtProvider(tools, visitor(at), query, sealed),
    finishWithCode: (at: At, sealed: string | null, code: string) => finishWithCode(tools, visitor(at), sealed, code),
  };
}

async function callInProcess(
  deps: Deps,
  { handle, key, path, type, input, signal, network = null }: Call,
): Promise<unknown> {
  const ctx = { ...createContext({ handle, key }, deps), network };
  const ask = { router: appRouter, path, getRawInput: async () => input, ctx, type, signal: signal ?? undefined };
  return shown(ctx, path, deps, () => callTRPCProcedure({ ...ask, batchIndex: 0 }));
}

/** Does something for a caller in process; what it throws is fit to show. */
async function shown<T>(ctx: Context, path: string, deps: Deps, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const error =
      thrown instanceof TRPCError ? thrown : new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: thrown });
    logUnknown(ctx, path, error, deps.log);
    throw shownError(error, ctx.requestId);
  }
}

async function isReady({ reader, desk, writer, account }: Clients): Promise<boolean> {
  try {
    await Promise.all([reader, desk, writer, account].map(({ pool }) => pool.query("select 1")));
    return true;
  } catch {
    return false;
  }
}

async function mustKeepWhatIsAcknowledged({ writer }: Clients): Promise<void> {
  const { rows } = await writer.pool.query<{ synchronous_commit: string }>("show synchronous_commit");
  if (rows[0]?.synchronous_commit === "off") {
    throw new Error("The database has synchronous_commit off: it would lose what it acknowledged. Switch it on.");
  }
}
