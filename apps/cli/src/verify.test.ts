import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { root } from "./environment";
import { findingsInWords, verifyDossier, verifyDossiers } from "./verify";

let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "parley-verify-"));
  folder = join(parent, "sample");
  await cp(join(root, "dossiers/sample"), folder, { recursive: true });
});
afterEach(() => rm(parent, { recursive: true }));

async function change(name: string, from: RegExp, to: string): Promise<void> {
  const text = await readFile(join(folder, name), "utf8");
  expect(text).toMatch(from);
  await writeFile(join(folder, name), text.replace(from, to));
}

test("the sample stands in the texts that it ships", async () => {
  const found = await verifyDossiers(parent, null);
  expect(found).toMatchObject({ problems: [], unchecked: 0 });
  expect(found.passages).toBeGreaterThan(20);
  expect(findingsInWords(found)).toBe(`${found.records} records, ${found.passages} passages stand in their texts`);
});

test("without its texts the passages are not checked, and it says so", async () => {
  await rename(join(folder, "texts"), join(parent, "elsewhere"));
  await cp(join(root, "dossiers/sample/texts"), join(parent, "texts"), { recursive: true });
  const found = await verifyDossier(folder, null);
  expect(found.passages).toBe(0);
  expect(findingsInWords({ ...found, problems: [] })).toContain("passages not checked: texts not at hand");
  expect((await verifyDossier(folder, join(parent, "texts"))).passages).toBeGreaterThan(20);
});

test.each([
  ["a text that was changed", "texts/courier-2031-03-14.txt", /the/, "The", /fingerprint/],
  ["an unknown field", "parties.json", /"id":/, '"colour": "red", "id":', /There is no field “colour”/],
  ["words that are not in the text", "positions.json", /"exact": "./, '"exact": "~', /These words are not in the text/],
  ["a record that is not there", "coding-log.json", /"ids": \[\s*"/, '"ids": ["x-', /There is no record “x-/],
  ["a sentence that is in no log", "coding-log.json", /"number": 1,/, '"number": 999,', /1 is not in the log/],
])("tells of %s", async (_name, file, from, to, words) => {
  await change(file, from, to);
  const { problems } = await verifyDossier(folder, null);
  expect(problems.join("\n")).toMatch(words);
  expect(problems[0]).toMatch(/^sample\//);
});
