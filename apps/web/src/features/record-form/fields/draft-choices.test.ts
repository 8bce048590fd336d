import { nominal, sound } from "@parley/domain/records/sound.fixture";
import { expect, it } from "vitest";
import type { Choices } from "@/words/record-names";
import { partyOptions, sourceOptions } from "./choice-options";
import { withDraft } from "./draft-choices";

const none: Choices = { parties: [], issues: [], speakers: [], events: [], proposals: [], publishers: [], sources: [] };
const put = (kind: keyof typeof sound, body: object) => ({
  ...{ kind, id: (body as { id: string }).id, action: "put" as const },
  after: { ...body } as Record<string, unknown>,
});

it("offers what the same draft adds, marked, a source with the name of a publisher of the same draft", () => {
  const choices = withDraft(
    none,
    [put("source", sound.source), put("publisher", sound.publisher), put("party", sound.party)],
    null,
  );
  expect(partyOptions(choices)).toMatchObject([{ value: "upland", note: "in this draft" }]);
  expect(sourceOptions(choices)).toMatchObject([{ value: "news", label: "The Courier, untitled" }]);
  expect(sourceOptions(choices)[0]?.note).toContain("in this draft");
  expect(choices.sources[0]).toMatchObject({ first: "2031-03-04", last: "2031-03-05", reliability: "B" });
});

it("does not offer what is half-filled, what the draft withdraws, or the record itself", () => {
  const on = withDraft(none, [put("issue", nominal), put("party", sound.party)], null);
  const choices = withDraft(
    on,
    [
      put("party", { id: "half", name: "Half a party" }),
      { kind: "party", id: "upland", action: "withdraw", after: null },
      put("issue", { ...sound.issue }),
      put("source", { ...sound.source }),
    ],
    "issue/water",
  );
  expect(choices.parties).toEqual([]);
  expect(choices.issues.map(({ id }) => id)).toEqual(["form"]);
  // Its publisher is nowhere.
  expect(choices.sources).toEqual([]);
});

it("offers a record as the draft changes it, once", () => {
  const on = withDraft(none, [put("party", sound.party)], null);
  const choices = withDraft(on, [put("party", { ...sound.party, name: "Upland and Isles" })], null);
  expect(choices.parties.map(({ name }) => name)).toEqual(["Upland and Isles"]);
});
