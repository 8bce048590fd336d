import type { IncomingMessage } from "node:http";
import { askedEdition } from "../trpc/edition-address";

/** Carries the edition that a page is asked in to where its parts can read it, its layout included. */
export const editionHeader = "x-parley-edition";

/** Notes it on the request, over anything the client sent under that name. */
export function setEdition(request: IncomingMessage): void {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const asked = askedEdition(pathname, searchParams);
  if (asked) request.headers[editionHeader] = `${asked.negotiation} ${asked.edition}`;
  else delete request.headers[editionHeader];
}

export function readEditionHeader(text: string | null): { negotiation: string; edition: number } | null {
  const [negotiation, edition] = text?.split(" ") ?? [];
  return negotiation && edition ? { negotiation, edition: Number(edition) } : null;
}
