/** Keys that open one view of a negotiation to whoever holds its address, without an account. */
import { z } from "zod";
import { recordId } from "./records/fields";

/** What one key opens: the chart of an issue on a page of its own, or what was published when, as a feed. */
export const keyView = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("chart"), issue: recordId }),
  z.strictObject({ kind: z.literal("feed") }),
]);
export type KeyView = z.infer<typeof keyView>;

/** For whom a key is, in an admin's words. */
export const keyName = z.string().trim().min(1, "Say something here.").max(120, "Use at most 120 characters.");

/** The parameter of an address that carries a key. */
export const keyParameter = "key";
/** The header by which a page passes on the key of its own address, where it asks for more. */
export const keyHeader = "x-parley-key";

/** The path of what a key opens. */
export const pathOfView = (negotiation: string, view: KeyView): string =>
  view.kind === "chart" ? `/embed/${negotiation}/issues/${view.issue}` : `/n/${negotiation}/changes.atom`;

const opened = /^\/(embed\/[^/]+\/issues\/[^/]+|n\/[^/]+\/changes\.atom)$/;

/** What stands for a key that cannot be one: it opens nothing, as a wrong one does. */
const noKey = "none";

/** The key that an address carries; null where there is none, or where no key opens anything of this kind. */
export function keyInAddress(path: string, search: URLSearchParams): string | null {
  const key = opened.test(path) ? search.get(keyParameter) : null;
  return key === null || /^[0-9a-f]{64}$/.test(key) ? key : noKey;
}
