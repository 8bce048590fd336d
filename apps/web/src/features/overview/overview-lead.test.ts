import type { Statement } from "@parley/domain/analysis/statement";
import { expect, it } from "vitest";
import { at, parties, scaleIssue } from "@/charts/testing/sample-issue";
import { type RecordData, recordFigures } from "@/reading/record-figures";
import { plainText } from "@/reading/sentence";
import { standingOn } from "./overview-figures";
import { leadOf } from "./overview-lead";

function lead(statements: Statement[], today: string, on: string | null = null): string {
  const data: RecordData = {
    ...{ id: "talks", edition: 1, role: "viewer", reviewRequired: true, events: [], counts: {}, editions: [] },
    profile: {
      ...{ id: "talks", title: "Talks", summary: null, staleAfter: 90, horizon: 14 },
      principals: { low: "sab", high: "kes" },
    },
    ...{ parties, issues: [scaleIssue], statements, saliences: [] },
  };
  const record = recordFigures(data, today);
  return plainText(leadOf("/n/talks", record, standingOn(data, record, on, null)));
}

const sabria = at("s", "2031-02-01", 20, 20, { party: "sab" });
const moved = [sabria, at("a", "2031-03-01", 100), at("b", "2031-06-01", 60)];

it("says what moved in the last fourteen days, dated, and how far apart the principals are", () => {
  expect(lead(moved, "2031-06-10")).toBe(
    "Since 27 May one position has moved. On 1 June 2031 Kestria moved on Release of water, by 40 of 100 toward Sabria’s pole. " +
      "Sabria and Kestria are 40 of 100 apart, on 1 of 1 issues.",
  );
});

it("says that nothing moved, since when nothing was said, and what moved last", () => {
  const words = lead(moved, "2031-08-20");
  expect(words).toContain(
    "Since 6 August nothing has moved. Nobody has said anything new on record since 1 June 2031.",
  );
  expect(words).toContain("The last shift: on 1 June 2031 Kestria moved");
});

it("speaks of an earlier day in the past tense, and knows nothing that came after it", () => {
  const words = lead(moved, "2031-11-20", "2031-03-10");
  expect(words).toContain("From 24 February 2031 to 10 March 2031 nothing moved.");
  expect(words).toContain("No shift is on record.");
  expect(words).toContain("were 80 of 100 apart");
});

it("reads a record that went quiet as of its end, and says so", () => {
  const words = lead(moved, "2032-11-20");
  expect(words).toContain(
    "The record ends on 1 June 2031. In the two weeks before it one position moved. On 1 June 2031",
  );
  expect(words).toContain("Sabria and Kestria were 40 of 100 apart");
});

it("makes a missing side no figure, and an empty record no sentence about moves", () => {
  expect(lead([sabria], "2031-02-02")).toContain("cannot be said");
  expect(lead([], "2031-02-02")).toBe("No position is on record yet.");
});
