/** A page of a negotiation in some state, kept under a name. */
import { z } from "zod";

/** For whoever saved it; for the desk, which is analysts and admins; for all in that negotiation. */
export const audiences = ["own", "desk", "all"] as const;
export type Audience = (typeof audiences)[number];

export const viewName = z.string().trim().min(1, "Give it a name.").max(120, "Use at most 120 characters.");

/** Characters of an address; browsers and servers bear more, but not each of them. */
export const longestViewPath = 2_000;

/**
 * What is wrong with an address that somebody wants to keep, as a sentence; null where it is one of this negotiation's pages.
 * @param path path and query as a browser writes them, such as /n/sarn/issues/flow?at=x
 */
export function viewPathProblem(negotiation: string, path: string): string | null {
  if (path.length > longestViewPath) return "This page's address is too long to keep. Switch some filters off.";
  const base = `/n/${negotiation}`;
  const inside = path === base || path.startsWith(`${base}/`) || path.startsWith(`${base}?`);
  // Anything else that a browser would read another way: dots, backslashes, spaces, doubled slashes.
  const plain =
    /^[\w~!$&'()*+,;=:@%/?.[\]-]*$/.test(path) && !/\/\/|\/(\.|%2e)+(?=[/?]|$)/i.test(path.split("?", 1)[0] ?? "");
  return inside && plain ? null : "Only a page of this negotiation can be kept.";
}
