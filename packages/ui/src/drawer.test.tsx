// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Drawer, DrawerLayout } from "./drawer";

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <DrawerLayout
      drawer={
        open ? (
          <Drawer label="Evidence" onClose={() => setOpen(false)}>
            <p>Words</p>
          </Drawer>
        ) : null
      }
    >
      <button type="button" onClick={() => setOpen(true)}>
        A mark
      </button>
    </DrawerLayout>
  );
}

function open(): HTMLElement {
  const mark = screen.getByRole("button", { name: "A mark" });
  mark.focus();
  fireEvent.click(mark);
  return mark;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("drawer", () => {
  it("takes the focus, and Esc closes it and gives the focus back to the mark", () => {
    render(<Page />);
    const mark = open();
    expect(document.activeElement).toBe(screen.getByRole("complementary", { name: "Evidence" }));
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(screen.queryByRole("complementary")).toBeNull();
    expect(document.activeElement).toBe(mark);
  });

  it("leaves Esc to what is open inside it", () => {
    render(<Page />);
    open();
    const inner = screen.getByText("Words");
    inner.addEventListener("keydown", (event) => event.preventDefault());
    fireEvent.keyDown(inner, { key: "Escape" });
    expect(screen.getByRole("complementary", { name: "Evidence" })).toBeTruthy();
  });

  it("leaves the page in reach beside it, and out of reach where it covers the page", () => {
    const narrow = { matches: false };
    vi.stubGlobal("matchMedia", () => narrow);
    const { unmount } = render(<Page />);
    let mark = open();
    expect(mark.closest("[inert]")).toBeNull();
    unmount();
    narrow.matches = true;
    render(<Page />);
    mark = open();
    expect((mark.parentElement as HTMLElement).inert).toBe(true);
    expect(screen.getByRole("dialog", { name: "Evidence" }).ariaModal).toBe("true");
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    expect((mark.parentElement as HTMLElement).inert).toBe(false);
  });

  it("lets go of the page when the window grows, and takes hold of it when it shrinks", () => {
    const query = Object.assign(new EventTarget(), { matches: true });
    vi.stubGlobal("matchMedia", () => query);
    render(<Page />);
    const rest = open().parentElement as HTMLElement;
    const turn = (matches: boolean) =>
      act(() => {
        query.matches = matches;
        query.dispatchEvent(new Event("change"));
      });
    turn(false);
    expect(rest.inert).toBe(false);
    expect(screen.getByRole("complementary", { name: "Evidence" })).toBeTruthy();
    turn(true);
    expect(rest.inert).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole("dialog", { name: "Evidence" }));
  });
});
