import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue } from "./issue";
import {
  type Dependent,
  isIdentity,
  type Mapping,
  nowhere,
  type Place,
  recode,
  recodePlace,
  suggestedMapping,
} from "./recoding";
import { parseRecord } from "./rules";
import { nominal, sound } from "./sound.fixture";

const scale = parseRecord("issue", sound.issue);
const form = parseRecord("issue", nominal);
const unscaled: Issue = { ...scale, kind: "unscaled", stops: [], poles: null };
const stopsAt = (...values: number[]): Issue => {
  return {
    ...scale,
    stops: values.map((value) => ({ value, label: `at ${value}`, explanation: null, anchored: true })),
  };
};
const on = (low: number, high = low, fields: Partial<Place> = {}): Place => ({ ...nowhere, low, high, ...fields });
const option = (id: string): Place => ({ ...nowhere, option: id });
const five = stopsAt(0, 25, 50, 75, 100);
const after = stopsAt(0, 30, 50, 90, 100);
const moving: Mapping = { "0": "0", "25": "30", "50": "50", "75": "90", "100": "100" };

describe("the mapping that two versions suggest", () => {
  it.each<[string, Issue, Issue, Mapping]>([
    [
      "a stop moved, by its words",
      scale,
      { ...scale, stops: scale.stops.map((s) => (s.value === 50 ? { ...s, value: 60 } : s)) },
      { "0": "0", "50": "60", "100": "100" },
    ],
    [
      "a stop reworded in its place",
      scale,
      { ...scale, stops: scale.stops.map((s) => ({ ...s, label: `${s.label}!` })) },
      { "0": "0", "50": "50", "100": "100" },
    ],
    [
      "a stop gone",
      scale,
      { ...scale, stops: scale.stops.filter(({ value }) => value !== 50) },
      { "0": "0", "50": null, "100": "100" },
    ],
    ["an option gone", form, { ...form, options: form.options.slice(1) }, { treaty: null, memo: "memo" }],
    [
      "options for stops, by their words",
      { ...scale, stops: [{ value: 0, label: "a treaty", explanation: null, anchored: true }] },
      form,
      { "0": "treaty" },
    ],
    ["nothing to stand on", scale, unscaled, { "0": null, "50": null, "100": null }],
  ])("%s", (_, from, to, mapping) => {
    expect(suggestedMapping(from, to)).toEqual(mapping);
  });
});

