// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Kept, keep, letGo, letGoOfAll, listKept, marksOf, mostKept } from "./kept-store";

const entry = (slot: string, fields: Partial<Kept> = {}): Kept => ({
  ...{ slot, person: "ann", negotiation: "n", place: "p", at: new Date().toISOString(), address: "/n/n" },
  ...{ title: "A note", words: { summary: `words of ${slot}` } },
  ...fields,
});
const slots = (person: string) => listKept(person).map(({ slot }) => slot);

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

it("gives back what it kept, latest first, to whoever typed it and to nobody else", () => {
  keep(entry("a", { at: "2026-11-20T10:00:00.000Z" }));
  keep(entry("b", { at: "2026-11-20T11:00:00.000Z" }));
  keep(entry("c", { person: "bob" }));
  keep(entry("a", { at: "2026-11-20T12:00:00.000Z", words: "the last word" }));
  expect(slots("ann")).toEqual(["a", "b"]);
  expect(listKept("ann")[0]?.words).toBe("the last word");
  expect(slots("bo")).toEqual([]);
});

it("lets go of one, and at signing out of all of one person’s", () => {
  for (const slot of ["a", "b"]) keep(entry(slot));
  keep(entry("c", { person: "bob" }));
  letGo(entry("a"));
  expect(slots("ann")).toEqual(["b"]);
  letGoOfAll("ann");
  expect([slots("ann"), slots("bob")]).toEqual([[], ["c"]]);
});

it("holds nothing of whoever signed out, in the browser or in the tab, and all of everybody else", () => {
  keep(entry("a"));
  keep(entry("c", { person: "bob" }));
  for (const person of ["ann", "bob"])
    localStorage.setItem(marksOf(person), `[{"of":"h","keys":["position ${person}"]}]`);
  sessionStorage.setItem("recoding a-changeset an-issue", '{"mapping":{},"decisions":[]}');
  localStorage.setItem("theme", "dark");
  letGoOfAll("ann");
  expect(Object.keys(localStorage).sort()).toEqual(["parley.kept.bob.c", "parley.looked.bob", "theme"]);
  expect(sessionStorage.length).toBe(0);
});

it("stays within bounds: the oldest go, and what nobody came back for in two months", () => {
  for (let i = 0; i < mostKept + 5; i += 1)
    keep(entry(`s${i}`, { at: new Date(Date.now() - (500 - i) * 1_000).toISOString() }));
  expect(localStorage.length).toBe(mostKept);
  expect(slots("ann")).not.toContain("s4");
  expect(slots("ann")).toContain("s5");
  keep(entry("ancient", { at: "2020-01-01T00:00:00.000Z" }));
  expect(slots("ann")).not.toContain("ancient");
});

it("says so where there is no room, and passes over what it cannot read or did not write", () => {
  localStorage.setItem("parley.kept.ann.odd", "{half");
  localStorage.setItem("parley.kept.ann.other", JSON.stringify(entry("another-slot")));
  localStorage.setItem("elsewhere", "stays");
  expect(slots("ann")).toEqual([]);
  expect(Object.keys(localStorage)).toEqual(["elsewhere"]);
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(keep(entry("a"))).toBe(false);
});

it("keeps nothing, and breaks nothing, where the browser keeps nothing for pages", () => {
  vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
    throw new DOMException("denied", "SecurityError");
  });
  expect(keep(entry("a"))).toBe(false);
  letGo(entry("a"));
  expect(listKept("ann")).toEqual([]);
});
