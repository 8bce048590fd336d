import { expect, it } from "vitest";
import { segmentByKey } from "./segment-key";

const of = (...labels: string[]) => labels.map((label) => ({ value: label, label }));

it("takes the segment whose label begins with the letter", () => {
  const options = of("high", "medium", "low");
  expect([..."hmlHx"].map((key) => segmentByKey(options, null, key))).toEqual([0, 1, 2, 0, -1]);
});

it("goes round those that begin with the same letter", () => {
  const options = of("offer", "other", "insistence");
  expect(segmentByKey(options, null, "o")).toBe(0);
  expect(segmentByKey(options, "offer", "o")).toBe(1);
  expect(segmentByKey(options, "other", "o")).toBe(0);
});

it("takes a digit for the label that begins with it, else for the place in the row", () => {
  expect(segmentByKey(of("0 cannot say", "1 confirmed", "2 probably"), null, "1")).toBe(1);
  expect(segmentByKey(of("stated", "no comment"), null, "2")).toBe(1);
  expect(segmentByKey(of("stated", "no comment"), null, "3")).toBe(-1);
});

it("leaves alone what is disabled, and keys that are no letters", () => {
  const options = [{ value: "a", label: "always", disabled: true }, ...of("never")];
  expect(["a", "1", "Enter", " ", "ArrowDown"].map((key) => segmentByKey(options, null, key))).toEqual([
    -1, -1, -1, -1, -1,
  ]);
});
