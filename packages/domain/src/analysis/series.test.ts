import { describe, expect, it } from "vitest";
import { inForceOn, standOn } from "./in-force";
import { seriesOf } from "./series";
import { defaultKinds, kindOf, type Statement, statementOf, switchesOf } from "./statement";
import { said, settings, statement, subject } from "./testing";

const nominal = { ...subject, issueKind: "nominal" as const };
const of = (...all: Statement[]) => seriesOf(subject, all, settings);
const lines = (...all: Statement[]) =>
  of(...all).segments.map((one) => [one.from, one.to, one.state, ...one.intervals.map((i) => `${i.low}-${i.high}`)]);

describe("kinds of evidence", () => {
  it.each([
    ["own_words", "on_record", true],
    ["paraphrased", "on_record", true],
    ["document", "document", true],
    ["own_side_anonymous", "own_side_anonymous", true],
    ["reporter_summary", "reported", true],
    ["recalled", "reported", true],
    ["inferred", "inferred", false],
    ["ally_said", "ally_said", false],
    ["opponent_said", "opponent_said", false],
  ] as const)("%s is %s, counted by default: %s", (attribution, kind, counted) => {
    expect(kindOf({ attribution })).toBe(kind);
    expect(of(said("a", "2031-03-01", 10, 20, { attribution })).counted).toHaveLength(counted ? 1 : 0);
  });

  it("leaves out low confidence and trial balloons until they are switched on", () => {
    const doubtful = said("a", "2031-03-01", 10, 20, { confidence: "low", firmness: 0 });
    expect(switchesOf(doubtful)).toEqual(["on_record", "low_confidence", "trial_balloon"]);
    expect(of(doubtful).off.map((one) => one.id)).toEqual(["a"]);
    const one = new Set([...defaultKinds, "low_confidence" as const]);
    expect(seriesOf(subject, [doubtful], { ...settings, kinds: one }).segments).toEqual([]);
    const both = new Set([...one, "trial_balloon" as const]);
    expect(seriesOf(subject, [doubtful], { ...settings, kinds: both }).segments).toHaveLength(1);
  });
});

