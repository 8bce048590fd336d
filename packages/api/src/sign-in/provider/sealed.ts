/** What a browser carries between two steps of a sign-in through a provider: sealed, so that it can be neither read nor made. */
import type { Seal } from "../seal";
import type { Way } from "./provider";

/** Where to go once signed in; `beside` a page that waits in another tab. */
export type Goal = { back: string; beside: boolean };

/** On the way to the provider. `link`: the session in which somebody connects their account, and whose it is. */
export type Begun = Way & Goal & { link: { user: string; session: string } | null };
/** Back from it, with a code still to say. */
export type Proven = Goal & { user: string; subject: string };

/** Minutes that each may take. */
export const minutes = { begun: 15, proven: 5 };

type Steps = { begun: Begun; proven: Proven };

export function closeStep<S extends keyof Steps>(seal: Seal, step: S, what: Steps[S]): string {
  return seal.close(JSON.stringify({ ...what, until: Date.now() + minutes[step] * 60_000 }), `provider ${step}`);
}

/** Null for what was not sealed for this step here, or took too long. */
export function openStep<S extends keyof Steps>(seal: Seal, step: S, sealed: string | null): Steps[S] | null {
  const text = sealed === null || sealed.length > 4_000 ? null : seal.open(sealed, `provider ${step}`);
  if (text === null) return null;
  const { until, ...what } = JSON.parse(text) as Steps[S] & { until: number };
  return until > Date.now() ? (what as unknown as Steps[S]) : null;
}
