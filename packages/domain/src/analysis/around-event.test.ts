import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aroundEvent, aroundEventAll, type EventWindow, windowAround } from "./around-event";
import { findSegment } from "./in-force";
import { seriesOf } from "./series";
import { verdictBetween } from "./shift";
import type { Statement } from "./statement";
import { days, everyKind, said, settings, statements, subject } from "./testing";

const talks: EventWindow = { eve: "2031-03-09", first: "2031-03-10", last: "2031-03-11", after: "2031-03-25" };
const around = (...all: Statement[]) => aroundEvent(talks, subject, all, settings);

describe("windowAround", () => {
  const held = { status: "held", first: "2031-03-10", last: "2031-03-11" } as const;

  it("runs from the day before the first to so many days after the last", () => {
    expect(windowAround(held, 14, "2031-03-25")).toEqual({ state: "known", ...talks });
  });

  it.each([
    [{ ...held, status: "planned" } as const, "2031-04-01", "not_held"],
    [{ ...held, status: "cancelled" } as const, "2031-04-01", "not_held"],
    [{ ...held, first: null }, "2031-04-01", "no_first_day"],
    [held, "2031-03-24", "too_soon"],
  ])("is refused, with the reason", (event, until, reason) => {
    expect(windowAround(event, 14, until)).toEqual({ state: "refused", reason });
  });
});

describe("aroundEvent", () => {
  const before = said("a", "2031-03-01", 90, 90);

  it.each([
    ["it moved", [said("b", "2031-03-10", 30, 60)], { verdict: "shift", min: 30, max: 60, toward: "low" }],
    ["nothing was said", [], { verdict: "no_detectable_change" }],
    ["on the last day of the window", [said("b", "2031-03-25", 0, 0)], { verdict: "shift", min: 90, max: 90 }],
    ["on the day after the window", [said("b", "2031-03-26", 0, 0)], { verdict: "no_detectable_change" }],
    ["it is unclear", [said("b", "2031-03-12", 40, 90)], { verdict: "cannot_tell", reason: "overlap" }],
    ["it took its stand back", [said("b", "2031-03-12", 90, 90, { act: "retract" })], { reason: "nothing_after" }],
  ])("is judged by the shift rule: %s", (_, all, verdict) => {
    expect(around(before, ...all)).toMatchObject({ state: "judged", verdict });
  });

  it("says that nothing was in force on the eve", () => {
    expect(around(said("b", "2031-03-10", 0, 0))).toMatchObject({
      ...{ state: "judged", verdict: { verdict: "none", reason: "nothing_before" }, beside: null },
      eve: { empty: "no_data" },
    });
  });

  it("tells beside the verdict what the shift rule tells", () => {
    const other = said("b", "2031-03-10", 30, 60, { speaker: "tomas-abel", condition: "If it rains." });
    expect(around(before, other)).toMatchObject({ beside: { differentSpeakers: true, conditional: true } });
  });

  it.each([
    ["undated, published in the window", { first: null, last: "2031-03-20" }],
    ["dated to a week around it", { first: "2031-03-08", last: "2031-03-14" }],
    ["dated from the eve on", { first: "2031-03-09", last: "2031-03-10" }],
    ["surely counted only after the window", { first: "2031-03-05", last: "2031-04-30" }],
  ])("is refused where a statement that may be before or after decides: %s", (_, when) => {
    const vague = said("b", "2031-03-12", 0, 0, when);
    expect(around(before, vague)).toMatchObject({
      ...{ state: "refused", reason: "may_be_before_or_after", statements: ["b"] },
      eve: { inForce: { low: 90 } },
    });
  });

  it("is refused where leaving it out alone would change the verdict", () => {
    const [a, c] = [said("a", "2031-03-01", 60, 70), said("c", "2031-03-11", 60, 70)];
    const vague = said("b", "2031-03-12", 50, 60, { first: "2031-03-08" });
    expect(around(a, c, vague)).toMatchObject({ state: "refused", statements: ["b"] });
    expect(around(a, c)).toMatchObject({ state: "judged", verdict: { verdict: "no_detectable_change" } });
  });

  it("is not refused where such a statement decides nothing", () => {
    const clear = said("b", "2031-03-10", 30, 60);
    const weaker = said("w", "2031-03-12", 0, 100, { first: null, attribution: "recalled" });
    const off = said("o", "2031-03-12", 0, 0, { first: null, attribution: "opponent_said" });
    expect(around(before, clear, weaker, off)).toMatchObject({ state: "judged", verdict: { verdict: "shift" } });
  });

  it("is refused by none but statements that straddle the event, and else is what the two days say", () => {
    fc.assert(
      fc.property(statements, fc.integer({ min: 2, max: 10 }), (all, at) => {
        const [eve = "", first = "", last = "", after = ""] = [at - 1, at, at + 1, at + 5].map((one) => days[one]);
        const window = { eve, first, last, after };
        const found = aroundEvent(window, subject, all, everyKind);
        const series = seriesOf(subject, all, everyKind);
        if (found.state === "judged") {
          expect(found.verdict).toEqual(verdictBetween(findSegment(series, eve), findSegment(series, after)));
        } else {
          const straddling = all.filter((one) => one.last > eve && (one.first === null || one.first <= eve));
          expect(straddling.map(({ id }) => id)).toEqual(expect.arrayContaining(found.statements));
        }
        expect(aroundEvent(window, subject, [...all].reverse(), everyKind)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });
});

describe("aroundEventAll", () => {
  it("lists those on which something is on record by the end of the window", () => {
    const all = [
      said("a", "2031-03-01", 0, 0),
      said("b", "2031-03-30", 0, 0, { party: "sabria" }),
      said("c", "2031-03-01", 0, 0, { party: "orlan", confidence: "low" }),
    ];
    const subjects = ["sabria", "orlan", "kestria"].map((party) => ({ ...subject, party }));
    expect(aroundEventAll(talks, subjects, all, settings).map(({ party }) => party)).toEqual(["kestria"]);
  });
});
