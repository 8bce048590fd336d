import { expect, it } from "vitest";
import { framingSite, framingSites, mostSites, sitesTyped } from "./framing";

it.each(["https://news.example.org", "https://a.example:8443", "https://xn--bcher-kva.example", "https://intranet"])(
  "%s is a site",
  (text) => expect(framingSite.parse(text)).toBe(text),
);

it.each([
  ...["http://news.example.org", "https://", "https://*", "https://*.example.org", "*", "'self'", "https:", "data:"],
  ...["https://a.example;script-src", "https://a.example;", "https://a.example,b", "https://a.example b.example"],
  ...[
    "https://a.example/path",
    "https://a.example/",
    "https://a.example?x",
    "https://A.example",
    "https://a.example\n",
  ],
  ...[
    "https://a.example:0",
    "https://a.example:123456",
    "https://user@a.example",
    "https://-a.example",
    "https://a..b",
  ],
  ...["https://bücher.example", "https://[::1]", "", " https://a.example", `https://${"a".repeat(64)}.example`],
])("%j is none", (text) => expect(framingSite.safeParse(text).success).toBe(false));

it("takes what people type, and each once", () => {
  expect(sitesTyped(" https://News.example.org/\n\nhttps://b.example https://b.example ")).toEqual([
    "https://news.example.org",
    "https://b.example",
  ]);
  expect(sitesTyped("")).toEqual([]);
  expect(framingSites.safeParse(["https://a.example", "https://a.example"]).success).toBe(false);
  const many = Array.from({ length: mostSites + 1 }, (_, i) => `https://s${i}.example`);
  expect(framingSites.safeParse(many).success).toBe(false);
  expect(framingSites.safeParse(many.slice(1)).success).toBe(true);
});
