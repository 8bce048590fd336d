import { parseRecord } from "@parley/domain/records/rules";
import { nominal, sound } from "@parley/domain/records/sound.fixture";
import { describe, expect, it } from "vitest";
import type { Choices } from "@/words/record-names";
import { formProblems } from "../fields/form-problems";
import { noPrefill } from "../fields/prefill";
import { assessmentForm } from "./assessment-form";
import type { FormOfKind } from "./form-of-kind";
import { issueForm } from "./issue-form";
import { negotiationForm } from "./negotiation-form";
import { partyForm } from "./party-form";
import { proposalForm } from "./proposal-form";
import { publisherForm } from "./publisher-form";
import { responseForm } from "./response-form";
import { salienceForm } from "./salience-form";
import { sourceForm } from "./source-form";
import { speakerForm } from "./speaker-form";

const forms = [
  ...[partyForm, negotiationForm, speakerForm, issueForm, publisherForm, sourceForm, proposalForm],
  ...[responseForm, assessmentForm, salienceForm],
] as unknown as FormOfKind<Record<string, unknown>>[];

const prefill = { ...noPrefill, code: "CANAL" };
const nothing: Choices = {
  parties: [],
  issues: [],
  speakers: [],
  events: [],
  proposals: [],
  publishers: [],
  sources: [],
};

describe("the form of each kind of record", () => {
  it.each(forms.map((form) => [form.kind, form] as const))("%s: gives back every field of a record", (kind, form) => {
    const { id, ...body } = parseRecord(kind, sound[kind]);
    expect(form.bodyOf(form.read(body))).toEqual(body);
    expect(formProblems(kind, form.bodyOf(form.read(body)), id)).toEqual([]);
  });

  it.each(forms.map((form) => [form.kind, form] as const))("%s: begun, says what is missing in words", (kind, form) => {
    const values = form.begin(prefill, nothing);
    const problems = formProblems(kind, form.bodyOf(values), kind === "issue" ? "canal" : null);
    expect(problems.length).toBeGreaterThan(0);
    for (const { path, text } of problems) {
      expect(text, path).not.toMatch(/^(This is missing|This has to be|Choose one of|Say something here)/);
    }
  });

  it.each(forms.map((form) => [form.kind, form] as const))("%s: holds whatever a draft says", (_, form) => {
    const odd = { title: 7, name: null, evidence: "x", provisions: [{ low: "a" }], stops: 3, about: [], said: 1 };
    expect(form.bodyOf(form.read(odd))).toBeTypeOf("object");
  });
});

describe("stops of an issue", () => {
  const { id: _id, ...issue } = parseRecord("issue", sound.issue);
  const values = issueForm.read(issue);
  const [low, middle, high] = values.stops;
  if (!low || !middle || !high) throw new Error("the sound issue has three stops");

  it("go into the body from low to high, and a problem of one stands at its row", () => {
    const turned = { ...values, stops: [high, low, { ...middle, label: "" }] };
    const body = issueForm.bodyOf(turned);
    expect((body.stops as { value: number }[]).map(({ value }) => value)).toEqual([0, 50, 100]);
    const [problem] = formProblems("issue", body, "water");
    expect(problem?.text).toBe("Say what it stands for, in a few words.");
    expect(issueForm.fieldOf(turned, problem?.path ?? "")).toBe("stops.2.label");
  });

  it("that are no number stay as typed, and say so", () => {
    const body = issueForm.bodyOf({ ...values, stops: [low, { ...middle, value: "half" }, high] });
    expect(formProblems("issue", body, "water")).toContainEqual({
      path: "stops.2.value",
      text: "“half” is no whole number. Write digits.",
    });
  });

  it("are not those of options: another kind of issue leaves them out", () => {
    expect(issueForm.bodyOf({ ...values, kind: "unscaled" })).toMatchObject({ stops: [], options: [], poles: null });
  });

  it("a new option gets its id from its label, one on record keeps its own", () => {
    const form = issueForm.read(nominal);
    const [first] = form.options;
    if (!first) throw new Error("the nominal issue has options");
    const options = [
      { ...first, label: "a pact" },
      { ...first, id: "", label: "Naïve hope, again" },
    ];
    expect((issueForm.bodyOf({ ...form, options }).options as { id: string }[]).map(({ id }) => id)).toEqual([
      "treaty",
      "naive-hope-again",
    ]);
  });
});

describe("a proposal", () => {
  const values = proposalForm.read(sound.proposal);
  const [provision] = values.provisions;
  if (!provision) throw new Error("the sound proposal has a provision");

  it.each([
    ["provisions.0.low", "provisions.0.place"],
    ["provisions.0.option", "provisions.0.place"],
    ["provisions.0.summary", "provisions.0.summary"],
    ["provisions.0.evidence.0.exact", "provisions.0.evidence.0.exact"],
    ["authorship.0.evidence.0", "authorship.0.evidence.0"],
    ["evidence", "evidence"],
  ])("%s is asked for at %s", (path, field) => {
    expect(proposalForm.fieldOf(values, path)).toBe(field);
  });

  it("says at its provision that the words are missing", () => {
    const body = proposalForm.bodyOf({ ...values, provisions: [{ ...provision, evidence: [] }] });
    expect(formProblems("proposal", body, "draft")).toEqual([
      { path: "provisions.0.evidence", text: "Mark the words that this provision rests on." },
    ]);
  });

  it("names each list of passages, for the text beside the form", () => {
    expect(Object.keys(proposalForm.passages(values))).toEqual([
      "evidence",
      "provisions.0.evidence",
      "authorship.0.evidence",
    ]);
  });
});
