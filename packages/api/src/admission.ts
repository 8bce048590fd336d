/** Whom the gate lets through, as what, and what the others are told. */
import type { AnyRole, Role } from "@parley/domain/access";
import { DomainError } from "@parley/domain/errors";
import type { Context, Ground, Person } from "./context";
import { fairTurns } from "./fair-turns";
import { networkKey } from "./sign-in/limits";

/** `asKnown` is the earlier edition that is read, which is then the ground's as well; null for today. */
export type Admitted = { person: Person | null; ground: Ground; role: AnyRole; asKnown: number | null };
/** Somebody known, who holds a role. */
export type Member = Admitted & { person: Person; role: Role };

/** @throws DomainError for a reader: what readers may do never asks this. */
export function asMember(admitted: Admitted): Member {
  const { person, role } = admitted;
  if (!person || role === "reader") throw signedOut();
  return { ...admitted, person, role };
}

export const nothingHere = () => new DomainError("not_found", "There is nothing here, or you may not see it.");
export const signedOut = () => new DomainError("unauthenticated", "Sign in to go on.");
/** One page outlives a session, and another may begin beside it: what one person typed is never done in another's name. */
export function mustBeThePerson(ctx: Context, person: Person): void {
  const openedFor = ctx.exchange?.openedFor ?? null;
  if (openedFor !== null && openedFor !== person.id) {
    throw new DomainError(
      "unauthenticated",
      "Somebody else is signed in here now, so nothing was done in their name. Sign in as yourself.",
    );
  }
}

/**
 * Reads of those without an account at once, and that wait: they share connections with the desk, and may be very many. Files
 * are read piece by piece as they are taken, so that one that is taken slowly holds nothing up.
 */
const turns = {
  reads: fairTurns({ atOnce: 4, waiting: 100, ofOne: 50 }),
  files: fairTurns({ atOnce: 2, waiting: 100, ofOne: 50 }),
};

const busy = () => new DomainError("unavailable", "Very many people read this just now. Try again in a minute.");

/**
 * Reads in turn for whoever reads without an account what is open to everybody, one network after another.
 * @param network where they come from; null where they come over none.
 * @throws DomainError `unavailable` where too many wait, or whoever asked has gone when their turn comes.
 */
export async function inTurn<T>(
  what: keyof typeof turns,
  { network, signal }: { network: string | null; signal?: AbortSignal | undefined },
  read: () => Promise<T>,
): Promise<T> {
  const answer = turns[what](network === null ? null : networkKey(network), () => {
    if (signal?.aborted) throw busy();
    return read();
  });
  if (answer === null) throw busy();
  return answer;
}

/** Files of readers that are open at once, and of those from one network: what of each is read ahead lies in memory. */
const mostOpen = { all: 40, ofOne: 10 };
const open = new Map<string, number>();

/** The parts of a file, where there is room for one more. @throws DomainError `unavailable` before the first. */
export async function* whereThereIsRoom<Part>(
  network: string | null,
  parts: AsyncIterable<Part>,
): AsyncGenerator<Part> {
  const from = network === null ? "" : networkKey(network);
  const [ofOne, all] = [open.get(from) ?? 0, [...open.values()].reduce((sum, count) => sum + count, 0)];
  if (all >= mostOpen.all || (network !== null && ofOne >= mostOpen.ofOne)) throw busy();
  open.set(from, ofOne + 1);
  try {
    yield* parts;
  } finally {
    const left = (open.get(from) ?? 1) - 1;
    if (left > 0) open.set(from, left);
    else open.delete(from);
  }
}

/** Whoever lacks the second step that their role asks for reaches their own account, and nothing else. */
export function mustHaveSecondStep({ lacksSecondStep }: Person): void {
  if (!lacksSecondStep) return;
  throw new DomainError("forbidden", "Your role asks for a second step at sign-in. Set it up in your account first.");
}
