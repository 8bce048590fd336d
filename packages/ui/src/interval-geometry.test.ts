import { describe, expect, it } from "vitest";
import {
  digitTo,
  keyTo,
  moveTo,
  nearerHandle,
  nextStop,
  spread,
  stopOfDigit,
  trackLength,
  valueAt,
  yOf,
} from "./interval-geometry";

const stops = [0, 20, 40, 60, 100].map((value) => ({ value, label: `stop ${value}` }));

describe("a key moves one handle", () => {
  const from = { low: 40, high: 50 };
  it.each([
    ["ArrowUp", "low", { low: 41, high: 50 }],
    ["ArrowDown", "low", { low: 39, high: 50 }],
    ["ArrowRight", "high", { low: 40, high: 51 }],
    ["PageDown", "low", { low: 20, high: 50 }],
    ["PageUp", "high", { low: 40, high: 60 }],
    ["PageDown", "high", { low: 40, high: 40 }],
    ["PageUp", "low", { low: 50, high: 50 }],
    ["Home", "low", { low: 0, high: 50 }],
    ["End", "low", { low: 50, high: 50 }],
    ["End", "high", { low: 40, high: 100 }],
    ["Home", "high", { low: 40, high: 40 }],
  ] as const)("%s on the %s one", (key, handle, expected) => {
    expect(keyTo(key, handle, from, stops)).toEqual(expected);
  });

  it("leaves other keys alone and stays on the scale", () => {
    expect(keyTo("Tab", "low", from, stops)).toBeNull();
    expect(keyTo("ArrowDown", "low", { low: 0, high: 5 }, stops)).toEqual({ low: 0, high: 5 });
    expect(keyTo("ArrowUp", "high", { low: 0, high: 100 }, stops)).toEqual({ low: 0, high: 100 });
  });
});

it("counts stops from the foot, in whatever order they come", () => {
  expect([..."1234569x"].map((key) => stopOfDigit(key, [...stops].reverse()))).toEqual([
    ...[0, 20, 40, 60, 100],
    ...[null, null, null],
  ]);
});

it("takes a point up to the stop of a digit, and then the handle itself, with the other one before it", () => {
  expect(digitTo(60, "low", { low: 20, high: 20 })).toEqual({ low: 20, high: 60 });
  expect(digitTo(0, "high", { low: 20, high: 20 })).toEqual({ low: 0, high: 20 });
  expect(digitTo(40, "low", { low: 20, high: 60 })).toEqual({ low: 40, high: 60 });
  expect(digitTo(100, "low", { low: 20, high: 60 })).toEqual({ low: 100, high: 100 });
  expect(digitTo(0, "high", { low: 20, high: 60 })).toEqual({ low: 0, high: 0 });
});

it("finds the next stop, or the end of the scale", () => {
  expect(nextStop(60, 1, stops)).toBe(100);
  expect(nextStop(61, -1, stops)).toBe(60);
  expect(nextStop(10, -1, [{ value: 50, label: "half" }])).toBe(0);
});

it("never lets a handle pass the other", () => {
  expect(moveTo("low", 90, { low: 10, high: 30 })).toEqual({ low: 30, high: 30 });
  expect(moveTo("high", 5, { low: 10, high: 30 })).toEqual({ low: 10, high: 10 });
});

it("takes the nearer handle, and on a point the one in whose direction it lies", () => {
  expect(nearerHandle(12, { low: 10, high: 30 })).toBe("low");
  expect(nearerHandle(28, { low: 10, high: 30 })).toBe("high");
  expect(nearerHandle(5, { low: 20, high: 20 })).toBe("low");
  expect(nearerHandle(35, { low: 20, high: 20 })).toBe("high");
});

it("has 0 at the foot, and reads back the height it draws", () => {
  expect(yOf(0, 250)).toBeGreaterThan(yOf(100, 250));
  for (let value = 0; value <= 100; value += 1) expect(valueAt(yOf(value, 250), 250)).toBe(value);
});

it("gives close stops a longer scale", () => {
  expect(trackLength(stops)).toBe(250);
  expect(trackLength([...stops, { value: 34, label: "close" }])).toBe(400);
  expect(trackLength([...stops, { value: 21, label: "too close" }])).toBe(420);
});

describe("spread", () => {
  it("leaves what is far enough apart where it is", () => {
    expect(spread([10, 40, 90], 20)).toEqual([10, 40, 90]);
  });

  it("parts what collides evenly, keeps order and touches nothing else", () => {
    expect(spread([50, 50, 200], 20)).toEqual([40, 60, 200]);
    expect(spread([200, 55, 50], 20)).toEqual([200, 62.5, 42.5]);
  });

  it("parts a group that grows into its neighbour", () => {
    const out = spread([0, 10, 30, 34], 20);
    for (let i = 1; i < out.length; i += 1) expect((out[i] ?? 0) - (out[i - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
  });
});
