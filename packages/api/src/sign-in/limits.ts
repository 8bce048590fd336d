/** Limits on sign-in, kept in PostgreSQL so that they hold across processes; counted before anything is checked. */
import { createHash } from "node:crypto";
import type { Clients } from "@parley/db/clients";
import { DomainError } from "@parley/domain/errors";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

export type SignInLimits = {
  /** Counts one attempt. @throws DomainError `rate_limited`, or whatever the database threw: it fails closed. */
  count: (email: string, network: string) => Promise<void>;
  /** Counts one attempt at a code of somebody whose password was right. @throws as `count`. */
  countCode: (user: string) => Promise<void>;
  forgetCodes: (user: string) => Promise<void>;
  /** Forgets the attempts of an account whose owner got in, and the last one of the network. */
  forget: (email: string, network: string) => Promise<void>;
};

const keyOf = (text: string) => createHash("sha256").update(text).digest("base64url");

/** Twenty attempts in five minutes for an account, sixty for a network, five codes for a person: nobody is locked out for longer than minutes. */
export function signInLimits(pool: Clients["account"]["pool"]): SignInLimits {
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
  return {
    async count(email, network) {
      const answers = await Promise.allSettled([byAccount.consume(keyOf(email)), byNetwork.consume(keyOf(network))]);
      for (const answer of answers) if (answer.status === "rejected") refuseFor(answer.reason);
    },
    async countCode(user) {
      await byCode.consume(keyOf(user)).catch(refuseFor);
    },
    async forgetCodes(user) {
      await byCode.delete(keyOf(user));
    },
    async forget(email, network) {
      await Promise.all([byAccount.delete(keyOf(email)), byNetwork.reward(keyOf(network))]);
    },
  };
}

/** What a limit threw, in words; anything else as it is. */
function refuseFor(reason: unknown): never {
  if (!(reason instanceof RateLimiterRes)) throw reason;
  const minutes = Math.max(1, Math.ceil(reason.msBeforeNext / 60_000));
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  throw new DomainError("rate_limited", `Too many attempts to sign in. Try again in ${wait}.`);
}
