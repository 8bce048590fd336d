import { expect, test } from "vitest";
import { type Kind, kinds } from "../records/index";
import { changed, office, sound } from "../records/sound.fixture";
import { searchEntryOf } from "./entry";

const entryOf = <K extends Kind>(kind: K, change: Record<string, unknown> = {}) =>
  searchEntryOf(kind, changed(kind, change));

test.each(kinds)("a %s is found by every word that it says of itself", (kind) => {
  const { names, texts } = entryOf(kind);
  const found = [...names, ...texts].join("\n");
  const own = sound[kind] as Record<string, unknown>;
  for (const field of ["name", "short", "title", "code", "question", "category", "summary"]) {
    if (typeof own[field] === "string") expect(found).toContain(own[field]);
  }
  if ("evidence" in own) expect(texts).toContain("twelve words");
});

test("a person is found by aliases, offices, and the parties of these", () => {
  const offices = [office, { ...office, title: "Minister", organisation: null, party: "upland" }];
  const { names, texts, refs } = entryOf("speaker", { aliases: ["Woss"], offices });
  expect(names).toEqual(["Ilmar Voss", "Woss", "Envoy", "Minister"]);
  expect(texts).toEqual(["River office"]);
  expect(refs).toEqual([["party", "upland"]]);
});

test("a position is found by what it refers to, and by its date", () => {
  const { names, refs, edtf } = entryOf("position", { event: "round-1", proposal: "draft", note: "A note." });
  expect(names).toEqual([]);
  expect(refs).toEqual([
    ["speaker", "ilmar"],
    ["party", "upland"],
    ["issue", "water"],
    ["event", "round-1"],
    ["proposal", "draft"],
    ["source", "news"],
  ]);
  expect(edtf).toBe("2031-03-01");
});

test("a proposal is found by its provisions and by who is said to have written it", () => {
  const { texts, refs } = entryOf("proposal", { points: 28 });
  expect(texts).toEqual(expect.arrayContaining(["28 points", "Half.", "It is ours.", "The minister"]));
  expect(refs).toContainEqual(["issue", "water"]);
});
