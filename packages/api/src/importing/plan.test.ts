import { parseDossier } from "@parley/domain/dossier";
import { expect, test } from "vitest";
import { event, passage, position, sampleFiles } from "../testing/sample";
import { planImport } from "./plan";

const gazette = () => (sampleFiles()["sources.json"] as { published: object }[])[0];
const quote = (source: string) => ({ ...passage("open all year"), source });

function plan(files: Record<string, unknown>) {
  const records = parseDossier({
    ...sampleFiles(),
    "proposals.json": [],
    "sources.json": [
      { ...gazette(), id: "late", published: { edtf: "[2025-03-20..2025-03-22]" }, title: "The later one" },
      { ...gazette(), id: "gazette" },
    ],
    ...files,
  });
  return planImport(records).map((step) => ({ title: step.title, ids: step.records.map(({ body }) => body.id) }));
}

test("the codebook and the parties come first, then each source with what rests on it, by its date", () => {
  const steps = plan({ "positions.json": [position("old"), position("new", { evidence: [quote("late")] })] });
  expect(steps.map(({ title }) => title)).toEqual([
    "Codebook and parties",
    "Source: Two mills, one canal",
    "Source: The later one",
  ]);
  expect(steps[0]?.ids).toEqual(expect.arrayContaining(["canal", "upper", "mayor", "canal-hours", "mill-press"]));
  expect(steps[1]?.ids).toEqual(["gazette", "lock-house", "old"]);
  expect(steps[2]?.ids).toEqual(["late", "new"]);
});

test("a source without a title is named by its publisher and its day", () => {
  const steps = plan({ "sources.json": [{ ...gazette(), id: "gazette", title: null }], "positions.json": [] });
  expect(steps[1]?.title).toMatch(/^Source: .+, \d+ \w+ 20\d\d/);
});

test("what rests on two sources, or refers to what does, goes with the later one", () => {
  const steps = plan({
    "events.json": [event("both", { evidence: [quote("gazette"), quote("late")] }), event("lock-house")],
    "positions.json": [
      position("at-both", { event: "both" }),
      position("repeat", { relations: [{ type: "repeats", position: "at-both" }] }),
    ],
  });
  expect(steps[1]?.ids).toEqual(["gazette", "lock-house"]);
  expect(steps[2]?.ids).toEqual(["late", "both", "at-both", "repeat"]);
});

test("records that refer to each other in a circle stay together", () => {
  const relations = (id: string) => [{ type: "contradicts", position: id }];
  const steps = plan({
    "positions.json": [
      position("a", { relations: relations("b") }),
      position("b", { relations: relations("a"), evidence: [quote("late")] }),
    ],
  });
  expect(steps[2]?.ids).toEqual(["late", "a", "b"]);
});
