/** Limits on signing in and on one-time links, kept in PostgreSQL so that they hold across processes; counted before anything is checked. */
import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import type { Clients } from "@parley/db/clients";
import { DomainError } from "@parley/domain/errors";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

export type Limits = {
  /** Counts one attempt. @throws DomainError `rate_limited`, or whatever the database threw: it fails closed. */
  count: (email: string, network: string) => Promise<void>;
  /** Counts one attempt at a code of somebody whose password was right. @throws as `count`. */
  countCode: (user: string) => Promise<void>;
  forgetCodes: (user: string) => Promise<void>;
  /**
   * Counts the making of a one-time link, by whom, or the use of one, by nobody yet known. The network is null where nobody
   * came over one. @throws as `count`.
   */
  countLink: (by: string | null, network: string | null) => Promise<void>;
  /** Counts one refusal of a kind; gives how many there were within a day. */
  countRefusal: (kind: string) => Promise<number>;
  /** Forgets the attempts of an account whose owner got in, and the last one of the network. */
  forget: (email: string, network: string) => Promise<void>;
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

/**
 * In five minutes twenty attempts for an account, sixty for a network, five codes for a person; sixty links for a person,
 * a hundred and twenty for a network. Nobody is locked out for longer than minutes.
 */
export function openLimits(pool: Clients["account"]["pool"]): Limits {
  const store = {
    storeClient: pool,
    storeType: "pool",
    schemaName: "account",
    tableName: "rate_limit",
    tableCreated: true,
  };
  const byAccount = new RateLimiterPostgres({ ...store, keyPrefix: "sign-in-account", points: 20, duration: 300 });
  const byNetwork = new RateLimiterPostgres({ ...store, keyPrefix: "sign-in-network", points: 60, duration: 300 });
  const byCode = new RateLimiterPostgres({ ...store, keyPrefix: "sign-in-code", points: 5, duration: 300 });
  const linksByPerson = new RateLimiterPostgres({ ...store, keyPrefix: "link-person", points: 60, duration: 300 });
  const linksByNetwork = new RateLimiterPostgres({ ...store, keyPrefix: "link-network", points: 120, duration: 300 });
  const refusals = new RateLimiterPostgres({ ...store, keyPrefix: "sign-in-refused", points: 1, duration: 86_400 });
  return {
    async count(email, network) {
      await all([byAccount.consume(keyOf(email)), byNetwork.consume(keyOf(networkKey(network)))]);
    },
    async countCode(user) {
      await all([byCode.consume(keyOf(user))]);
    },
    async countLink(by, network) {
      await all([
        ...(by === null ? [] : [linksByPerson.consume(keyOf(by))]),
        ...(network === null ? [] : [linksByNetwork.consume(keyOf(networkKey(network)))]),
      ]);
    },
    async countRefusal(kind) {
      return (await refusals.penalty(keyOf(kind))).consumedPoints;
    },
    async forgetCodes(user) {
      await byCode.delete(keyOf(user));
    },
    async forget(email, network) {
      await Promise.all([byAccount.delete(keyOf(email)), byNetwork.reward(keyOf(networkKey(network)))]);
    },
  };
}

/** Counts everywhere before one of them refuses. */
async function all(counts: readonly Promise<RateLimiterRes>[]): Promise<void> {
  for (const answer of await Promise.allSettled(counts)) {
    if (answer.status === "fulfilled") continue;
    if (!(answer.reason instanceof RateLimiterRes)) throw answer.reason;
    const minutes = Math.max(1, Math.ceil(answer.reason.msBeforeNext / 60_000));
    throw new DomainError(
      "rate_limited",
      `Too many attempts. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
    );
  }
}
