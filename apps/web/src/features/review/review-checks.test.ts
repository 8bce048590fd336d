import { describe, expect, it } from "vitest";
import type { Choices } from "@/words/record-names";
import { type Change, reviewChecks, sayingOf, type View } from "./review-checks";

const choices = {
  issues: [{ id: "flow", stops: [0, 25, 100].map((value) => ({ value, label: `${value}` })) }],
  ...{ parties: [], speakers: [{ id: "mayor", kind: "person" }], proposals: [] },
  events: [{ id: "talks", title: "Talks", date: "2025-02-01/2025-02-03", status: "held" }],
  sources: [{ id: "gazette", published: { edtf: "2025-03-04", stated: null, reason: null } }],
} as unknown as Choices;
const body = {
  ...{ id: "p1", party: "upper", issue: "flow", answer: "stated", low: 0, high: 25, speaker: "mayor" },
  ...{ attribution: "paraphrased", credibility: 2, confidence: "high", summary: "Open.", act: "demand" },
  said: { edtf: "2025-02-02" },
  evidence: [{ source: "gazette", exact: "open", start: 0, end: 4 }],
};
const change = (after: object | null, part: object = {}): Change =>
  ({
    ...{ kind: "position", id: "p1", action: "put", baseVersion: 0, before: null, after, publishedVersion: 0 },
    ...{ differences: [], theirs: null, merge: null },
    checks: { problems: [], stale: null, passages: { checked: 1, standing: 1, notAtHand: 0 } },
    ...part,
  }) as unknown as Change;
const viewOf = (...changes: Change[]) => ({ changes, leaning: [], edition: 7, state: "submitted" }) as unknown as View;
const looks = (fields: object, known: { id: string; said: string }[] = []) =>
  reviewChecks(viewOf(change({ ...body, ...fields })), choices, known).flatMap(({ verdict, text }) =>
    verdict === "look" ? [text] : [],
  );

describe("checks of a changeset", () => {
  it("holds throughout where nothing is to be said", () => {
    const checks = reviewChecks(viewOf(change(body)), choices, []);
    expect(checks.map(({ verdict }) => verdict)).toEqual(["holds", "holds", "holds"]);
  });

  it.each([
    [{ credibility: 4, note: "why" }, /Credibility 4/],
    [{ confidence: "low" }, /confidence is low/],
    [{ low: 0, high: 100 }, /whole scale/],
    [{ event: "talks", said: { edtf: "2025-02-07" } }, /does not lie within “Talks”/],
    [{ act: "concede" }, /both stands/],
    [{ high: 30 }, /between two stops/],
  ])("asks for a look at %j", (fields, words) => {
    expect(looks(fields)).toEqual([expect.stringMatching(words)]);
  });

  it("asks for a look where the same utterance is on record, but not at the record itself", () => {
    const said = sayingOf({ party: "upper", issue: "flow", speaker: "mayor", last: "2025-02-02" });
    expect(looks({}, [{ id: "p0", said }])).toEqual([expect.stringMatching(/Position p0/)]);
    expect(looks({}, [{ id: "p1", said }])).toEqual([]);
  });

  it("asks for a look at what was dated by a day of publication that is corrected", () => {
    const leaning = ["one", "two"].map((id) => ({ source: "gazette", kind: "position", id, title: `Said ${id}` }));
    const found = reviewChecks({ ...viewOf(), leaning } as unknown as View, choices, []);
    expect(found.map(({ text }) => text)).toContain(
      "2 records have dates that may lean on the day source gazette came out: position “Said one”, position “Said two”",
    );
  });

  it("fails first, with what overtook it and which fields are still empty", () => {
    const checks = { problems: [{ path: "party", text: "This is missing." }], stale: "Somebody else changed it." };
    const passages = { checked: 0, standing: 0, notAtHand: 1 };
    const found = reviewChecks(viewOf(change({}, { checks: { ...checks, passages } })), choices, []);
    expect(found.map(({ verdict }) => verdict)).toEqual(["fails", "fails", "look"]);
    expect(found[0]?.text).toBe("Somebody else changed it.");
    expect(found[1]?.text).toMatch(/not whole yet.*party/);
  });

  it("says of a withdrawal no more than whether it can be done", () => {
    const gone = change(null, { action: "withdraw", before: body });
    expect(reviewChecks(viewOf(gone), choices, []).every(({ verdict }) => verdict === "holds")).toBe(true);
  });
});
