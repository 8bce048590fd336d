import { describe, expect, it } from "vitest";
import type { RecordOnDay } from "./proposal";
import { sensitivityOf } from "./sensitivity";
import { defaultKinds, type Statement } from "./statement";
import { said, settings } from "./testing";

const proposal = {
  provisions: [{ id: "p1", issue: "release", low: 70, high: 70, option: null }],
  points: null,
};
const record = (all: Statement[], kinds = defaultKinds): RecordOnDay => ({
  day: "2031-03-05",
  issues: [{ id: "release", kind: "scale" }],
  principals: { low: "kestria", high: "sabria" },
  statements: all,
  settings: { ...settings, kinds },
  salienceOf: () => null,
});
const changes = (all: Statement[], kinds = defaultKinds) => sensitivityOf(proposal, "kestria", record(all, kinds));

describe("sensitivityOf", () => {
  it("puts in what is switched off for being borderline, and tells what it decides", () => {
    const low = said("a", "2031-03-01", 0, 40, { confidence: "low", firmness: 3 });
    expect(changes([low])).toMatchObject({
      tried: 1,
      changes: [
        {
          ...{ statement: "a", because: ["low_confidence"], counted: false },
          provisions: [{ before: { state: "not_covered" }, after: { state: "outside", redLines: ["a"] } }],
          acceptability: { before: { state: "refused" }, after: { state: "known", min: 0.7 } },
        },
      ],
    });
  });

  it("takes out what the reader switched on", () => {
    const inferred = said("a", "2031-03-01", 0, 40, { attribution: "inferred" });
    expect(changes([inferred], new Set([...defaultKinds, "inferred"]))).toMatchObject({
      changes: [{ because: ["inferred"], counted: true, provisions: [{ after: { state: "not_covered" } }] }],
    });
  });

  it("takes out each of those in conflict", () => {
    const all = [said("a", "2031-03-01", 0, 20), said("b", "2031-03-01", 50, 60)];
    expect(changes(all)).toMatchObject({
      tried: 2,
      changes: [
        {
          statement: "b",
          because: ["conflicting"],
          provisions: [{ before: { loss: { min: 10 } }, after: { loss: { min: 50 } } }],
        },
      ],
    });
  });

  it("counts those that change nothing, and leaves alone what is off for another reason, elsewhere, or said later", () => {
    const all = [
      said("a", "2031-03-01", 0, 20),
      said("same", "2031-03-01", 0, 20, { confidence: "low" }),
      said("opponent", "2031-03-01", 0, 90, { confidence: "low", attribution: "opponent_said" }),
      said("balloon", "2031-03-01", 0, 90, { confidence: "low", firmness: 0 }),
      said("elsewhere", "2031-03-01", 0, 90, { confidence: "low", issue: "dam" }),
      said("later", "2031-03-06", 0, 90, { confidence: "low" }),
    ];
    expect(changes(all)).toEqual({ tried: 1, changes: [] });
    expect(changes([...all].reverse())).toEqual({ tried: 1, changes: [] });
  });
});
