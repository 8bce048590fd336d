// @vitest-environment jsdom
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { listenForSearch, whenSearchIsAsked } from "./asked-by-key";

const press = (init: KeyboardEventInit) => {
  const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init });
  document.body.dispatchEvent(event);
  return event.defaultPrevented;
};
const showBar = () => {
  document.body.innerHTML = '<a href="/n/sample/search" aria-keyshortcuts="Control+K Meta+K">Search</a>';
};

beforeAll(listenForSearch);
afterEach(() => {
  document.body.innerHTML = "";
});

it("opens at once where it was asked before the search was there, and only for that one time", () => {
  showBar();
  expect(press({ key: "k", ctrlKey: true })).toBe(true);
  const open = vi.fn<() => void>();
  whenSearchIsAsked(open)();
  expect(open).toHaveBeenCalledTimes(1);
  whenSearchIsAsked(open)();
  expect(open).toHaveBeenCalledTimes(1);
});

it("opens when it is asked, by either key, and by no other", () => {
  showBar();
  const open = vi.fn<() => void>();
  const stop = whenSearchIsAsked(open);
  expect([press({ key: "K", metaKey: true }), press({ key: "k", ctrlKey: true })]).toEqual([true, true]);
  expect([press({ key: "k" }), press({ key: "k", ctrlKey: true, shiftKey: true })]).toEqual([false, false]);
  expect(open).toHaveBeenCalledTimes(2);
  stop();
});

it("leaves the key to the browser on a page without a search", () => {
  expect(press({ key: "k", ctrlKey: true })).toBe(false);
});
