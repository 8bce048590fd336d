// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { DataTable } from "./data-table";
import { rowKeys } from "./row-keys";

afterEach(cleanup);

function show(edit = vi.fn<(href: string | null) => void>()) {
  const rows = ["one", "two", "three"].map((id) => ({ id }));
  render(
    <>
      <input aria-label="words" />
      <DataTable
        caption="rows"
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/${id}`}
        onRowKeyDown={rowKeys({ e: (link) => edit(link.getAttribute("href")) })}
        columns={[{ key: "id", head: "Id", cell: ({ id }) => id }]}
      />
    </>,
  );
  return edit;
}
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focused = () => document.activeElement?.getAttribute("href");

it("goes from row to row and stops at the ends", () => {
  show();
  screen.getByRole("link", { name: "one" }).focus();
  const steps = ["j", "ArrowDown", "j", "k", "ArrowUp", "k", "End", "Home"].map((key) => {
    press(key);
    return focused();
  });
  expect(steps).toEqual(["/two", "/three", "/three", "/two", "/one", "/one", "/three", "/one"]);
});

it("does what a further key is for to the row that has the focus, and nothing with Ctrl held", () => {
  const edit = show();
  screen.getByRole("link", { name: "two" }).focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "e", ctrlKey: true });
  expect(edit).not.toHaveBeenCalled();
  press("E");
  expect(edit).toHaveBeenCalledExactlyOnceWith("/two");
});

it("leaves typing alone", () => {
  const edit = show();
  screen.getByLabelText("words").focus();
  press("j");
  press("e");
  expect(document.activeElement).toBe(screen.getByLabelText("words"));
  expect(edit).not.toHaveBeenCalled();
});
