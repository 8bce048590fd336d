import type { Party } from "@parley/domain/records/party";
import { expect, it } from "vitest";
import { partiesInOrder } from "./party-order";

const party = (id: string, slot: number): Party => ({
  ...{ id, name: id, short: id, slot, kind: "state", role: "observer", aliases: [] },
});
const all = [party("eu", 4), party("mute", 3), party("us", 5), party("high", 2), party("low", 1)];
const said = (...ids: string[]) => ids.map((id) => ({ party: id }));
const order = (...spoken: string[]) =>
  partiesInOrder(all, { low: "low", high: "high" }, said(...spoken)).map(({ id }) => id);

it("puts the principals first, then whoever said more", () => {
  expect(order("eu", "us", "us", "high")).toEqual(["low", "high", "us", "eu"]);
});

it("keeps a silent principal and leaves out other silent parties", () => {
  expect(order()).toEqual(["low", "high"]);
});

it("goes by colour slot among equals, and does without principals", () => {
  expect(partiesInOrder(all, null, said("us", "eu")).map(({ id }) => id)).toEqual(["eu", "us"]);
});
