import { expect, it } from "vitest";
import { at, said } from "@/charts/testing/sample-issue";
import { rangeOf } from "./chart-range";

const spoken = [at("a", "2031-02-10", 20), at("b", "2031-10-01", 60)];
const all = { range: "all", from: null, to: null } as const;

it("shows all from the first possible day to the day of reading", () => {
  expect(rangeOf(all, spoken, "2031-11-20")).toEqual({ from: "2031-02-10", to: "2031-11-20" });
  const vague = said({ id: "v", first: "2031-01-03", last: "2031-03-01", low: 0, high: 20 });
  expect(rangeOf(all, [vague, ...spoken], "2031-11-20").from).toBe("2031-01-03");
});

it("counts back from the newest statement, so that a quiet record is not empty", () => {
  expect(rangeOf({ ...all, range: "90d" }, spoken, "2033-11-20")).toEqual({ from: "2031-07-03", to: "2033-11-20" });
});

it("does not count what was said after the day of reading", () => {
  expect(rangeOf({ ...all, range: "90d" }, spoken, "2031-03-01").from).toBe("2030-11-12");
});

it("puts a range drawn by hand first, and never draws past the day of reading", () => {
  const drawn = { range: "90d", from: "2031-03-01", to: "2040-01-01" } as const;
  expect(rangeOf(drawn, spoken, "2031-11-20")).toEqual({ from: "2031-03-01", to: "2031-11-20" });
});

it("gives a single statement of today a month of room", () => {
  expect(rangeOf(all, [at("a", "2031-11-20", 20)], "2031-11-20").from).toBe("2031-10-21");
});