describe("seriesOf", () => {
  it("carries a stand forward until one follows", () => {
    expect(lines(said("a", "2031-03-01", 90, 90), said("b", "2031-03-20", 30, 60))).toEqual([
      ["2031-03-01", "2031-03-20", "held", "90-90"],
      ["2031-03-20", null, "held", "30-60"],
    ]);
  });

  it("passes over other parties and other issues", () => {
    const others = [said("x", "2031-03-02", 0, 0, { party: "sabria" }), said("y", "2031-03-02", 0, 0, { issue: "z" })];
    expect(lines(said("a", "2031-03-01", 90, 90), ...others)).toEqual([["2031-03-01", null, "held", "90-90"]]);
  });

  it("takes the intersection of concurrent statements that meet", () => {
    const vague = said("b", "2031-03-01", 20, 60, { last: "2031-03-05" });
    expect(lines(said("a", "2031-03-02", 40, 90), vague)).toEqual([
      ["2031-03-02", "2031-03-05", "held", "40-90"],
      ["2031-03-05", null, "held", "40-60"],
    ]);
  });

  it("meets in a point", () => {
    expect(lines(said("a", "2031-03-01", 0, 40), said("b", "2031-03-01", 40, 60))).toEqual([
      ["2031-03-01", null, "held", "40-40"],
    ]);
  });

  it("shows all intervals of concurrent statements that do not meet", () => {
    const series = of(said("a", "2031-03-01", 60, 90), said("b", "2031-03-01", 0, 40), said("c", "2031-03-01", 60, 90));
    expect(series.segments[0]).toMatchObject({
      state: "conflicting",
      intervals: [
        { low: 0, high: 40 },
        { low: 60, high: 90 },
      ],
      statements: ["a", "b", "c"],
    });
    expect(inForceOn(series, "2031-03-01")).toMatchObject({ state: "conflicting", low: 0, high: 90 });
  });

  it("lets one without a first day follow nothing, and be followed", () => {
    const undated = said("b", "2031-03-10", 0, 10, { first: null });
    expect(lines(said("a", "2031-03-01", 90, 90), undated, said("c", "2031-03-11", 50, 50))).toEqual([
      ["2031-03-01", "2031-03-10", "held", "90-90"],
      ["2031-03-10", "2031-03-11", "conflicting", "0-10", "90-90"],
      ["2031-03-11", null, "held", "50-50"],
    ]);
  });

  it("follows only from a day strictly after", () => {
    const sameDay = said("b", "2031-03-05", 0, 10);
    const range = said("a", "2031-03-01", 90, 90, { last: "2031-03-05" });
    expect(lines(range, sameDay)).toEqual([["2031-03-05", null, "conflicting", "0-10", "90-90"]]);
  });

  it.each([
    [["own_side_anonymous", "document"], "first_hand", ["document"]],
    [["own_side_anonymous", "recalled"], "own_side_anonymous", ["own_side_anonymous"]],
    [["own_words", "document", "reporter_summary"], "first_hand", ["own_words", "document"]],
    [["reporter_summary", "recalled"], "reported", ["reporter_summary", "recalled"]],
  ] as const)("of %j counts only %s", (attributions, evidenceClass, resting) => {
    const all = attributions.map((attribution) => said(attribution, "2031-03-01", 10, 20, { attribution }));
    const segment = of(...all).segments[0];
    expect(segment?.class).toBe(evidenceClass);
    expect([...(segment?.statements ?? [])].sort()).toEqual([...resting].sort());
    expect(segment?.weaker).toHaveLength(attributions.length - resting.length);
  });

  it("lets weaker evidence that follows take over", () => {
    const anonymous = said("b", "2031-03-02", 0, 10, { attribution: "own_side_anonymous", speakerNamed: false });
    expect(of(said("a", "2031-03-01", 90, 90), anonymous).segments[1]).toMatchObject({
      class: "own_side_anonymous",
      anonymous: true,
      statements: ["b"],
    });
  });

  it("ends with a retraction and begins again with the next", () => {
    const retract = statement("r", { act: "retract", first: "2031-03-04", last: "2031-03-05" });
    expect(lines(said("a", "2031-03-01", 90, 90), retract, said("b", "2031-03-09", 50, 60))).toEqual([
      ["2031-03-01", "2031-03-05", "held", "90-90"],
      ["2031-03-09", null, "held", "50-60"],
    ]);
    expect(of(retract).retractions).toEqual([{ id: "r", day: "2031-03-05" }]);
  });

  it("removes what is superseded from the day it is superseded, though concurrent", () => {
    const correction = said("b", "2031-03-04", 50, 60, {
      first: null,
      relations: [{ type: "supersedes", position: "a" }],
    });
    expect(lines(said("a", "2031-03-01", 90, 90), correction)).toEqual([
      ["2031-03-01", "2031-03-04", "held", "90-90"],
      ["2031-03-04", null, "held", "50-60"],
    ]);
  });

  it("shows a contradiction without acting on it", () => {
    const denial = said("b", "2031-03-01", 80, 95, { relations: [{ type: "contradicts", position: "a" }] });
    expect(lines(said("a", "2031-03-01", 90, 100), denial)).toEqual([["2031-03-01", null, "held", "90-95"]]);
  });

  it("counts age from the last repetition, be it concurrent and weaker, or a repetition of one", () => {
    const again = said("b", "2031-03-20", 90, 90, {
      first: null,
      attribution: "recalled",
      relations: [{ type: "repeats", position: "a" }],
    });
    const andAgain = {
      ...again,
      id: "c",
      last: "2031-03-25",
      relations: [{ type: "repeats" as const, position: "b" }],
    };
    const series = of(said("a", "2031-03-01", 90, 90), again, andAgain);
    expect(inForceOn(series, "2031-03-19")).toMatchObject({ age: 18, statements: ["a"] });
    expect(inForceOn(series, "2031-03-20")).toMatchObject({ age: 0, statements: ["a"], beside: { weaker: ["b"] } });
    expect(inForceOn(series, "2031-03-30")).toMatchObject({ age: 5, low: 90, high: 90 });
  });

  it("counts a repetition of a repetition after another has followed the one between", () => {
    const recalled = { attribution: "recalled", low: 90, high: 90 } as const;
    const between = statement("b", {
      ...recalled,
      first: "2031-03-03",
      last: "2031-03-03",
      relations: [{ type: "repeats", position: "a" }],
    });
    const latest = statement("c", {
      ...recalled,
      first: "2031-03-05",
      last: "2031-03-12",
      relations: [{ type: "repeats", position: "b" }],
    });
    const series = of(said("a", "2031-03-01", 90, 90, { last: "2031-03-10" }), between, latest);
    expect(inForceOn(series, "2031-03-13")).toMatchObject({ age: 1, statements: ["a"], beside: { weaker: ["c"] } });
  });

  it("forgets a repetition in words alone once that is superseded", () => {
    const inWords = { direction: "high", first: null } as const;
    const again = statement("b", { ...inWords, last: "2031-03-20", relations: [{ type: "repeats", position: "a" }] });
    const instead = statement("c", {
      ...inWords,
      last: "2031-03-25",
      relations: [{ type: "supersedes", position: "b" }],
    });
    const series = of(said("a", "2031-03-01", 90, 90), again, instead);
    expect(inForceOn(series, "2031-03-24")).toMatchObject({ age: 4, statements: ["a"] });
    expect(inForceOn(series, "2031-03-25")).toMatchObject({ age: 24, statements: ["a"] });
  });

  it("is old from the first day more than 90 days after", () => {
    const series = of(said("a", "2031-03-01", 90, 90));
    expect(series.segments[0]?.staleFrom).toBe("2031-05-31");
    expect(inForceOn(series, "2031-05-30")).toMatchObject({ age: 90, stale: false });
    expect(inForceOn(series, "2031-05-31")).toMatchObject({ age: 91, stale: true });
  });

  it("holds options on a nominal issue, and shows all where they differ", () => {
    const option = (id: string, day: string, value: string) => statement(id, { first: day, last: day, option: value });
    const all = [
      option("a", "2031-03-01", "treaty"),
      option("b", "2031-03-03", "memo"),
      option("c", "2031-03-03", "law"),
    ];
    const series = seriesOf(nominal, all, settings);
    expect(series.segments.map((one) => [one.state, ...one.options])).toEqual([
      ["held", "treaty"],
      ["conflicting", "law", "memo"],
    ]);
    expect(inForceOn(series, "2031-03-02")).toMatchObject({ option: "treaty", low: null, high: null });
  });

  it("keeps a day in order where a source's date is read past its publication", () => {
    const position = { ...said("a", "2031-03-01", 10, 20), credibility: 2, summary: "", note: null, evidence: [] };
    const body = { ...position, said: { edtf: "2031-03-05/..", stated: null, reason: null }, conditionIssue: null };
    const read = statementOf(body, { first: "2031-03-05", last: "2031-03-02" }, "person");
    expect(read).toMatchObject({ first: "2031-03-02", last: "2031-03-02", speakerNamed: true });
  });
});

