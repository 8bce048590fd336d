import type { Statement } from "@parley/domain/analysis/statement";
import type { Issue } from "@parley/domain/records/issue";
import type { Party } from "@parley/domain/records/party";
import { describe, expect, it } from "vitest";
import { consequencesOf } from "./consequences";
import { statementsAfter } from "./proposed-statements";

const issue = {
  ...{ id: "flow", title: "Summer flow", kind: "scale", poles: { low: "all", high: "none" }, options: [] },
  stops: [0, 25, 50, 75, 100].map((value) => ({ value, label: `stop ${value}`, explanation: null, anchored: true })),
} as unknown as Issue;
const parties = ["low", "high", "third"].map((id) => ({ id, name: id.toUpperCase(), short: id })) as unknown as Party[];
const said = (id: string, party: string, day: string, low: number, high = low) =>
  ({
    ...{ id, party, issue: "flow", answer: "stated", low, high, option: null, open: "none", direction: "none" },
    ...{ speaker: "s", attribution: "own_words", act: "demand", firmness: 2, confidence: "high", condition: null },
    ...{ event: null, proposal: null, relations: [], speakerNamed: true, first: day, last: day },
  }) as Statement;

const now = [said("a", "low", "2025-01-01", 0), said("b", "high", "2025-01-01", 100)];
const wish = (put: Statement[], gone: string[] = []) => ({
  ...{ issue, parties, principals: { low: "low", high: "high" }, staleAfter: 90, now, day: "2025-02-20" },
  after: statementsAfter(now, put, new Set(gone)),
  concerned: new Set([
    ...put.map(({ party }) => party),
    ...now.filter(({ id }) => gone.includes(id)).map((one) => one.party),
  ]),
  put: new Set(put.map(({ id }) => id)),
});
const rowsOf = (put: Statement[], gone: string[] = []) =>
  consequencesOf(wish(put, gone)).map(({ now: was, after, verdict }) => [was, after, verdict]);

describe("what readers would see", () => {
  it("tells a shift with its size, and the distance that it leaves", () => {
    expect(rowsOf([said("c", "low", "2025-02-01", 25, 50)])).toEqual([
      ["stop 0", "stop 25 to stop 50", "shift of 25 to 50, from stop 0"],
      ["100", "50 to 75", ""],
    ]);
  });

  it("tells a correction of a statement by its id, not as a second one", () => {
    expect(rowsOf([said("a", "low", "2025-01-01", 25)])[0]).toEqual(["stop 0", "stop 25", "the first stand on record"]);
  });

  it("tells what a withdrawal leaves", () => {
    expect(rowsOf([], ["b"])).toEqual([
      ["stop 100", "no data", ""],
      ["100", "undefined: a side is missing", ""],
    ]);
  });

  it("holds another party against both principals", () => {
    expect(rowsOf([said("d", "third", "2025-02-01", 50)])).toEqual([
      ["no data", "stop 50", "the first stand on record"],
      ["undefined: a side is missing", "50", ""],
      ["undefined: a side is missing", "50", ""],
    ]);
  });

  it("says where evidence is of a kind that does not count by itself", () => {
    const whispered = { ...said("e", "low", "2025-02-01", 100), attribution: "opponent_said" as const };
    expect(rowsOf([whispered])[0]).toEqual(["stop 0", "stop 0", "of a kind that readers switch on themselves"]);
  });
});