describe("a place", () => {
  it.each<[string, Issue, Issue, Mapping, Place, ReturnType<typeof recodePlace>]>([
    ["at a stop goes with it", five, after, moving, on(25), on(30)],
    ["between stops goes with both ends", five, after, moving, on(25, 75), on(30, 90)],
    ["half way stays half way", five, after, moving, on(40), on(42)],
    [
      "just beside a stop stays beside it",
      five,
      stopsAt(0, 98, 99, 100),
      { "0": "0", "25": "98", "50": "100" },
      on(26, 26),
      on(99),
    ],
    ["between stops that become one goes with them", five, after, { ...moving, "25": "50" }, on(40), on(50)],
    [
      "between stops with no room left is decided by hand",
      five,
      stopsAt(0, 49, 50, 100),
      { "25": "49", "50": "50" },
      on(40),
      "by_hand",
    ],
    ["at a stop that is gone is decided by hand", five, after, { ...moving, "25": null }, on(25, 50), "by_hand"],
    ["beside a stop that is gone is decided by hand", five, after, { ...moving, "25": null }, on(30, 50), "by_hand"],
    ["over a stop that is gone goes on", five, after, { ...moving, "25": null }, on(0, 50), on(0, 50)],
    ["at a stop that goes nowhere known is decided by hand", five, after, { ...moving, "25": "31" }, on(25), "by_hand"],
    [
      "with an open end keeps it at its pole",
      five,
      stopsAt(0, 20, 50, 100),
      { "0": "20", "25": "50" },
      on(0, 25, { open: "low" }),
      on(0, 50, { open: "low" }),
    ],
    [
      "of a direction alone is the whole scale",
      five,
      after,
      {},
      on(0, 100, { direction: "low" }),
      on(0, 100, { direction: "low" }),
    ],
    [
      "at stops that change their order is decided by hand",
      five,
      five,
      { ...moving, "25": "50", "50": "25", "75": "75" },
      on(25, 50),
      "by_hand",
    ],
    ["at one of them goes with it", five, five, { ...moving, "25": "50", "50": "25", "75": "75" }, on(25), on(50)],
    ["on an option goes where it goes", form, form, { treaty: "memo", memo: "memo" }, option("treaty"), option("memo")],
    ["on an option that is gone is decided by hand", form, form, { treaty: null }, option("treaty"), "by_hand"],
    ["at a stop becomes an option", scale, form, { "0": "treaty" }, on(0), option("treaty")],
    ["over several stops is no option", scale, form, { "0": "treaty" }, on(0, 50), "by_hand"],
    ["with an open end is no option", scale, form, { "0": "treaty" }, on(0, 0, { open: "low" }), "by_hand"],
    ["of a direction is no option", scale, form, { "0": "treaty" }, on(0, 100, { direction: "low" }), "by_hand"],
    ["on an option becomes a stop", form, scale, { treaty: "50" }, option("treaty"), on(50)],
    ["on what has no places any more is gone", scale, unscaled, {}, on(50), "gone"],
    ["that is none stays none", scale, unscaled, {}, nowhere, nowhere],
  ])("%s", (_, from, to, mapping, place, expected) => {
    expect(recodePlace(from, to, mapping, place)).toEqual(expected);
  });
});

const said = parseRecord("position", { ...sound.position, low: 50, high: 50 });
const paper = parseRecord("proposal", sound.proposal);
const records: Dependent[] = [
  { kind: "position", id: "pos-1", body: said },
  { kind: "position", id: "pos-2", body: { ...said, id: "pos-2", low: 0, high: 0 } },
  { kind: "position", id: "elsewhere", body: { ...said, id: "elsewhere", issue: "form" } },
  { kind: "proposal", id: "draft", body: paper },
];
const moved: Issue = { ...scale, stops: scale.stops.map((s) => (s.value === 50 ? { ...s, value: 60 } : s)) };
const dropped: Issue = { ...scale, stops: scale.stops.filter(({ value }) => value !== 50) };

describe("a recoding", () => {
  it("writes anew what moves and nothing else, its other fields as they were", () => {
    const { rows, changes } = recode(scale, moved, suggestedMapping(scale, moved), records);
    expect(rows.map(({ id, part, how }) => [id, part, how])).toEqual([
      ["pos-1", null, "mapped"],
      ["pos-2", null, "same"],
      ["draft", "p1", "mapped"],
    ]);
    expect(changes).toEqual([
      { kind: "position", id: "pos-1", body: { ...said, low: 60, high: 60 } },
      {
        kind: "proposal",
        id: "draft",
        body: { ...paper, provisions: [{ ...paper.provisions[0], low: 60, high: 100 }] },
      },
    ]);
  });

  it("waits until every place is decided, and takes what was decided by hand", () => {
    const mapping = suggestedMapping(scale, dropped);
    const open = recode(scale, dropped, mapping, records);
    expect(open.rows.map(({ how }) => how)).toEqual(["open", "same", "open"]);
    expect(open.changes).toEqual([]);
    const { changes } = recode(scale, dropped, mapping, records, [
      { kind: "position", id: "pos-1", part: null, place: null },
      { kind: "proposal", id: "draft", part: "p1", place: on(0, 100) },
    ]);
    expect(changes).toMatchObject([
      { id: "pos-1", body: null },
      { id: "draft", body: { provisions: [{ low: 0, high: 100 }] } },
    ]);
  });

  it("onto no scale withdraws the positions, and leaves provisions their words", () => {
    const { changes } = recode(scale, unscaled, {}, records);
    expect(changes).toMatchObject([
      { id: "pos-1", body: null },
      { id: "pos-2", body: null },
      { id: "draft", body: { provisions: [{ summary: "Half.", issue: "water", low: null, high: null }] } },
    ]);
  });
});

