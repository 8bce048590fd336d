import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../dates/day";
import { inForceOn } from "./in-force";
import { seriesOf } from "./series";
import { latestShifts, verdictsOf } from "./shift";
import type { Statement } from "./statement";
import { everyKind, said, settings, statement, statements, subject } from "./testing";

const verdicts = (all: Statement[], context?: Statement[]) => verdictsOf(seriesOf(subject, all, settings), context);
const verdictOf = (id: string, ...all: Statement[]) => verdicts(all).find((one) => one.statement === id);

describe("verdictsOf", () => {
  // The worked cases of the method, then the edges of each rule.
  it.each([
    [[90, 90], [30, 60], { verdict: "shift", min: 30, max: 60, toward: "low" }],
    [[30, 60], [30, 90], { verdict: "cannot_tell", reason: "overlap" }],
    [[40, 90], [90, 90], { verdict: "cannot_tell", reason: "overlap" }],
    [[70, 90], [70, 90], { verdict: "no_detectable_change" }],
    [[30, 60], [90, 90], { verdict: "shift", min: 30, max: 60, toward: "high" }],
    [[80, 90], [30, 60], { verdict: "shift", min: 20, max: 60, toward: "low" }],
    [[0, 0], [100, 100], { verdict: "shift", min: 100, max: 100, toward: "high" }],
    [[0, 40], [41, 100], { verdict: "shift", min: 1, max: 100, toward: "high" }],
    [[0, 40], [40, 100], { verdict: "cannot_tell", reason: "overlap" }],
    [[0, 100], [40, 60], { verdict: "cannot_tell", reason: "overlap" }],
    [[50, 50], [50, 50], { verdict: "no_detectable_change" }],
  ])("from %j to %j", ([l1 = 0, h1 = 0], [l2 = 0, h2 = 0], expected) => {
    const found = verdictOf("b", said("a", "2031-03-01", l1, h1), said("b", "2031-04-01", l2, h2));
    expect(found).toMatchObject(expected);
  });

  const before = said("a", "2031-03-01", 90, 90);
  it.each([
    ["nothing was in force", [said("b", "2031-04-01", 30, 60)], "nothing_before"],
    ["its first day is absent", [before, said("b", "2031-04-01", 30, 60, { first: null })], "no_first_day"],
    [
      "it repeats",
      [before, said("b", "2031-04-01", 30, 60, { relations: [{ type: "repeats", position: "a" }] })],
      "repeats",
    ],
    ["it retracts", [before, said("b", "2031-04-01", 30, 60, { act: "retract" })], "retracts"],
    [
      "it was taken back the same day",
      [
        before,
        said("b", "2031-04-01", 30, 60),
        statement("r", { act: "retract", first: "2031-04-01", last: "2031-04-01" }),
      ],
      "nothing_after",
    ],
    [
      "the position on its day rests on stronger evidence",
      [before, said("b", "2031-04-01", 0, 0, { attribution: "recalled" }), said("c", "2031-04-01", 30, 60)],
      "weaker_evidence",
    ],
    [
      "there was a retraction before",
      [
        before,
        statement("r", { act: "retract", first: "2031-03-09", last: "2031-03-09" }),
        said("b", "2031-04-01", 30, 60),
      ],
      "nothing_before",
    ],
  ] as [string, Statement[], string][])("gives none where %s", (_, all, reason) => {
    expect(verdictOf("b", ...all)).toMatchObject({ verdict: "none", reason, beside: null });
  });

  it("cannot tell where the position before or after is conflicting", () => {
    const opposed = said("a2", "2031-03-01", 0, 10);
    const other = said("b2", "2031-04-01", 80, 80);
    const after = said("b", "2031-04-01", 30, 60);
    expect(verdictOf("b", before, opposed, after)).toMatchObject({
      verdict: "cannot_tell",
      reason: "conflicting_before",
    });
    expect(verdictOf("b", before, after, other)).toMatchObject({ verdict: "cannot_tell", reason: "conflicting_after" });
  });

  it("reads the day before the first day and the last day of a range", () => {
    const between = said("m", "2031-04-03", 30, 60);
    const range = said("b", "2031-04-01", 30, 60, { last: "2031-04-05" });
    expect(verdictOf("b", before, between, range)).toMatchObject({ verdict: "shift", min: 30, max: 60 });
    expect(verdictOf("b", before, between, { ...range, first: "2031-04-04" })).toMatchObject({
      verdict: "no_detectable_change",
    });
  });

  it("tells a changed option without a size", () => {
    const option = (id: string, day: string, value: string) => statement(id, { first: day, last: day, option: value });
    const all = [
      option("a", "2031-03-01", "treaty"),
      option("b", "2031-03-05", "treaty"),
      option("c", "2031-03-09", "memo"),
    ];
    const found = verdictsOf(seriesOf({ ...subject, issueKind: "nominal" }, all, settings));
    expect(found.map((one) => one.verdict)).toEqual(["none", "no_detectable_change", "shift"]);
    expect(found[2]).toMatchObject({ min: null, max: null, toward: null });
  });

  it("puts the circumstances beside the verdict, never inside it", () => {
    const unnamed = { attribution: "own_side_anonymous", speaker: "three-people", speakerNamed: false } as const;
    const after = said("b", "2031-04-01", 30, 60, { ...unnamed, condition: "if filling may go on" });
    const denial = said("n", "2031-04-02", 0, 0, {
      party: "sabria",
      relations: [{ type: "contradicts", position: "b" }],
    });
    const own = said("o", "2031-04-02", 0, 0, { relations: [{ type: "contradicts", position: "b" }] });
    const found = verdicts([before, after], [before, after, denial, own]).find((one) => one.statement === "b");
    expect(found).toMatchObject({ verdict: "shift", min: 30, max: 60, toward: "low" });
    expect(found?.beside).toEqual({
      differentSpeakers: true,
      differentKinds: true,
      anonymous: true,
      anonymousBefore: false,
      conditional: true,
      conditionalBefore: false,
      deniedBy: ["n"],
    });
  });

  it("takes another's word under the party itself for a denial, and a document for no anonymous source", () => {
    const relations: Statement["relations"] = [{ type: "contradicts", position: "b" }];
    const denial = said("n", "2031-04-02", 90, 90, { attribution: "opponent_said", relations });
    const text = said("b", "2031-04-01", 30, 60, { attribution: "document", speaker: null, speakerNamed: false });
    const found = verdicts([before, text], [denial]).find((one) => one.statement === "b");
    expect(found?.beside).toMatchObject({ anonymous: false, deniedBy: ["n"] });
  });

  it("finds nothing to put beside the same speaker on the record twice", () => {
    expect(verdictOf("b", before, said("b", "2031-04-01", 30, 60))?.beside).toEqual({
      differentSpeakers: false,
      differentKinds: false,
      anonymous: false,
      anonymousBefore: false,
      conditional: false,
      conditionalBefore: false,
      deniedBy: [],
    });
  });

  it("is the position on the day before against the one on the day, and sizes fit the scale", () => {
    fc.assert(
      fc.property(statements, (all) => {
        const series = seriesOf(subject, all, everyKind);
        for (const one of verdictsOf(series)) {
          if (one.first === null || one.verdict === "none") continue;
          const [from, to] = [inForceOn(series, addDays(one.first, -1)), inForceOn(series, one.day)];
          if (from.state === "no_data" || to.state === "no_data") throw new Error("A verdict on no data");
          expect([one.before, one.after]).toEqual([from.segment, to.segment]);
          const gap = Math.max((from.low ?? 0) - (to.high ?? 0), (to.low ?? 0) - (from.high ?? 0));
          const conflicting = from.state === "conflicting" || to.state === "conflicting";
          const same = from.low === to.low && from.high === to.high;
          const expected = conflicting
            ? "cannot_tell"
            : same
              ? "no_detectable_change"
              : gap > 0
                ? "shift"
                : "cannot_tell";
          expect(one.verdict).toBe(expected);
          if (one.verdict !== "shift") continue;
          expect(one.min).toBe(gap);
          expect(one.max).toBe(Math.max((from.high ?? 0) - (to.low ?? 0), (to.high ?? 0) - (from.low ?? 0)));
          expect(one.max).toBeLessThanOrEqual(100);
          expect(one.toward).toBe((to.low ?? 0) > (from.high ?? 0) ? "high" : "low");
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("latestShifts", () => {
  const all = [
    said("a", "2031-03-01", 90, 90),
    said("b", "2031-04-01", 30, 60),
    said("b2", "2031-04-01", 30, 60),
    said("c", "2031-05-01", 80, 80),
  ];

  it("lists the latest first, a move told twice once", () => {
    const moves = latestShifts(verdicts(all));
    expect(moves.map((one) => [one.day, one.statements])).toEqual([
      ["2031-05-01", ["c"]],
      ["2031-04-01", ["b", "b2"]],
    ]);
    expect(latestShifts(verdicts(all), { limit: 1 })).toHaveLength(1);
  });

  it("keeps to the days asked for, both included", () => {
    expect(latestShifts(verdicts(all), { until: "2031-04-30" }).map((one) => one.day)).toEqual(["2031-04-01"]);
    expect(latestShifts(verdicts(all), { from: "2031-05-01" }).map((one) => one.day)).toEqual(["2031-05-01"]);
    expect(latestShifts(verdicts(all), { from: "2031-05-02" })).toEqual([]);
  });
});
