import { expect, it } from "vitest";
import { emptyCode } from "./code-fields";
import { readCodes } from "./use-own-codes";

it("reads back the codes that it kept, half-typed ones too, and leaves out what is none", () => {
  const half = { ...emptyCode, party: "upland" };
  const kept = JSON.stringify([["0 upland flow", half], ["1 x y", { party: 3 }], ["no pair"], 7]);
  expect([...readCodes(kept)]).toEqual([["0 upland flow", half]]);
  for (const none of ["", "{half", "{}", "null"]) expect(readCodes(none).size).toBe(0);
});
