import { expect, it } from "vitest";
import { at, nominalIssue, parties, said, scaleIssue } from "@/charts/testing/sample-issue";
import { issuesThatMoved, smallCharts } from "./small-multiples";
import { figuresByIssue } from "./stands";

const issues = ["quiet", "moved", "much", "once", "judged"].map((id) => ({
  ...(id === "judged" ? { ...nominalIssue, kind: "unscaled" as const, options: [] } : scaleIssue),
  id,
}));
const statements = [
  ...[at("m1", "2031-02-01", 80, 80, { issue: "moved" }), at("m2", "2031-03-01", 20, 20, { issue: "moved" })],
  ...["01", "02", "03"].map((date) => at(`x${date}`, `2031-02-${date}`, 40, 40, { issue: "much" })),
  ...["01", "02"].map((date) => at(`q${date}`, `2031-02-${date}`, 40, 40, { issue: "quiet" })),
  at("o", "2031-02-02", 40, 40, { issue: "once" }),
  said({ id: "off", last: "2031-02-03", low: 0, high: 20, issue: "once", attribution: "opponent_said" }),
];
const figures = figuresByIssue(issues, parties, statements, 90);
const ids = (day: string) => issuesThatMoved(figures, day).map(({ issue }) => issue.id);

it("puts what moved last first, then what has most on record; what counts only once and what is judged stays out", () => {
  expect(ids("2031-06-01")).toEqual(["moved", "much", "quiet"]);
});

it("knows nothing of what was said after the day", () => {
  expect(ids("2031-02-15")).toEqual(["much", "quiet"]);
});

it("draws all on the same days, and only who has said something there", () => {
  const charts = smallCharts(issuesThatMoved(figures, "2031-06-01"), { parties, principals: null, day: "2031-06-01" });
  expect(new Set(charts.map(({ model }) => `${model.scale.from} ${model.until}`)).size).toBe(1);
  expect(charts.map(({ model }) => model.series.map(({ party }) => party))).toEqual([["kes"], ["kes"], ["kes"]]);
  expect(charts.map(({ statements: count }) => count)).toEqual([2, 3, 2]);
});
