import type { Statement } from "@parley/domain/analysis/statement";
import { expect, it } from "vitest";
import { coverageInWords } from "./proposal-words";
import { type ProposalData, type Provision, proposalFigures } from "./provision-figures";

const party = (id: string, slot: number) => ({
  ...{ id, name: id, short: id, kind: "state" as const, role: "party_to_conflict" as const, aliases: [], slot },
});
const issue = {
  ...{ id: "flow", code: "FLOW", title: "Flow", question: "How much?", category: "water", kind: "scale" as const },
  stops: [0, 50, 100].map((value) => ({ value, label: `stop ${value}`, explanation: null, anchored: true })),
  ...{ options: [], poles: { low: "none", high: "all" }, note: null, order: 1 },
};
const said = (id: string, who: string, low: number): Statement => ({
  ...{ id, party: who, issue: "flow", answer: "stated", low, high: low, option: null, open: "none", direction: "none" },
  ...{ speaker: null, attribution: "paraphrased", act: null, firmness: null, confidence: "high", condition: null },
  ...{ event: null, proposal: null, relations: [], speakerNamed: false, first: "2031-01-10", last: "2031-01-10" },
});
const provision = (id: string, fields: Partial<Provision> = {}): Provision => ({
  ...{ id, summary: "Half.", issue: "flow", low: 50, high: 50, option: null, open: "none", evidence: [] },
  ...fields,
});
const data = (provisions: Provision[], statements: Statement[]): ProposalData => ({
  ...{ negotiation: "water", edition: 3, role: "viewer", newest: "2031-01-10", version: 1 },
  profile: {
    ...{ id: "water", title: "Water", summary: null, principals: { low: "a", high: "b" }, staleAfter: 90, horizon: 14 },
  },
  ...{ parties: [party("c", 3), party("b", 2), party("a", 1)], issues: [issue], speakers: [], events: [], sources: [] },
  ...{ proposals: [], statements, saliences: [], made: [], responses: [], assessments: [], revisedBy: [] },
  proposal: {
    ...{ id: "draft", title: "Draft", status: "tabled", date: { edtf: "2031", stated: null, reason: null } },
    ...{ revises: null, authorship: [], provisions, points: null, summary: null, evidence: [] },
  },
  ...{ first: "2031-01-01", last: "2031-12-31" },
});

it("lays a provision on its scale, the principals beside it, and leaves out who has said nothing", () => {
  const { day, provisions } = proposalFigures(
    data([provision("p1")], [said("x", "b", 100), said("y", "a", 0)]),
    "2031-02-01",
  );
  expect(day).toBe("2031-02-01");
  expect(provisions[0]?.words).toBe("stop 50");
  expect(provisions[0]?.stands.map(({ party: { id }, stand }) => [id, stand.words])).toEqual([
    ["a", "stop 0"],
    ["b", "stop 100"],
  ]);
});

it("says nothing of where a provision stands that is on no issue", () => {
  const loose = provision("p1", { issue: null, low: null, high: null });
  expect(proposalFigures(data([loose], []), "2031-02-01").provisions).toEqual([
    { provision: loose, issue: null, words: "", stands: [], silent: [] },
  ]);
});

it("says how much of the document is coded", () => {
  expect(coverageInWords({ provisions: 9, points: 28 })).toBe("nine provisions coded, of 28 points in the document");
  expect(coverageInWords({ provisions: [], points: null })).toBe("no provisions coded");
});
