import { describe, expect, it } from "vitest";
import type { Issue } from "../issue";
import { checkIssueChange, parseRecord, type Use } from "../rules";
import { nominal, sound } from "../sound.fixture";

const before = parseRecord("issue", sound.issue);
const stops = (...values: number[]): Issue => ({
  ...before,
  stops: before.stops.map((stop, i) => ({ ...stop, value: values[i] ?? stop.value })),
});
const more = (value: number) => ({ value, label: "more", explanation: null, anchored: false });
const place = (low: number, high = low) => ({ low, high, option: null });
const use = (low: number, high = low, kind: Use["kind"] = "position"): Use => {
  return { kind, was: place(low, high), is: place(low, high), rewritten: false };
};
const moved = (from: number, to: number | null): Use => {
  return { kind: "position", was: place(from), is: to === null ? null : place(to), rewritten: true };
};

describe("an issue in use", () => {
  it.each<[string, Issue, Use[], string, string]>([
    [
      "a stop renumbered",
      stops(0, 60, 100),
      [use(50)],
      "stops",
      "One position uses the stop at 50 (“half”), so it keeps its value: add stops beside it, or make a recoding",
    ],
    [
      "used by several",
      stops(0, 60, 100),
      [use(0, 50), use(50, 100), use(50, 50, "proposal")],
      "stops",
      "Two positions and one provision use the stop at 50",
    ],
    [
      "a stop dropped",
      { ...before, stops: before.stops.filter(({ value }) => value !== 50) },
      [use(50)],
      "stops",
      "keeps its value",
    ],
    [
      "stops swapped",
      { ...before, stops: before.stops.map((s, i) => ({ ...s, label: before.stops[2 - i]?.label ?? "" })) },
      [use(0)],
      "stops",
      "the stop at 0",
    ],
    ["a stop moved past what stands beside it", stops(0, 30, 100), [use(40)], "stops", "the stop at 50"],
    [
      "a new stop under what stands between",
      { ...before, stops: [...before.stops, more(75)] },
      [use(75)],
      "stops",
      "One position stands at 75, between the stops: “more” would put words into it",
    ],
    [
      "another kind",
      { ...before, kind: "nominal" },
      [use(50)],
      "kind",
      "One position stands on this issue, so its kind stays: make a new issue instead",
    ],
    [
      "no scale any more, under an answer without a place",
      { ...before, kind: "unscaled" },
      [{ ...use(0), was: { low: null, high: null, option: null } }],
      "kind",
      "its kind stays",
    ],
    [
      "a recoding made for other stops",
      stops(0, 60, 100),
      [moved(50, 55)],
      "stops",
      "would stand at 55, where no stop is any more: make the recoding again",
    ],
    ["rewritten, but not moved", stops(0, 60, 100), [moved(50, 50)], "stops", "make the recoding again"],
  ])("%s", (_, after, uses, path, says) => {
    const problems = checkIssueChange(before, after, uses);
    expect(problems[0]?.path).toBe(path);
    expect(problems.map(({ text }) => text).join(" ")).toContain(says);
  });

  it.each<[string, Issue, Use[]]>([
    ["a stop renumbered beside the use", stops(0, 60, 100), [use(0, 100)]],
    ["a stop renumbered, unused", stops(0, 60, 100), []],
    [
      "words of stops changed",
      { ...before, stops: before.stops.map((s) => ({ ...s, label: `${s.label}!` })) },
      [use(50)],
    ],
    ["a stop more", { ...before, stops: [...before.stops, more(75)] }, [use(50)]],
    ["a recoding", stops(0, 60, 100), [moved(50, 60), use(0, 100)]],
    ["a recoding that withdraws", { ...before, kind: "unscaled" }, [moved(50, null)]],
    ["stops swapped, with those concerned looked at", stops(0, 60, 100), [moved(50, 100)]],
    [
      "a provision without a place on what has no scale",
      { ...before, kind: "unscaled" },
      [{ ...use(0, 0, "proposal"), was: { low: null, high: null, option: null } }],
    ],
  ])("may have %s", (_, after, uses) => {
    expect(checkIssueChange(before, after, uses)).toEqual([]);
  });

  it("keeps an option in use", () => {
    const form = parseRecord("issue", nominal);
    const at: Use = { ...use(0), was: { low: null, high: null, option: "treaty" } };
    const problems = checkIssueChange(form, { ...form, options: form.options.slice(1) }, [at]);
    expect(problems).toEqual([
      {
        path: "options",
        text: expect.stringContaining("One position uses the option “a treaty”: keep it, or make a recoding"),
      },
    ]);
    expect(checkIssueChange(form, { ...form, options: form.options.slice(0, 1) }, [at])).toEqual([]);
  });
});
