import type { ApiOutputs } from "@parley/api";
import type { Metadata } from "next";

/** Characters of a description that previews show. */
const most = 200;

/** Words cut where one ends, for a preview. */
export function described(words: string | null | undefined): string | undefined {
  const line = (words ?? "").replace(/\s+/g, " ").trim();
  if (line.length <= most) return line === "" ? undefined : line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2))} …`;
}

/**
 * What links to a page show, and whether search engines keep it: of a negotiation that is open to everybody, as it stands
 * today, and of nothing else. Titles are the pages' own.
 * @param address the page's path and what follows it; null where that is not known.
 */
export function openMetadata(
  {
    id,
    title,
    summary,
    visibility,
  }: Pick<ApiOutputs["negotiation"]["frame"], "id" | "title" | "summary" | "visibility">,
  origin: string,
  address: string | null,
): Metadata {
  if (visibility !== "public" || address === null) return {};
  const { pathname, search, searchParams } = new URL(address, origin);
  // An earlier edition and a search are found from the page itself; each would be one page more for each state.
  const kept = !searchParams.has("edition") && pathname !== `/n/${id}/search`;
  const url = origin + pathname;
  return {
    description: described(summary) ?? `Who holds which position, on what evidence, and how it moved: ${title}.`,
    robots: { index: kept, follow: true },
    alternates: {
      canonical: url,
      types: { "application/atom+xml": [{ url: `${origin}/n/${id}/changes.atom`, title: `Changes: ${title}` }] },
    },
    openGraph: { type: "article", siteName: "Parley", locale: "en", url, images: [pictureOf(`/n/${id}`, url, search)] },
    twitter: { card: "summary_large_image" },
  };
}

/** Of an issue its own, in the state of the address; of every other page the negotiation's. */
function pictureOf(base: string, url: string, search: string) {
  const { origin, pathname } = new URL(url);
  const isIssue = pathname.startsWith(`${base}/issues/`) && !pathname.slice(`${base}/issues/`.length).includes("/");
  const address = isIssue ? `${pathname}/preview.png${search}` : `${base}/preview.png`;
  return { url: origin + address, width: 1200, height: 630, alt: "The latest moves on record" };
}
