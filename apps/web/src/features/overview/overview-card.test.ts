import type { Statement } from "@parley/domain/analysis/statement";
import { expect, it } from "vitest";
import { at, parties, scaleIssue } from "@/charts/testing/sample-issue";
import type { RecordData } from "@/reading/record-figures";
import { overviewCard } from "./overview-card";

const issues = [1, 2, 3, 4, 5, 6].map((order) => ({
  ...scaleIssue,
  id: `issue-${order}`,
  title: `Issue ${order}`,
  order,
}));

function card(statements: Statement[]) {
  const data: RecordData = {
    ...{ id: "talks", edition: 1, role: "viewer", reviewRequired: true, events: [], counts: {}, editions: [] },
    profile: {
      ...{ id: "talks", title: "Talks", summary: null, staleAfter: 90, horizon: 14 },
      principals: { low: "sab", high: "kes" },
    },
    ...{ parties, issues, statements, saliences: [] },
  };
  return overviewCard(data, "2031-06-10");
}

const on = (issue: number, id: string, day: string, place: number, party = "kes") =>
  at(id, day, place, place, { party, issue: `issue-${issue}` });

it("shows who stands where on four issues, those first on which somebody moved", () => {
  const { stands } = card([
    ...[1, 2, 3, 4, 5].map((issue) => on(issue, `a${issue}`, "2031-05-01", 80)),
    ...[on(4, "b", "2031-06-01", 40), on(2, "c", "2031-05-20", 40), on(3, "s", "2031-05-20", 10, "sab")],
  ]);
  expect(stands?.rows.map(({ title }) => title)).toEqual(["Issue 4", "Issue 2", "Issue 3", "Issue 1"]);
  expect(stands?.parties.map(({ name }) => name)).toEqual(["Sabria", "Kestria"]);
  expect(stands?.rows.map(({ cells }) => cells.map(({ bars }) => bars.map(({ low }) => low)))).toEqual([
    ...[
      [[], [40]],
      [[], [40]],
      [[10], [80]],
      [[], [80]],
    ],
  ]);
});

it("is of words alone where nobody stands anywhere", () => {
  expect(card([]).stands).toBeNull();
});
