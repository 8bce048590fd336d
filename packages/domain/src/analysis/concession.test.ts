import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "./concession";
import { distanceOn } from "./distance";
import { seriesByParty } from "./series";
import { latestShifts, verdictsOf } from "./shift";
import type { Statement } from "./statement";
import { everyKind, said, settings, statements, subject } from "./testing";

const parties = ["kestria", "sabria", "orlan"];
const ledger = (all: readonly Statement[], with_ = settings) => {
  const series = seriesByParty(parties, { id: "release", kind: "scale" }, all, with_);
  return ledgerOf(latestShifts(series.flatMap((one) => verdictsOf(one, all))), series);
};
const by = (party: string, id: string, day: string, low: number, high: number, parts: Partial<Statement> = {}) =>
  said(id, day, low, high, { party, ...parts });

describe("ledgerOf", () => {
  const there = [by("sabria", "s", "2031-03-01", 100, 100), by("orlan", "o", "2031-03-01", 0, 0)];

  it("lists a move by whom it came nearer to, and from whom it went, with the share of the first distance", () => {
    const all = [...there, by("kestria", "k1", "2031-03-02", 20, 20), by("kestria", "k2", "2031-03-09", 40, 60)];
    const { concessions, hardenings, neither, sums } = ledger(all);
    expect(concessions).toMatchObject([
      {
        move: { statement: "k2", min: 20, max: 40, toward: "high" },
        conditional: false,
        nearer: [{ party: "sabria", before: 80, after: 40, by: 40, share: 0.5 }],
        farther: [{ party: "orlan", before: 20, after: 40, by: 20, share: 1 }],
        heldAgainst: ["sabria", "orlan"],
      },
    ]);
    expect([hardenings, neither]).toEqual([[], []]);
    expect(sums).toEqual([
      { party: "kestria", issue: "release", unconditional: { count: 1, min: 20, max: 40 }, conditional: null },
    ]);
  });

  it("lists what brought nobody nearer as a hardening", () => {
    const all = [by("sabria", "s", "2031-03-01", 100, 100)].concat(
      by("kestria", "k1", "2031-03-02", 40, 40),
      by("kestria", "k2", "2031-03-09", 0, 10),
    );
    expect(ledger(all)).toMatchObject({
      concessions: [],
      hardenings: [{ farther: [{ before: 60, after: 90, by: 30 }] }],
      sums: [],
    });
  });

  it("sums only within a party and issue, and conditional ones apart", () => {
    const all = [
      by("sabria", "s", "2031-03-01", 100, 100),
      by("kestria", "k1", "2031-03-02", 0, 0),
      by("kestria", "k2", "2031-03-09", 10, 20),
      by("kestria", "k3", "2031-03-12", 40, 40, { condition: "If the dam stays." }),
      by("kestria", "k4", "2031-03-15", 50, 60),
    ];
    expect(ledger(all).sums).toEqual([
      {
        ...{ party: "kestria", issue: "release" },
        unconditional: { count: 2, min: 20, max: 40 },
        conditional: { count: 1, min: 20, max: 30 },
      },
    ]);
  });

  it("has no share where the two first stood on one point, and credits nobody where nobody stood", () => {
    const near = [by("sabria", "s", "2031-03-02", 0, 0), by("kestria", "k1", "2031-03-01", 0, 0)];
    const moved = by("kestria", "k2", "2031-03-09", 40, 40);
    expect(ledger([...near, moved]).hardenings).toMatchObject([{ farther: [{ by: 40, share: null }] }]);
    const alone = [by("kestria", "k1", "2031-03-01", 0, 0), moved, by("sabria", "s", "2031-03-20", 90, 90)];
    expect(ledger(alone)).toMatchObject({ concessions: [], hardenings: [], neither: [{ heldAgainst: [] }] });
  });

  it("credits no move that changes no distance, and holds the others where they stand on its last day", () => {
    const wide = by("sabria", "s", "2031-03-01", 0, 100);
    const moved = [by("kestria", "k1", "2031-03-02", 0, 0), by("kestria", "k2", "2031-03-09", 40, 40)];
    expect(ledger([wide, ...moved])).toMatchObject({
      concessions: [],
      hardenings: [],
      neither: [{ heldAgainst: ["sabria"] }],
    });
    const vague = by("kestria", "k2", "2031-03-09", 40, 40, { first: "2031-03-05" });
    const meets = [by("sabria", "s", "2031-03-01", 100, 100), by("sabria", "s2", "2031-03-07", 60, 60)];
    const [entry] = ledger([...meets, moved[0] ?? vague, vague]).concessions.filter(
      ({ move }) => move.party === "kestria",
    );
    expect(entry?.nearer).toMatchObject([{ party: "sabria", before: 60, after: 20, by: 40, share: 0.4 }]);
  });

  it("holds each shift once, against nobody who does not stand, whatever the order of entry", () => {
    const all = fc
      .tuple(statements, statements)
      .map(([some, others]) => [...some, ...others.map((one) => ({ ...one, id: `b${one.id}`, party: "sabria" }))]);
    fc.assert(
      fc.property(all, (drawn) => {
        const series = seriesByParty(parties, { id: subject.issue, kind: "scale" }, drawn, everyKind);
        const moves = latestShifts(series.flatMap((one) => verdictsOf(one, drawn)));
        const { concessions, hardenings, neither } = ledgerOf(moves, series);
        expect(concessions.length + hardenings.length + neither.length).toBe(moves.length);
        for (const entry of [...concessions, ...hardenings, ...neither]) {
          for (const party of entry.heldAgainst) {
            const [own, other] = [entry.move.party, party].map((id) => series.find((one) => one.party === id));
            expect(own && other && distanceOn(own, other, entry.move.day).state).toBe("known");
          }
        }
        expect(ledger([...drawn].reverse(), everyKind)).toEqual({
          concessions,
          hardenings,
          neither,
          sums: ledger(drawn, everyKind).sums,
        });
      }),
      { numRuns: 200 },
    );
  });
});
