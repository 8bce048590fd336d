/** `?edition=3` on a page of a negotiation, or one that others frame, asks for the record as it stood in that edition. */
export type AskedEdition = { negotiation: string; edition: number };

/** Pages that are read as of today alone: where one works, looks for words, or compares editions. */
const ofToday = [
  /^(desk|admin|history|search|compare|records)(\/|$)/,
  /^(positions|events)\/(new$|[^/]+\/edit$)/,
  /^codebook\/order$/,
  /^changes\.atom$/,
];

function negotiationAt(path: string): string | null {
  const [, negotiation, rest = ""] = /^\/(?:n|embed)\/([^/]+)\/?(.*)$/.exec(path) ?? [];
  return negotiation === undefined || ofToday.some((page) => page.test(rest)) ? null : decoded(negotiation);
}

/** As the router reads it: an address may be written with more percent signs than it needs. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether a page can be read in an earlier edition. */
export const takesEdition = (path: string): boolean => negotiationAt(path) !== null;

/** The edition that an address asks for; -1, which is none, where it cannot be read; null where it asks for today. */
export function askedEdition(path: string, search: URLSearchParams): AskedEdition | null {
  const negotiation = negotiationAt(path);
  const text = search.get("edition");
  if (negotiation === null || text === null) return null;
  return { negotiation, edition: /^\d{1,9}$/.test(text) ? Number(text) : -1 };
}

/** The same address in an edition, or as of today for null. */
export function inEdition(href: string, edition: number | null): string {
  const { pathname, searchParams, hash } = new URL(href, "http://localhost");
  searchParams.delete("edition");
  // First, since lists find their rows by how an address ends.
  const query = [edition === null ? "" : `edition=${edition}`, searchParams.toString()].filter(Boolean).join("&");
  return `${pathname}${query && `?${query}`}${hash}`;
}

/** Where a link leads while an edition is read: within the negotiation to the same edition, elsewhere as it says. */
export function keepEdition(href: string, asked: AskedEdition | null): string {
  if (asked === null || !href.startsWith("/")) return href;
  const { pathname, searchParams } = new URL(href, "http://localhost");
  if (negotiationAt(pathname) !== asked.negotiation || searchParams.has("edition")) return href;
  return inEdition(href, asked.edition);
}
