import type { Speaker } from "@parley/domain/records/speaker";
import { expect, it } from "vitest";
import { heldInWords, partInWords, speakerDeck } from "./speaker-words";

const none = { statements: [], assessments: [], responses: [] };
const speaker = (fields: Partial<Speaker>): Speaker => ({
  ...{ id: "varn", kind: "person", name: "Ilse Varn", aliases: [], offices: [], side: null },
  ...fields,
});
const party = {
  ...{ id: "kestria", name: "Kestria", short: "Kestria", kind: "state" as const },
  ...{ role: "party_to_conflict" as const, aliases: [], slot: 1 },
};
const parties = new Map([["kestria", party]]);
const office = { title: "Minister of water", party: "kestria", organisation: null, from: "2029", to: null };

it.each([
  [{ from: "2029", to: null }, "since 2029"],
  [{ from: null, to: "2031-03" }, "until March 2031"],
  [{ from: "2019", to: "2024" }, "2019 to 2024"],
  [{ from: null, to: null }, null],
])("says how long an office is held: %j", (held, words) => {
  expect(heldInWords(held)).toBe(words);
});

it("says who it is and how often they are quoted", () => {
  expect(speakerDeck(speaker({ offices: [office] }), { ...none, statements: [1, 2], assessments: [1] }, parties)).toBe(
    "Minister of water, Kestria. Quoted with two statements and one assessment.",
  );
  expect(speakerDeck(speaker({ kind: "unnamed_group", side: "kestria" }), none, parties)).toBe(
    "An unnamed group that speaks for Kestria. Not quoted on record.",
  );
  expect(speakerDeck(speaker({}), none, parties)).toBe("No office is on record. Not quoted on record.");
});

it("lets nobody have taken part in what did not happen", () => {
  expect(partInWords({ present: true, status: "held" })).toBe("took part");
  expect(partInWords({ present: true, status: "planned" })).toBe("was to take part; planned");
  expect(partInWords({ present: false, status: "held" })).toBe("quoted at it or on it");
});
