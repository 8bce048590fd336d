import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = import.meta.dirname;
const pages = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith("page.tsx"));
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** Pages of whoever is not signed in yet, of developers alone, and charts that stand alone and lead to their page. */
const without = /^(sign-in|setup|reset|stories|embed)\//;

/** A page, and every layout that frames it. */
function framed(path: string): string {
  const layouts: string[] = [];
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) layouts.push(join(folder, "layout.tsx"));
  const there = new Set(readdirSync(root, { recursive: true, encoding: "utf8" }));
  return [path, ...layouts.filter((layout) => there.has(layout))].map(read).join("\n");
}

test.each(pages.filter((path) => !without.test(path)))("%s has the menu in whose last line one signs out", (path) => {
  expect(framed(path)).toMatch(/<(PersonMenu|AccountPlace) /);
});

test("the menu signs out", () => {
  const menu = read("../features/account/person-menu.tsx");
  expect(menu).toContain("void leave()");
  expect(menu).toContain('"Sign out"');
});
