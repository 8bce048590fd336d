import type { ApiOutputs } from "@parley/api";
import { describe, expect, it } from "vitest";
import { besideOf, neighbourOf } from "./neighbours";
import { readPosition } from "./position-values";

const exact = "three hundred cubic metres a second";
const evidence = [{ source: "courier", exact, start: 10, end: 10 + exact.length, altered: false }];
const body = {
  ...{ party: "osmark", issue: "flow", answer: "stated", low: 25, high: 25, said: { edtf: "2031-03-12" } },
  ...{ summary: "Osmark names a figure.", relations: [], evidence },
};
const published = (id: string, fields: object = {}) =>
  ({
    ...body,
    id,
    first: "2031-03-12",
    last: "2031-03-12",
    act: null,
    direction: "none",
    option: null,
    ...fields,
  }) as unknown as ApiOutputs["issue"]["get"]["statements"][number];
const lastDay = () => "2031-03-14";
const mine = neighbourOf("mine", readPosition(body), lastDay());
const ids = (...given: Parameters<typeof besideOf> extends [unknown, ...infer Rest] ? Rest : never) =>
  besideOf(mine, ...given).map(({ id, drafted }) => [id, drafted]);

describe("what a form is compared with", () => {
  it("is what is on record and what the same draft says", () => {
    expect(ids([published("one")], [{ id: "two", body }], lastDay)).toEqual([
      ["two", true],
      ["one", false],
    ]);
  });

  it("is as the draft has it, where that changes or withdraws what is published", () => {
    const changed = { ...body, party: "veldra" };
    expect(
      ids(
        [published("one"), published("two")],
        [
          { id: "one", body: changed },
          { id: "two", body: null },
        ],
        lastDay,
      ),
    ).toEqual([]);
  });

  it("is not what says itself how it stands to this one", () => {
    const relations = [{ type: "repeats", position: "mine" }];
    expect(ids([published("one", { relations })], [{ id: "two", body: { ...body, relations } }], lastDay)).toEqual([]);
  });

  it("bears a form that is half filled, and a date that cannot be read", () => {
    const half = {
      party: "osmark",
      issue: "flow",
      said: { edtf: "someday" },
      evidence: [{ source: "courier", exact }],
    };
    expect(ids([], [{ id: "half", body: half }], lastDay)).toEqual([]);
    const open = neighbourOf("mine", readPosition({ ...body, said: { edtf: "2031-03-01.." } }), null);
    expect(open.days).toBeNull();
  });
});
