import { aroundEvent, windowAround } from "@parley/domain/analysis/around-event";
import { defaultKinds, type Statement } from "@parley/domain/analysis/statement";
import { describe, expect, it } from "vitest";
import { at, said, scaleIssue } from "@/charts/testing/sample-issue";
import { aroundInWords, besideAround, standInWords, windowRefused } from "./around-words";

const event = { status: "held", first: "2031-03-10", last: "2031-03-11" } as const;
const window = windowAround(event, 14, "2031-04-30");
const subject = { party: "kes", issue: "release", issueKind: "scale" } as const;
const poles = { low: "Sabria", high: "Kestria" };
const before = at("a", "2031-03-01", 100);
const undated = said({ id: "u", party: "kes", first: null, last: "2031-03-20", low: 0, high: 0 });

function around(...statements: Statement[]) {
  if (window.state === "refused") throw new Error("The event was held.");
  return aroundEvent(window, subject, statements, { kinds: defaultKinds, staleAfter: 90 });
}

describe("around an event", () => {
  it("gives the verdict in words, and what stands beside it", () => {
    const moved = around(before, at("b", "2031-03-12", 60, 60, { condition: "If it rains." }));
    expect(aroundInWords(moved, poles)).toBe("shift of 40, toward Sabria’s pole");
    expect(aroundInWords(moved, null)).toBe("shift of 40, toward the low pole");
    expect(besideAround(moved)).toEqual(["on a condition", "another speaker"]);
    expect([standInWords(scaleIssue, moved.eve), standInWords(scaleIssue, moved.after)]).toEqual([
      "no obligation",
      "500 guaranteed",
    ]);
  });

  it.each([
    ["nothing new was said", [before], "no detectable change"],
    ["the words overlap", [before, at("b", "2031-03-12", 60, 100)], "cannot tell: the words overlap"],
    ["nothing stood on the eve", [at("b", "2031-03-12", 60)], "no verdict: nothing was on record on the eve"],
    [
      "it was taken back",
      [before, at("b", "2031-03-12", 100, 100, { act: "retract" })],
      "no verdict: nothing was in force any more",
    ],
    [
      "one may be from before or after",
      [before, undated],
      "cannot tell: one statement may have been said before or after",
    ],
  ])("says so where %s", (_, statements, words) => {
    expect(aroundInWords(around(...statements), poles)).toBe(words);
  });

  it.each([
    [{ ...event, status: "planned" } as const, "can be said once it was held"],
    [{ ...event, status: "cancelled" } as const, "It was not held"],
    [{ ...event, first: null }, "On which day it began is not known"],
    [{ ...event, last: "2031-04-20" }, "they end on 4 May 2031"],
  ])("has no window, and says why", (other, words) => {
    const none = windowAround(other, 14, "2031-04-30");
    expect(none.state === "refused" && windowRefused(none, other, 14)).toContain(words);
  });
});
