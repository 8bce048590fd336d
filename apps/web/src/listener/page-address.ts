import type { IncomingMessage } from "node:http";
import { keyInAddress, keyParameter } from "@parley/domain/read-key";

/** Carries the address of a page to where its parts can read it, to come back to after signing in. */
export const pageAddressHeader = "x-parley-address";

/** Notes it on the request, over anything the client sent under that name. */
export function setPageAddress(request: IncomingMessage): void {
  const url = new URL(request.url ?? "/", "http://localhost");
  // What Next adds where it fetches a page for one that is open already.
  url.searchParams.delete("_rsc");
  // Nobody comes back by a key, and it stands in no page.
  if (keyInAddress(url.pathname, url.searchParams) !== null) url.searchParams.delete(keyParameter);
  request.headers[pageAddressHeader] = `${url.pathname}${url.search}`;
}

/** A page of a negotiation to come back to, as it stands in a line of a request; null for any other address, of this server or another. */
export function readBack(address: unknown): string | null {
  return typeof address === "string" && address.length <= 2_000 && /^\/n\/[!-[\]-~]*$/.test(address) ? address : null;
}
