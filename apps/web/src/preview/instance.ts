import type { Previews } from "./previews";

/** Made by the listener, whose bundle knows where the thread is, and found here by Next's. */
const home = globalThis as typeof globalThis & { parleyPreviews?: Previews };

export function setPreviews(previews: Previews): void {
  home.parleyPreviews = previews;
}

/** @throws Error when called outside the server process. */
export function getPreviews(): Previews {
  if (!home.parleyPreviews) throw new Error("Pictures are drawn in the server process (apps/web/server.ts).");
  return home.parleyPreviews;
}
