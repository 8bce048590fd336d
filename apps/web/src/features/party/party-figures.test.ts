import type { Statement } from "@parley/domain/analysis/statement";
import { describe, expect, it } from "vitest";
import { partyDeck, whatItIs } from "./party-deck";
import { type PartyData, partyFigures } from "./party-figures";

const issue = (id: string, category: string) => ({
  ...{ id, code: id.toUpperCase(), title: `Issue ${id}`, question: "How much?", category, kind: "scale" as const },
  stops: [0, 50, 100].map((value) => ({ value, label: `stop ${value}`, explanation: null, anchored: true })),
  ...{ options: [], poles: { low: "none", high: "all" }, note: null, order: 1 },
});
const party = {
  ...{ id: "kestria", name: "Republic of Kestria", short: "Kestria", kind: "state" as const },
  ...{ role: "party_to_conflict" as const, aliases: [], slot: 1 },
};
const said = (id: string, day: string, fields: Partial<Statement> = {}): Statement => ({
  ...{ id, party: "kestria", issue: "flow", answer: "stated", low: 0, high: 0, option: null, open: "none" },
  ...{ direction: "none", speaker: "varn", attribution: "paraphrased", act: null, firmness: null, confidence: "high" },
  ...{ condition: null, event: null, proposal: null, relations: [], speakerNamed: true, first: day, last: day },
  ...fields,
});
const speaker = (id: string) => ({
  ...{ id, kind: "person" as const, name: `Speaker ${id}`, aliases: [], offices: [], side: null },
});
const data = (statements: Statement[], voices: string[] = []): PartyData => ({
  ...{ negotiation: "water", edition: 3, role: "viewer", newest: statements.at(-1)?.last ?? null, version: 1 },
  ...{ profile: null, parties: [party], party, issues: [issue("flow", "water"), issue("dam", "the dam")] },
  ...{ speakers: ["varn", "rival", "holm"].map(speaker), events: [], proposals: [], sources: [] },
  ...{ statements, latest: [], voices, responses: [], assessments: [] },
});

describe("partyFigures", () => {
  const figures = partyFigures(
    data(
      [
        said("a", "2031-01-10"),
        said("b", "2031-02-10", { low: 50, high: 50 }),
        said("c", "2031-02-12", { party: "sabria", low: 100, high: 100 }),
        said("d", "2031-02-14", { attribution: "opponent_said", speaker: "rival" }),
      ],
      ["holm"],
    ),
    "2031-02-20",
  );

  it("draws the issues it spoke on and names those it did not", () => {
    expect(figures.stands.map(([category, rows]) => [category, rows.map((row) => row.stand.words)])).toEqual([
      ["water", ["stop 50"]],
    ]);
    expect(figures.silent.map(({ id }) => id)).toEqual(["dam"]);
  });

  it("counts its own statements alone, and tells its shift once", () => {
    expect(figures.own.map(({ id }) => id)).toEqual(["a", "b", "d"]);
    expect(figures.moves.map(({ verdict }) => [verdict.statement, verdict.verdict])).toEqual([["b", "shift"]]);
  });

  it("lets nobody speak for it who only says what it wants; who holds office does, quoted or not", () => {
    expect(figures.voices.map(({ speaker: { id }, statements }) => [id, statements])).toEqual([
      ["varn", 2],
      ["holm", 0],
    ]);
  });

  it("opens with what was said and the last shift, or with neither", () => {
    expect(partyDeck(party, figures)).toBe(
      "Where Republic of Kestria stands is told by three statements on one issue, the newest of 14 February 2031. Its last shift was on Issue flow, on 10 February.",
    );
    expect(partyDeck(party, partyFigures(data([]), "2031-02-20"))).toBe(
      "Nothing on record says yet where Republic of Kestria stands.",
    );
  });
});

it("says what a party is", () => {
  expect(whatItIs(party)).toBe("A state; party to the conflict");
  expect(whatItIs({ kind: "alliance", role: "observer" })).toBe("An alliance; observer");
});
