/** Limits on signing in and on one-time links, kept in PostgreSQL so that they hold across processes; counted before anything is checked. */
import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import type { Clients } from "@parley/db/clients";
import { DomainError } from "@parley/domain/errors";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

/** An account, by its e-mail, and the network from which somebody wants to be let into it. */
type Attempt = { email: string; network: string };

export type Limits = {
  /** Counts one attempt. @throws DomainError `rate_limited`, or whatever the database threw: it fails closed. */
  count: (attempt: Attempt) => Promise<void>;
  /** Counts one attempt at a code of somebody whose password was right. @throws as `count`. */
  countCode: (attempt: Attempt) => Promise<void>;
  forgetCodes: (attempt: Attempt) => Promise<void>;
  /**
   * Counts the making of a one-time link, by whom, or the use of one, by nobody yet known. The network is null where nobody
   * came over one. @throws as `count`.
   */
  countLink: (by: string | null, network: string | null) => Promise<void>;
  /** Counts one proof of password and code that somebody signed in gives, right or wrong: looking at it costs. @throws as `count`. */
  countProof: (by: string) => Promise<void>;
  /** Counts one letter asked for, whether its e-mail has an account or not. @throws as `count`. */
  countLetter: (email: string, network: string | null) => Promise<void>;
  /** Counts one way to a provider of sign-ins, or back. @throws as `count`. */
  countProvider: (network: string) => Promise<void>;
  /** Uses up what may be used once; false where it was used before. */
  useOnce: (what: string) => Promise<boolean>;
  /** Knows a network from then on, from which somebody got in. */
  know: (attempt: Attempt) => Promise<void>;
  /** Whether somebody got in from this network lately. */
  isKnown: (attempt: Attempt) => Promise<boolean>;
  /** Counts one file that somebody without an account takes. @throws as `count`. */
  countFile: (network: string | null) => Promise<void>;
  /** Counts one refusal of a kind; gives how many there were within a day. */
  countRefusal: (kind: string) => Promise<number>;
  /** Forgets what was counted of somebody who got in, and knows their network from then on. */
  forget: (attempt: Attempt) => Promise<void>;
};

/** A network as limits know it: of an IPv6 address the first half, since whoever has one address has all of the second. */
export function networkKey(network: string): string {
  if (!isIPv6(network)) return network;
  // A zone says by which door of this machine, and no address has one.
  const [left = "", right] = new URL(`http://[${network.replace(/%.*/, "")}]`).hostname.slice(1, -1).split("::");
  const first = left.split(":").filter(Boolean);
  const last = right === undefined ? [] : right.split(":").filter(Boolean);
  const gap = Array.from({ length: 8 - first.length - last.length }, () => "0");
  return [...first, ...gap, ...last].slice(0, 4).join(":");
}

const keyOf = (text: string) => createHash("sha256").update(text).digest("base64url");

/** How long a network is known from which somebody got in. */
const knownDays = 30;

/**
 * In five minutes twenty attempts at an account from one network, sixty from a network, and a hundred at an account from all
 * networks together that its owner did not get in from lately: so whoever guesses elsewhere, from however many networks, does
 * not lock the owner out where they are known. Codes alike: five from a known network, five from all others together. Sixty
 * links made by a person, and a hundred and twenty made, and as many used, from a network. Letters to an e-mail: three in a
 * quarter of an hour, and ten in a day that nobody asks for from where its owner is known.
 */
