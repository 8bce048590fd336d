// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { FindDialog } from "./find-dialog";

afterEach(cleanup);
// The test's document has no layout to scroll.
Element.prototype.scrollIntoView = vi.fn<Element["scrollIntoView"]>();

const choose = vi.fn<(id: string) => void>();
const enter = vi.fn<() => void>();
const close = vi.fn<() => void>();

function Finding({ settled = true }: { settled?: boolean }) {
  const [value, setValue] = useState("");
  const entry = (id: string) => ({ id, content: id, onChoose: () => choose(id) });
  const groups = [
    { id: "one", label: "First", entries: ["a", "b"].map(entry) },
    { id: "two", label: "Second", entries: ["c"].map(entry) },
  ].map((group) => ({ ...group, entries: group.entries.filter(({ id }) => !value || id === value) }));
  return (
    <FindDialog
      open
      onOpenChange={close}
      label="Search"
      value={value}
      onValueChange={setValue}
      groups={groups.filter(({ entries }) => entries.length > 0)}
      status="3 found"
      onEnter={enter}
      settled={settled}
    />
  );
}

const box = () => screen.getByRole("combobox", { name: "Search" });
const press = (...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(box(), { key });
};
const chosen = () => screen.getAllByRole("option").filter((row) => row.getAttribute("aria-selected") === "true");

it("chooses the first row, goes through all groups and round, and says so to the ear", () => {
  render(<Finding />);
  const names = () => chosen().map((row) => row.textContent);
  expect(names()).toEqual(["a"]);
  press("ArrowDown", "ArrowDown");
  expect(names()).toEqual(["c"]);
  expect(box().getAttribute("aria-activedescendant")).toBe(chosen()[0]?.id);
  press("ArrowDown");
  expect(names()).toEqual(["a"]);
  press("ArrowUp");
  expect(names()).toEqual(["c"]);
  press("Enter");
  expect(choose).toHaveBeenLastCalledWith("c");
  expect(screen.getAllByRole("group").map((group) => group.getAttribute("aria-labelledby"))).toHaveLength(2);
  expect(screen.getByRole("group", { name: "Second" })).toBeDefined();
});

it("goes back to the first row when other words are typed", () => {
  render(<Finding />);
  press("ArrowDown", "ArrowDown");
  fireEvent.change(box(), { target: { value: "b" } });
  expect(chosen().map((row) => row.textContent)).toEqual(["b"]);
});

it("keeps an Enter until the rows answer what stands in the box, unless that changes", () => {
  choose.mockClear();
  const { rerender } = render(<Finding settled={false} />);
  press("Enter");
  expect(choose).not.toHaveBeenCalled();
  rerender(<Finding />);
  expect(choose.mock.calls).toEqual([["a"]]);
  rerender(<Finding settled={false} />);
  press("Enter");
  fireEvent.change(box(), { target: { value: "b" } });
  rerender(<Finding />);
  expect(choose.mock.calls).toEqual([["a"]]);
});

it("takes Enter for all of it where there is no row", () => {
  render(<Finding />);
  choose.mockClear();
  fireEvent.change(box(), { target: { value: "x" } });
  expect(screen.queryAllByRole("option")).toEqual([]);
  press("ArrowDown", "Enter");
  expect(enter).toHaveBeenCalledTimes(1);
  expect(choose).not.toHaveBeenCalled();
});

it("takes no Enter that ends a word being composed", () => {
  render(<Finding />);
  choose.mockClear();
  fireEvent.keyDown(box(), { key: "Enter", isComposing: true });
  expect(choose).not.toHaveBeenCalled();
});

it("chooses by pointing and pressing too", () => {
  render(<Finding />);
  const row = screen.getByRole("option", { name: "b" });
  fireEvent.mouseMove(row);
  expect(chosen()).toEqual([row]);
  fireEvent.click(row);
  expect(choose).toHaveBeenLastCalledWith("b");
});
