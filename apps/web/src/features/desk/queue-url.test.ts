import { createLoader } from "nuqs/server";
import { expect, it } from "vitest";
import { isNarrowed, narrowed, nothingNarrowed, queueInput, queueParsers, queueQuery } from "./queue-url";

const load = createLoader(queueParsers);

it("reads an address back as it was written, and is what I may accept, oldest first, where it says nothing", () => {
  const state = load("?whose=mine&state=returned&kind=event&party=osmark&days=7&order=latest&author=u-1");
  expect(load(queueQuery("", state))).toEqual(state);
  expect(queueQuery("", load(""))).toBe("");
  expect(queueInput("oruna", load(""))).toMatchObject({ whose: "to-accept", state: "submitted", order: "oldest" });
});

it("takes what it does not know for nothing", () => {
  const state = load("?whose=nobody&state=lost&kind=rumour&days=soon&origin=heaven");
  expect(isNarrowed(state)).toBe(false);
  expect(queueQuery("", state)).toBe("");
});

it("begins at its first page again, and shows everybody’s where nothing can be accepted", () => {
  const state = { ...load("?party=osmark&page=after~~1~x") };
  expect(narrowed(state, { state: "discarded" })).toEqual({ state: "discarded", whose: "all", page: null });
  expect(narrowed({ ...state, whose: "mine" }, { state: "draft" })).toMatchObject({ whose: "mine" });
  expect(isNarrowed({ ...state, ...narrowed(state, nothingNarrowed) })).toBe(false);
  expect(queueInput("oruna", { ...state, whose: "all" })).toMatchObject({ whose: null, party: "osmark" });
});