export function openLimits(pool: Clients["account"]["pool"]): Limits {
  const store = {
    storeClient: pool,
    storeType: "pool",
    schemaName: "account",
    tableName: "rate_limit",
    tableCreated: true,
  };
  const byBoth = new RateLimiterPostgres({ ...store, keyPrefix: "sign-in-both", points: 20, duration: 300 });
  const byAccount = new RateLimiterPostgres({ ...store, keyPrefix: "sign-in-account", points: 100, duration: 300 });
  const byNetwork = new RateLimiterPostgres({ ...store, keyPrefix: "sign-in-network", points: 60, duration: 300 });
  const byCode = new RateLimiterPostgres({ ...store, keyPrefix: "sign-in-code", points: 5, duration: 300 });
  const linksByPerson = new RateLimiterPostgres({ ...store, keyPrefix: "link-person", points: 60, duration: 300 });
  const linksMade = new RateLimiterPostgres({ ...store, keyPrefix: "link-made-network", points: 120, duration: 300 });
  const linksUsed = new RateLimiterPostgres({ ...store, keyPrefix: "link-network", points: 120, duration: 300 });
  const filesTaken = new RateLimiterPostgres({ ...store, keyPrefix: "file-network", points: 60, duration: 300 });
  const known = new RateLimiterPostgres({ ...store, keyPrefix: "sign-in-known", points: 1, duration: 1 });
  const lettersTo = new RateLimiterPostgres({ ...store, keyPrefix: "letter-to", points: 3, duration: 900 });
  const lettersADay = new RateLimiterPostgres({ ...store, keyPrefix: "letter-day", points: 10, duration: 86_400 });
  const lettersFrom = new RateLimiterPostgres({ ...store, keyPrefix: "letter-network", points: 60, duration: 900 });
  const proofs = new RateLimiterPostgres({ ...store, keyPrefix: "proof-person", points: 30, duration: 300 });
  const byProvider = new RateLimiterPostgres({ ...store, keyPrefix: "provider-network", points: 120, duration: 300 });
  const used = new RateLimiterPostgres({ ...store, keyPrefix: "used", points: 1, duration: 3_600 });
  const refusals = new RateLimiterPostgres({ ...store, keyPrefix: "sign-in-refused", points: 1, duration: 86_400 });
  const bothOf = ({ email, network }: Attempt) => keyOf(`${networkKey(network)} ${email}`);
  const isKnown = async (attempt: Attempt) => (await known.get(bothOf(attempt))) !== null;
  const know = async (attempt: Attempt) => void (await known.set(bothOf(attempt), 1, knownDays * 86_400));
  const codeKey = async (attempt: Attempt) => ((await isKnown(attempt)) ? bothOf(attempt) : keyOf(attempt.email));
  return {
    async count(attempt) {
      // A network that is refused leaves no more rows behind, however many accounts it makes up.
      await all([byNetwork.consume(keyOf(networkKey(attempt.network)))]);
      const elsewhere = !(await isKnown(attempt));
      await all([byBoth.consume(bothOf(attempt)), ...(elsewhere ? [byAccount.consume(keyOf(attempt.email))] : [])]);
    },
    async countCode(attempt) {
      await all([byCode.consume(await codeKey(attempt))]);
    },
    async countLink(by, network) {
      const byNetwork = by === null ? linksUsed : linksMade;
      await all([
        ...(by === null ? [] : [linksByPerson.consume(keyOf(by))]),
        ...(network === null ? [] : [byNetwork.consume(keyOf(networkKey(network)))]),
      ]);
    },
    async countLetter(email, network) {
      if (network !== null) await all([lettersFrom.consume(keyOf(networkKey(network)))]);
      await all([lettersTo.consume(keyOf(email))]);
      // Whoever fills it up for somebody else leaves them what they ask for from where they sign in.
      if (network !== null && (await isKnown({ email, network }))) return;
      await all(
        [lettersADay.consume(keyOf(email))],
        "No more letters go to this address today. Ask an admin for a link.",
      );
    },
    async countProof(by) {
      await all([proofs.consume(keyOf(by))]);
    },
    async countProvider(network) {
      await all([byProvider.consume(keyOf(networkKey(network)))]);
    },
    async useOnce(what) {
      return (await used.penalty(keyOf(what))).consumedPoints === 1;
    },
    know,
    isKnown,
    async countFile(network) {
      if (network !== null) await all([filesTaken.consume(keyOf(networkKey(network)))]);
    },
    async countRefusal(kind) {
      return (await refusals.penalty(keyOf(kind))).consumedPoints;
    },
    async forgetCodes(attempt) {
      await byCode.delete(await codeKey(attempt));
    },
    async forget(attempt) {
      const elsewhere = !(await isKnown(attempt));
      await Promise.all([
        byBoth.delete(bothOf(attempt)),
        byNetwork.reward(keyOf(networkKey(attempt.network))),
        ...(elsewhere ? [byAccount.reward(keyOf(attempt.email))] : []),
        know(attempt),
      ]);
    },
  };
}

/** Counts everywhere before one of them refuses; `words` say it where more can be done than to wait. */
async function all(counts: readonly Promise<RateLimiterRes>[], words?: string): Promise<void> {
  for (const answer of await Promise.allSettled(counts)) {
    if (answer.status === "fulfilled") continue;
    if (!(answer.reason instanceof RateLimiterRes)) throw answer.reason;
    const minutes = Math.max(1, Math.ceil(answer.reason.msBeforeNext / 60_000));
    throw new DomainError(
      "rate_limited",
      words ?? `Too many attempts. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
    );
  }
}
