import { describe, expect, it } from "vitest";
import { namesApart, namesTogether } from "./names-apart";

const arabic = "اتحاد الساحل";
const set = `\u2068${arabic}\u2069`;

describe("names that run from right to left", () => {
  it.each([
    ["a name", { party: { name: arabic, id: "a" } }, { party: { name: set, id: "a" } }],
    ["names in lists", { authors: ["A. Writer", arabic] }, { authors: ["A. Writer", set] }],
    ["a pole in words", { poles: { low: arabic, high: "all" } }, { poles: { low: set, high: "all" } }],
    ["Hebrew", { title: "שיחות הנמל (3)" }, { title: "\u2068שיחות הנמל (3)\u2069" }],
    ["once only", { name: set }, { name: set }],
  ])("are set apart: %s", (_, answer, shown) => {
    expect(namesApart("party.get", answer)).toEqual(shown);
  });

  it("leaves passages, forms, and all that runs from left to right as they are, the very object", () => {
    const passage = { evidence: [{ exact: arabic, start: 0 }] };
    expect(namesApart("party.get", passage)).toBe(passage);
    const body = { name: arabic };
    expect(namesApart("record.get", body)).toBe(body);
    const plain = { parties: [{ name: "Osmark", low: 3 }], title: null };
    expect(namesApart("party.list", plain)).toBe(plain);
  });

  it("are sent as they were typed", () => {
    expect(namesTogether({ body: { name: set, slot: 1 }, exact: set, title: `Correct ${set}` })).toEqual({
      body: { name: arabic, slot: 1 },
      exact: set,
      title: `Correct ${arabic}`,
    });
  });
});
