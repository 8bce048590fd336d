import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical";
import {
  type Actor,
  type ChangesetAction,
  type ChangesetState,
  changesetRules,
  changesetStates,
  differences,
  mayAct,
  nextState,
  refusal,
} from "./changeset";

describe("canonical JSON", () => {
  it.each([
    [{ b: 1, a: [true, null, "é\n"] }, '{"a":[true,null,"é\\n"],"b":1}'],
    [{ a: undefined, b: {} }, '{"b":{}}'],
    [[1.5, -0, 1e21], "[1.5,0,1e+21]"],
    [{ "\u20ac": 1, "\r": 2, "1": 3 }, '{"\\r":2,"1":3,"€":1}'],
  ])("%j", (value, text) => expect(canonicalJson(value)).toBe(text));

  it.each([[Number.NaN], [() => 1], [new Map()], [[undefined]], [10n]])("refuses %s", (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it("is the same for the same value in any order of keys, and reads back", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

const analyst = (user: string): Actor => ({ user, role: "analyst" });

describe("states", () => {
  const allowed: Record<ChangesetAction, ChangesetState[]> = {
    save: ["draft", "returned", "submitted"],
    submit: ["draft", "returned"],
    accept: ["submitted"],
    returnIt: ["submitted"],
    discard: ["draft", "returned", "submitted"],
    takeUp: ["discarded"],
  };
  const cells = Object.keys(changesetRules).flatMap((action) =>
    changesetStates.map((state) => [action, state] as [ChangesetAction, ChangesetState]),
  );
  it.each(cells)("%s while %s", (action, state) => {
    const facts = { state, authors: ["ann"], reviewRequired: true };
    const actor = action === "accept" ? analyst("ben") : analyst("ann");
    expect(mayAct(action, facts, actor)).toBe(allowed[action].includes(state));
    expect(mayAct(action, facts, { user: "vic", role: "viewer" })).toBe(false);
    expect(mayAct(action, facts, { user: "ann", role: null })).toBe(false);
  });

  it.each([
    ["accept", "ann", true, false],
    ["accept", "ann", false, true],
    ["accept", "ben", true, true],
    ["returnIt", "ann", true, true],
    ["discard", "ann", true, true],
    ["discard", "ben", true, false],
    ["save", "ben", true, true],
  ] as [ChangesetAction, string, boolean, boolean][])(
    "%s by %s, review required %s: %s",
    (action, user, review, yes) => {
      const facts = { state: "submitted", authors: ["ann", "cat"], reviewRequired: review } as const;
      expect(mayAct(action, facts, analyst(user))).toBe(yes);
    },
  );

  it("lets those who wrote it, and admins, take up what was discarded", () => {
    const facts = { state: "discarded", authors: ["ann"], reviewRequired: true } as const;
    expect(refusal("takeUp", facts, analyst("ben"))?.message).toContain("take it up again");
    expect(mayAct("takeUp", facts, analyst("ann"))).toBe(true);
    expect(mayAct("takeUp", facts, { user: "ada", role: "admin" })).toBe(true);
  });

  it("lets an admin discard but not accept what they wrote", () => {
    const facts = { state: "submitted", authors: ["ada"], reviewRequired: true } as const;
    expect(mayAct("accept", facts, { user: "ada", role: "admin" })).toBe(false);
    expect(mayAct("discard", { ...facts, authors: ["ann"] }, { user: "ada", role: "admin" })).toBe(true);
  });

  it("lets the operator accept, and says why others may not", () => {
    const facts = { state: "submitted", authors: ["ann"], reviewRequired: true } as const;
    expect(nextState("accept", facts, "operator")).toBe("accepted");
    expect(() => nextState("accept", facts, analyst("ann"))).toThrow("somebody else has to accept it");
    expect(() => nextState("accept", { ...facts, state: "draft" }, "operator")).toThrow("is a draft");
  });
});

const base = {
  id: "p1",
  answer: "stated",
  low: 10,
  high: 40,
  said: { edtf: "2031-02", stated: null, reason: null },
  note: null,
  evidence: [{ source: "s1", exact: "words", start: 4, end: 9, altered: false }],
};

describe("differences", () => {
  it.each([
    ["nothing", base, { ...base }, []],
    ["a figure", base, { ...base, low: 20 }, [["low", "From", 10, 20]]],
    [
      "inside a date",
      base,
      { ...base, said: { ...base.said, edtf: "2031-03" } },
      [["said.edtf", "Said: date", "2031-02", "2031-03"]],
    ],
    [
      "a passage more",
      base,
      { ...base, evidence: [{ ...base.evidence[0], start: 50, end: 55 }, ...base.evidence] },
      [["evidence.s1-50", "Evidence", null, { ...base.evidence[0], start: 50, end: 55 }]],
    ],
    [
      "within a passage",
      base,
      { ...base, evidence: [{ ...base.evidence[0], altered: true }] },
      [["evidence.s1-4.altered", "Evidence: altered by the outlet", false, true]],
    ],
    ["a list of words", { aliases: ["a"] }, { aliases: ["a", "b"] }, [["aliases", "Also called", ["a"], ["a", "b"]]]],
    [
      "only the order",
      { options: [{ id: "x" }, { id: "y" }] },
      { options: [{ id: "y" }, { id: "x" }] },
      [["options", "Options", [{ id: "x" }, { id: "y" }], [{ id: "y" }, { id: "x" }]]],
    ],
    ["a new record", null, { id: "p1", note: null }, [["id", "Id", null, "p1"]]],
    ["a record withdrawn", { id: "p1", note: null }, null, [["id", "Id", "p1", null]]],
  ] as [string, Record<string, unknown> | null, Record<string, unknown> | null, unknown[][]][])(
    "%s",
    (_, a, b, expected) => {
      expect(differences("position", a, b).map((d) => [d.path, d.label, d.before, d.after])).toEqual(expected);
    },
  );

  it("come in the order of the schema, whatever the order of the bodies", () => {
    const found = differences("position", { summary: "a", low: 10 }, { summary: "b", note: "n", low: 20, party: "p" });
    expect(found.map(({ path }) => path)).toEqual(["party", "low", "summary", "note"]);
  });
});
