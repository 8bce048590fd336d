import fc from "fast-check";
import { expect, it } from "vitest";
import { escapeXml, writeAtom } from "./atom";

const back: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };
const read = (xml: string) => xml.replace(/&(?:amp|lt|gt|quot|apos);/g, (reference) => back[reference] ?? "");

it("escapes words so that they come back as they were, and end no element and no attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (words) => {
      const escaped = escapeXml(words);
      expect(escaped).not.toMatch(/[<>"']/);
      const readable = [...words].every(
        (each) => (each >= " " && each < "\uFFFE") || each > "\uFFFF" || "\t\n\r".includes(each),
      );
      if (readable) expect(read(escaped)).toBe(words);
    }),
  );
});

it("lets no character in that XML may not hold", () => {
  expect(escapeXml("a\u0000b\u001Fc\uD800d\uFFFEe\u{1F600}")).toBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\u{1F600}");
});

it("writes a feed with the elements that RFC 4287 asks for", () => {
  const feed = writeAtom({
    ...{ origin: "https://parley.example.org", page: "/n/water/changes", self: "/n/water/changes.atom" },
    ...{ title: "Water & <law>", updated: "2031-11-13T16:05:09.000Z" },
    entries: [
      {
        anchor: "edition-3",
        title: 'Edition 3: "more"',
        updated: "2031-11-13T16:05:09.000Z",
        summary: "Created one event.",
      },
    ],
  });
  expect(feed).toContain("<title>Water &amp; &lt;law&gt;</title>");
  expect(feed).toContain("<id>https://parley.example.org/n/water/changes#edition-3</id>");
  expect(feed).toContain("<title>Edition 3: &quot;more&quot;</title>");
  for (const element of ["id", "title", "updated"]) expect(feed.split(`<${element}>`)).toHaveLength(3);
  expect(feed.match(/rel="self"/g)).toHaveLength(1);
});
