/** A feed in the Atom syntax (RFC 4287), written by hand: one element list, and escaping that a test holds. */
export type Feed = {
  /** The address people read, without a slash at the end. */
  origin: string;
  /** Where the page and the feed stand below it. */
  page: string;
  self: string;
  title: string;
  /** An instant, ISO in UTC. */
  updated: string;
  entries: readonly { anchor: string; title: string; updated: string; summary: string }[];
};

const references: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** As text or an attribute of XML 1.0; what no XML may hold becomes the replacement character. */
export function escapeXml(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"']/g, (character) => references[character] ?? character);
}

export function writeAtom({ origin, page, self, title, updated, entries }: Feed): string {
  const address = (path: string) => escapeXml(origin + path);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${address(page)}</id>`,
    `  <title>${escapeXml(title)}</title>`,
    `  <updated>${escapeXml(updated)}</updated>`,
    "  <author><name>Parley</name></author>",
    `  <link rel="self" type="application/atom+xml" href="${address(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${address(page)}"/>`,
    ...entries.flatMap((entry) => [
      "  <entry>",
      `    <id>${address(`${page}#${entry.anchor}`)}</id>`,
      `    <title>${escapeXml(entry.title)}</title>`,
      `    <updated>${escapeXml(entry.updated)}</updated>`,
      `    <link rel="alternate" type="text/html" href="${address(`${page}#${entry.anchor}`)}"/>`,
      `    <summary type="text">${escapeXml(entry.summary)}</summary>`,
      "  </entry>",
    ]),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}