/** Stops from 0 to 100 with room between them, and a mapping that keeps their order. */
const anyRecoding = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 8 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 8 }),
  )
  .chain(([a, b]) => {
    const [from, to] = [a, b].map((inner) => stopsAt(0, ...inner.sort((x, y) => x - y), 100));
    if (!from || !to) throw new Error("two scales");
    const picks = fc.array(fc.nat({ max: to.stops.length - 1 }), {
      minLength: from.stops.length,
      maxLength: from.stops.length,
    });
    return picks.map((places) => {
      const sorted = places.sort((x, y) => x - y);
      const mapping = Object.fromEntries(
        from.stops.map(({ value }, i) => [`${value}`, `${to.stops[sorted[i] ?? 0]?.value}`]),
      );
      return { from, to, mapping };
    });
  });
const anyInterval = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([a, b]) => on(Math.min(a, b), Math.max(a, b)));

describe("whatever the stops and the mapping that keeps their order", () => {
  it("an interval stays an interval on the scale", () => {
    fc.assert(
      fc.property(anyRecoding, anyInterval, ({ from, to, mapping }, place) => {
        const recoded = recodePlace(from, to, mapping, place);
        if (recoded === "by_hand") return;
        if (recoded === "gone" || recoded.low === null || recoded.high === null) throw new Error("it is still there");
        expect(recoded.low).toBeLessThanOrEqual(recoded.high);
        expect(recoded.low).toBeGreaterThanOrEqual(0);
        expect(recoded.high).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("what was lower is not higher afterwards", () => {
    fc.assert(
      fc.property(
        anyRecoding,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        ({ from, to, mapping }, a, b) => {
          const [one, other] = [Math.min(a, b), Math.max(a, b)].map((value) =>
            recodePlace(from, to, mapping, on(value)),
          );
          if (typeof one !== "object" || typeof other !== "object") return;
          expect(one.low ?? -1).toBeLessThanOrEqual(other.low ?? -1);
        },
      ),
    );
  });

  it("the mapping of each stop to itself changes nothing", () => {
    fc.assert(
      fc.property(anyRecoding, anyInterval, fc.constantFrom("none", "low", "high"), ({ from }, place, direction) => {
        const mapping = suggestedMapping(from, from);
        expect(isIdentity(from, from, mapping)).toBe(true);
        const whole = direction === "none" ? place : on(0, 100, { direction: direction as "low" | "high" });
        const record: Dependent = { kind: "position", id: "pos-1", body: { ...said, ...whole } };
        expect(recodePlace(from, from, mapping, whole)).toEqual(whole);
        expect(recode(from, from, mapping, [record]).changes).toEqual([]);
      }),
    );
  });

  it("every place has its row, and every record comes out with all it had beside its place", () => {
    fc.assert(
      fc.property(anyRecoding, fc.array(anyInterval, { maxLength: 6 }), ({ from, to, mapping }, places) => {
        const all = places.map(
          (place, i): Dependent => ({ kind: "position", id: `p${i}`, body: { ...said, id: `p${i}`, ...place } }),
        );
        const { rows, changes } = recode(from, to, mapping, all);
        expect(rows).toHaveLength(all.length);
        const open = rows.filter(({ how }) => how === "open").length;
        expect(changes).toHaveLength(open > 0 ? 0 : rows.filter(({ how }) => how === "mapped").length);
        for (const { id, body } of changes) {
          const was = all.find((one) => one.id === id)?.body;
          expect({ ...body, low: 0, high: 0 }).toEqual({ ...was, low: 0, high: 0 });
        }
      }),
    );
  });
});
