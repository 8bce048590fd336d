/** Who may show our embed pages within pages of their own. */
import { z } from "zod";

/** Sites that one negotiation names. */
export const mostSites = 20;

/**
 * A site as a browser names it: https, a host of letters, digits and hyphens, a port where there is one, and nothing else. It
 * becomes part of a header, where any other sign could end it, or name more than one site.
 */
const site =
  /^https:\/\/(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*(:[1-9]\d{0,4})?$/;

export const framingSite = z
  .string()
  .max(300)
  .regex(site, "A site is https:// and its name, such as https://news.example.org, without a path or a star.");

export const framingSites = z
  .array(framingSite)
  .max(mostSites, `Name at most ${mostSites} sites.`)
  .refine((sites) => new Set(sites).size === sites.length, "Name each site once.");

/** Sites as they are typed, one a line: a final stroke and capitals are forgiven. */
export function sitesTyped(text: string): string[] {
  const lines = text.split(/\s+/).filter((line) => line !== "");
  return [...new Set(lines.map((line) => line.toLowerCase().replace(/\/$/, "")))];
}
