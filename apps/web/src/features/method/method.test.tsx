import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { methodAnchors } from "@/reading/method-anchors";
import { readMethod } from "./method-document";
import { MethodScreen } from "./method-screen";

const file = fileURLToPath(new URL("../../../../../docs/METHOD.md", import.meta.url));
const markdown = readFileSync(file, "utf8");
const html = renderToStaticMarkup(createElement(MethodScreen, { markdown }));
const idsOn = (page: string) => [...page.matchAll(/ id="([a-z0-9-]+)"/g)].map(([, id]) => id);

it("has a place for every anchor that a figure leads to, and for every line of its contents", () => {
  const ids = idsOn(html);
  expect(ids).toEqual(expect.arrayContaining(Object.keys(methodAnchors)));
  const led = [...html.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
  expect(led.length).toBeGreaterThanOrEqual(Object.keys(methodAnchors).length);
  expect(ids).toEqual(expect.arrayContaining(led));
});

it("says each place once", () => {
  const ids = idsOn(html);
  expect(ids).toEqual([...new Set(ids)]);
});

it("shows every row of every worked table, and leaves no mark of Markdown", () => {
  const rows = markdown.split("\n").filter((line) => line.startsWith("|") && !/^[|\s-]+$/.test(line));
  expect(html.match(/<tr>/g)).toHaveLength(rows.length);
  const words = html.replace(/<[^>]+>/g, "");
  expect(words).toContain("28-point plan, party by party");
  expect(words).not.toMatch(/\*|`|\]\(/);
});

it("refuses what it has no form for, so that nothing of the document is lost", () => {
  expect(() => readMethod("# A\n\n## B\n\n> quoted")).toThrow('no form for "blockquote"');
});

it("leads to no file of the repository", () => {
  expect(html).not.toMatch(/href="[^"]*\.md/);
});
