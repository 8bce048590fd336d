import { expect, it } from "vitest";
import { commandOf } from "./text-keys";

const held = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, part: Partial<typeof held> = {}) => commandOf({ key, ...held, ...part });

it("moves by arrows, and selects with Shift", () => {
  expect(press("ArrowRight")).toEqual({ do: "move", motion: "word", extend: false });
  expect(press("ArrowUp", { shiftKey: true })).toEqual({ do: "move", motion: "sentence-back", extend: true });
  expect(press("ArrowDown", { ctrlKey: true })).toEqual({ do: "move", motion: "line", extend: false });
  expect(press("End", { metaKey: true, shiftKey: true })).toEqual({ do: "move", motion: "bottom", extend: true });
});

it("has one letter for each thing that words can be, small or large", () => {
  expect([..."perjiaPA"].map((key) => press(key))).toEqual([..."PERJIAPA"].map((letter) => ({ do: "code", letter })));
  expect([..."sxun"].map((key) => press(key)?.do)).toEqual(["take", "set-aside", "reopen", "next-open"]);
});

it("leaves the browser its own keys", () => {
  expect(["Tab", "q", "F5", " ", "PageDown"].map((key) => press(key))).toEqual([null, null, null, null, null]);
  expect(press("p", { ctrlKey: true })).toBeNull();
  expect(press("ArrowLeft", { altKey: true })).toBeNull();
  expect(press("Enter", { ctrlKey: true })).toBeNull();
  expect(press("Enter", { ctrlKey: true, shiftKey: true })).toEqual({ do: "submit" });
});