describe("standOn", () => {
  const stated = said("a", "2031-03-01", 10, 20);
  const noComment = statement("n", { answer: "no_comment", first: "2031-03-05", last: "2031-03-05" });
  const undecided = statement("u", { answer: "undecided", first: "2031-03-07", last: "2031-03-07" });
  const words = statement("d", { direction: "high", low: 0, high: 100, first: "2031-03-06", last: "2031-03-06" });
  const retract = statement("r", { act: "retract", first: "2031-03-08", last: "2031-03-08" });

  it.each([
    ["nothing", [], "no_data", null],
    ["nothing yet", [said("z", "2031-04-01", 0, 0)], "no_data", null],
    ["asked and did not answer", [noComment], "no_answer", "n"],
    ["undecided", [undecided], "undecided", "u"],
    ["no answer, then undecided", [noComment, undecided], "undecided", "u"],
    ["no answer, then a direction", [noComment, words], "no_data", "d"],
    ["a direction only", [words], "no_data", "d"],
    [
      "a direction, then no answer",
      [words, { ...noComment, first: "2031-03-08", last: "2031-03-08" }],
      "no_answer",
      "n",
    ],
    ["a direction, then no answer not surely later", [words, { ...noComment, last: "2031-03-06" }], "no_data", "d"],
    [
      "a direction, then another",
      [words, { ...words, id: "e", first: "2031-03-09", last: "2031-03-09" }],
      "no_data",
      "e",
    ],
    [
      "no answer and undecided on one day",
      [noComment, { ...undecided, first: null, last: "2031-03-05" }],
      "undecided",
      "u",
    ],
    ["a stand", [stated], null, null],
    ["a stand, then no answer", [stated, noComment], null, "n"],
    ["no answer, then a stand", [noComment, said("b", "2031-03-06", 1, 2)], null, null],
    ["a stand taken back", [stated, noComment, retract], "no_data", null],
    ["an old stand", [said("o", "2030-11-01", 1, 2)], "stale", null],
  ])("%s", (_, all, empty, aside) => {
    const stand = standOn(of(...all), "2031-03-10");
    expect([stand.empty, stand.aside?.id ?? null]).toEqual([empty, aside]);
  });

  it("keeps a direction beside until a stand or another direction follows, not an answer", () => {
    const asidesOn = (day: string, ...all: Statement[]) =>
      inForceOn(of(words, ...all), day).beside.asides.map((one) => one.id);
    expect(asidesOn("2031-03-10", { ...undecided, first: "2031-03-09", last: "2031-03-09" })).toEqual(["d", "u"]);
    expect(asidesOn("2031-03-10", { ...words, id: "e", first: "2031-03-09", last: "2031-03-09" })).toEqual(["e"]);
    expect(asidesOn("2031-03-10", said("b", "2031-03-09", 0, 0))).toEqual([]);
  });

  it("never makes an interval of a direction", () => {
    expect(of(stated, words).segments).toHaveLength(1);
    expect(inForceOn(of(stated, words), "2031-03-09")).toMatchObject({
      low: 10,
      high: 20,
      beside: { asides: [{ id: "d" }] },
    });
  });
});
