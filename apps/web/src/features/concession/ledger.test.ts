import type { Statement } from "@parley/domain/analysis/statement";
import { describe, expect, it } from "vitest";
import { at, parties, scaleIssue } from "@/charts/testing/sample-issue";
import { type RecordData, recordFigures } from "@/reading/record-figures";
import { type LedgerState, ledgerFigures } from "./ledger-figures";
import { ledgerLines } from "./ledger-lines";
import { effectsInWords, ledgerDeck, sumInWords } from "./ledger-words";

const all: LedgerState = { on: null, party: null, issue: null };
const nameOf = (id: string) => parties.find((party) => party.id === id)?.short ?? id;

function ledger(statements: Statement[], state: Partial<LedgerState> = {}) {
  const data: RecordData = {
    ...{ id: "talks", edition: 1, role: "viewer", reviewRequired: true, events: [], counts: {}, editions: [] },
    profile: {
      ...{ id: "talks", title: "Talks", summary: null, staleAfter: 90, horizon: 14 },
      principals: { low: "sab", high: "kes" },
    },
    ...{ parties, issues: [scaleIssue], statements, saliences: [] },
  };
  return ledgerFigures(statements, recordFigures(data, "2031-06-20"), { ...all, ...state });
}

const sabria = at("s", "2031-02-01", 20, 20, { party: "sab" });
const moved = [sabria, at("a", "2031-03-01", 100), at("b", "2031-06-01", 60, 60, { condition: "If it rains." })];

describe("the concession ledger", () => {
  it("tells toward whom a move was, what it did to the distance, and its share of the first", () => {
    const figures = ledger(moved);
    expect(figures.concessions.map(({ entry }) => effectsInWords(entry, nameOf))).toEqual([
      ["nearer to Sabria: 80 before, 40 after; 50 % of the first distance"],
    ]);
    expect(
      figures.sums.map(({ unconditional, conditional }) => [sumInWords(unconditional), sumInWords(conditional)]),
    ).toEqual([["none", "one concession, 40"]]);
    expect(ledgerLines(figures)[1]).toEqual([
      ...["concession", "b", "kes", "release", "2031-06-01", "2031-06-01"],
      ...["no obligation", "500 guaranteed", 40, 40, "low", "yes", "If it rains.", "sab", 80, 40, 0.5],
    ]);
  });

  it("lists a move away by itself, and one before the other side spoke as credited to nobody", () => {
    const away = ledger([sabria, at("a", "2031-03-01", 60), at("b", "2031-06-01", 100)]);
    expect([away.concessions.length, away.hardenings.length, away.sums.length]).toEqual([0, 1, 0]);
    expect(ledger(moved.slice(1)).neither.map(({ entry }) => effectsInWords(entry, nameOf))).toEqual([
      ["held against nobody: nobody else stood on it that day"],
    ]);
  });

  it("gives no share where the two first stood at no distance", () => {
    const same = [at("s", "2031-02-01", 100, 100, { party: "sab" }), at("t", "2031-04-01", 0, 0, { party: "sab" })];
    const [row] = ledger([...same, at("a", "2031-03-01", 100), at("b", "2031-06-01", 60)]).concessions;
    expect(row && effectsInWords(row.entry, nameOf)).toEqual([
      "nearer to Sabria: 100 before, 60 after; no share: they first stood 0 apart",
    ]);
  });

  it("says what it holds up to a day, and what nobody can tell", () => {
    expect(ledgerDeck(ledger(moved))).toBe(
      "Up to 20 June 2031 one shift is on record: one concession, no hardenings and no shifts that changed no known distance.",
    );
    expect(ledgerDeck(ledger(moved, { on: "2031-05-01" }))).toBe(
      "Up to 1 May 2031 no shift is on record that has a size.",
    );
    expect(ledgerDeck(ledger([at("a", "2031-03-01", 60, 100), at("b", "2031-06-01", 80)]))).toContain(
      "At one further statement the words changed and nobody can tell whether the stand did; it is not listed.",
    );
  });
});
