import { parseRecord } from "@parley/domain/records/rules";
import { sound } from "@parley/domain/records/sound.fixture";
import { expect, it } from "vitest";
import { fieldWords } from "./field-words";
import { recordNames } from "./record-names";

const choices = {
  ...{ parties: [], speakers: [], events: [], proposals: [], publishers: [] },
  issues: [parseRecord("issue", sound.issue)],
  sources: [{ id: "news", title: "The news", publisherName: "The Courier" }],
};
const names = recordNames(choices as unknown as Parameters<typeof recordNames>[0]);

it.each([
  ["position", { low: 50, high: 50 }, "place", "half"],
  ["position", { firmness: 0 }, "firmness", "trial balloon"],
  ["response", {}, "credibility", "2 probably"],
  ["negotiation", {}, "staleAfter", "90"],
  ["proposal", {}, "provisions", "place: no less than half (50 to 100 of 100)"],
  ["proposal", {}, "provisions", "evidence: “twelve words” (The news)"],
] as const)("of a %s %j, %s is told with its words", (kind, change, key, words) => {
  const body = parseRecord(kind, { ...sound[kind], ...change });
  expect(fieldWords(kind, body, names).find((field) => field.key === key)?.words).toContain(words);
});
