import { readRecord } from "@parley/domain/records/rules";
import { describe, expect, it } from "vitest";
import { formProblems, problemsOfRecord } from "../fields/form-problems";
import { noPrefill } from "../fields/prefill";
import { positionField } from "./position-fields-of";
import { newPosition, positionBody, readPosition } from "./position-values";

const whole = {
  id: "p1",
  party: "upper",
  issue: "flow",
  answer: "stated",
  low: 25,
  high: 50,
  option: null,
  open: "none",
  direction: "none",
  speaker: "mayor",
  attribution: "paraphrased",
  act: "demand",
  firmness: 2,
  condition: "if it rains",
  conditionIssue: "tolls",
  said: { edtf: "2025-03-03", stated: "on Monday", reason: null },
  event: null,
  proposal: null,
  credibility: 2,
  confidence: "high",
  summary: "The canal stays open.",
  note: null,
  relations: [{ type: "repeats", position: "p0" }],
  evidence: [{ source: "gazette", exact: "stay open", start: 40, end: 49, altered: false }],
};
const nothing = newPosition(noPrefill);

describe("a position in a form", () => {
  it("comes out of the form as it went in", () => {
    const { id, ...body } = whole;
    expect(positionBody(readPosition(whole))).toEqual(body);
    expect(readRecord("position", { ...positionBody(readPosition(whole)), id })).toEqual({ body: whole });
  });

  it.each([null, 3, "text", [], { low: "a", evidence: "b", said: 4, relations: [7, { position: 2 }], party: {} }])(
    "takes from a draft of %j what fits, and never fails",
    (draft) => {
      const values = readPosition((draft ?? {}) as Record<string, unknown>);
      expect(positionBody(values)).toMatchObject({ answer: "stated", party: null });
    },
  );

  it("keeps half-typed offsets as they were typed", () => {
    const values = {
      ...nothing,
      evidence: [{ source: "gazette", exact: "words", start: "twelve", end: "", altered: false }],
    };
    expect(readPosition(positionBody(values)).evidence).toEqual(values.evidence);
    expect(
      formProblems("position", positionBody(values)).find(({ path }) => path === "evidence.0.start")?.text,
    ).toMatch(/“twelve” is no number/);
  });

  it("has no place where nothing was stated, and the whole scale where only a direction was", () => {
    const place = { low: 25, high: 50, open: "none", option: null };
    expect(positionBody({ ...readPosition(whole), answer: "no_comment" })).toMatchObject({ low: null, high: null });
    expect(positionBody({ ...readPosition(whole), direction: "low" })).toMatchObject({ low: 0, high: 100 });
    expect(positionBody(readPosition(whole))).toMatchObject(place);
  });

  it("is told everything that is wrong at once, the rules beside what is missing", () => {
    const paths = formProblems("position", positionBody(nothing)).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(["party", "issue", "attribution", "said.edtf", "credibility", "confidence", "summary"]),
    );
    expect(paths).toEqual(expect.arrayContaining(["low", "evidence"]));
    expect(formProblems("position", positionBody(nothing)).every(({ text }) => !/has to be/.test(text))).toBe(true);
  });

  it("finds nothing wrong with a whole one", () => {
    expect(formProblems("position", positionBody(readPosition(whole)), "p1")).toEqual([]);
  });

  it("leads each problem to the field that asks for it, past rows left empty", () => {
    const empty = { source: null, exact: "", start: "", end: "", altered: false };
    const values = { ...readPosition(whole), evidence: [empty, ...readPosition(whole).evidence] };
    expect(positionField(values, "evidence.0.exact")).toBe("evidence.1.exact");
    expect(positionField(values, "high")).toBe("place");
    expect(positionField(values, "said.edtf")).toBe("said.edtf");
  });

  it("takes its own problems out of those of a changeset, ids with dots included", () => {
    const all = [
      { path: "position/p.1.low", text: "a" },
      { path: "position/p.10.low", text: "b" },
      { path: "event/p.1.title", text: "c" },
      { path: "position/p.1", text: "d" },
    ];
    expect(problemsOfRecord(all, "position", "p.1")).toEqual([
      { path: "low", text: "a" },
      { path: "", text: "d" },
    ]);
  });
});
