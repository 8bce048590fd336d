import { createLoader } from "nuqs/server";
import { expect, it } from "vitest";
import { issueParsers, issueQuery } from "./issue-url";

const load = createLoader(issueParsers);
const base = load("");

it("leaves out what stands at its default", () => {
  expect(issueQuery({ ...base })).toBe("");
  expect(issueQuery({ ...base, at: "p1" })).toBe("?at=p1");
});

it("comes back as it went, nothing switched on included", () => {
  const state = {
    kinds: ["document" as const, "opponent_said" as const],
    range: "6m" as const,
    from: "2025-08-01",
    to: "2025-12-02",
    view: "table" as const,
    parties: ["eu"],
    proposals: ["plan"],
    at: "p1",
  };
  expect(load(issueQuery(state))).toEqual(state);
  expect(load(issueQuery({ ...base, kinds: [] })).kinds).toEqual([]);
});

it("reads what it cannot use as not said", () => {
  expect(load("?from=2025-02-30&range=century&view=pie")).toEqual(base);
});
