import { dayAfter, numbers } from "./chance";
import { partyNames, personName } from "./names";

const partyKinds = ["state", "international_organisation", "alliance", "coalition", "armed_group", "unspecified_group"];
const partyRoles = ["party_to_conflict", "mediator", "guarantor", "supporter", "observer"];

export const partyIds = partyNames.map((_, i) => `party-${i}`);
const persons = 46;

/** Twenty parties, more than there are colours. */
export const parties = partyNames.map(({ name, short }, i) => ({
  ...{ id: partyIds[i], name, short, kind: partyKinds[i % 6], role: partyRoles[i < 2 ? 0 : i % 5] },
  ...{ aliases: i % 4 === 0 ? [`The party of number ${i}`, "الطرف"] : [], slot: (i % 12) + 1 },
}));

const groupNames = [
  "Aides who know the text",
  "مسؤولون لم تُذكر أسماؤهم",
  "Members of several delegations who asked not to be named because the rules of the talks forbid them to speak",
];

/** Sixty speakers: persons, by turns of each party, then an unnamed group for each of the first fourteen parties. */
export const speakers = [
  ...numbers(persons).map((i) => ({
    ...{
      id: `person-${i}`,
      kind: "person",
      name: personName(i),
      aliases: i % 5 === 0 ? [`Speaker ${i}`] : [],
      side: null,
    },
    offices: [
      {
        ...{
          title:
            i % 3
              ? "Chief negotiator"
              : "Minister for Waterways, Harbours, Salt Marshes and Affairs of the Lower Coast",
        },
        ...{ party: partyIds[i % partyIds.length], organisation: null, from: dayAfter(i), to: null },
      },
    ],
  })),
  ...numbers(60 - persons).map((i) => ({
    ...{ id: `group-${i}`, kind: "unnamed_group", name: `${groupNames[i % 3]} (${i})`, aliases: [], offices: [] },
    side: partyIds[i],
  })),
];

/** Who speaks for the party with this number. */
export const personsOf = (party: number): string[] =>
  numbers(persons)
    .filter((i) => i % partyIds.length === party)
    .map((i) => `person-${i}`);
export const groupOf = (party: number): string | null => (party < 60 - persons ? `group-${party}` : null);
