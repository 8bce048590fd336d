import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordDifferences } from "./record-differences";
import { recordNames } from "./record-names";

const issue = {
  id: "flow",
  title: "Summer flow",
  kind: "scale",
  stops: [0, 50, 100].map((value) => ({ value, label: `stop ${value}`, explanation: null, anchored: true })),
  options: [],
  poles: { low: "all", high: "none" },
};
const choices = { parties: [], issues: [issue], speakers: [], events: [], proposals: [], publishers: [], sources: [] };
const names = recordNames(choices as unknown as Parameters<typeof recordNames>[0]);
const body = {
  ...{ id: "p1", party: "upper", issue: "flow", answer: "stated", low: 0, high: 50, open: "none", direction: "none" },
  ...{ attribution: "paraphrased", summary: "It asks for nine hundred.", confidence: "high", credibility: 2 },
  said: { edtf: "2025-03-03", stated: null, reason: null },
  evidence: [{ source: "s", exact: "nine hundred", start: 1, end: 13, altered: false }],
};
const differing = (after: object) =>
  recordDifferences("position", body, { ...body, ...after }, names).filter(({ same }) => !same);

describe("differences in words", () => {
  it("shows a place as one field, in the words of the stops", () => {
    const [row] = differing({ low: 50 });
    expect(row).toMatchObject({ label: "Position", after: { words: "stop 50", note: "50 of 100" } });
    expect(row?.before?.note).toBe("0 to 50 of 100");
    expect(differing({ low: 50 })).toHaveLength(1);
  });

  it("marks the words that changed and no others", () => {
    const [row] = differing({ summary: "It asks for six hundred." });
    expect(row?.runs.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "nine" },
      { kind: "added", text: "six" },
    ]);
  });

  it("sees a passage moved and one added", () => {
    expect(differing({ evidence: [{ ...body.evidence[0], start: 2, end: 14 }] }).map(({ key }) => key)).toEqual([
      "evidence",
    ]);
    expect(
      differing({ evidence: [...body.evidence, { ...body.evidence[0], start: 40, end: 52 }] })[0]?.after?.words,
    ).toBe("2 passages");
  });

  it("says nothing of fields that are empty on both sides, and all of a record that is new", () => {
    const rows = recordDifferences("position", null, body, names);
    expect(rows.every(({ before, same }) => before === null && !same)).toBe(true);
    expect(rows.map(({ key }) => key)).not.toContain("note");
  });

  it("gives back both sides of any two texts from its runs", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
        const row = recordDifferences("position", { ...body, note: a }, { ...body, note: b }, names).find(
          ({ key }) => key === "note",
        );
        const side = (hidden: string) =>
          (row?.runs ?? []).flatMap(({ kind, text }) => (kind === hidden ? [] : [text])).join("");
        expect([side("added"), side("removed")]).toEqual([a, b]);
      }),
    );
  });
});
