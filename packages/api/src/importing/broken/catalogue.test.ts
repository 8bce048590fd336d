import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brokenCases, uploadsOf } from "./cases";

const names = brokenCases.map(({ name }) => name);

test("each broken file has a name of its own, and a file or something that makes it", () => {
  expect(names.length).toBeGreaterThanOrEqual(50);
  expect(new Set(names).size).toBe(names.length);
  const kept = brokenCases.filter(({ make }) => make === undefined).map(({ name }) => name);
  expect(readdirSync(join(import.meta.dirname, "files")).sort()).toEqual(kept.sort());
});

test("the kept ones are all there, under the name of an export", () => {
  for (const one of brokenCases.filter(({ make }) => make === undefined)) {
    expect(uploadsOf(one).length, one.name).toBe(1);
  }
});
