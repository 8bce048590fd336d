"use client";

import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { classNames } from "./class-names";
import { KeyboardKey } from "./keyboard-key";
import { TextButton } from "./link";

/** The page and its drawer side by side: an open drawer pushes the page, it never lies over it where there is room. */
export function DrawerLayout({ drawer, children }: { drawer: ReactNode; children: ReactNode }) {
  const open = drawer !== null && drawer !== undefined && drawer !== false;
  return (
    <div
      className={classNames(
        "grid",
        open && "min-h-[calc(100vh-56px)] overflow-x-clip lg:grid-cols-[minmax(0,1fr)_420px]",
      )}
    >
      <div className="min-w-0">{children}</div>
      {drawer}
    </div>
  );
}

export type DrawerProps = {
  /** Names the drawer ("Evidence"). */
  label: string;
  /** The small words at its head ("Evidence, 14 of 14"); the label without them. */
  heading?: ReactNode;
  onClose: () => void;
  /** To the neighbours in time; left out at the ends. */
  onEarlier?: () => void;
  onLater?: () => void;
  /** Where the focus returns; by default to what had it when the drawer opened. */
  returnFocus?: () => HTMLElement | null;
  children: ReactNode;
};

const narrow = "(width < 64rem)";

/** Whether a drawer covers the page at the width of this moment; a tablet may be turned while one is open. */
const useCovers = () =>
  useSyncExternalStore(
    (onChange) => {
      const query = window.matchMedia?.(narrow);
      query?.addEventListener?.("change", onChange);
      return () => query?.removeEventListener?.("change", onChange);
    },
    () => window.matchMedia?.(narrow).matches ?? false,
    () => false,
  );

/**
 * Docked right, 420 wide; under 1024 px it covers the page and is a dialog. Rendered while open; Esc closes it and returns
 * the focus.
 */
export function Drawer({ label, heading, onClose, onEarlier, onLater, returnFocus, children }: DrawerProps) {
  const ref = useRef<HTMLElement>(null);
  const covers = useCovers();
  const close = useEffectEvent(onClose);
  const giveBack = useEffectEvent((opener: Element | null) => {
    const target = returnFocus?.() ?? opener;
    if ((target instanceof HTMLElement || target instanceof SVGElement) && target.isConnected) target.focus();
  });

  // What had the focus is noted first, then put out of reach, and in reach again before the focus returns to it.
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    opener.current = document.activeElement === document.body ? null : document.activeElement;
  }, []);
  useLayoutEffect(() => (covers && ref.current ? keepRestStill(ref.current) : undefined), [covers]);

  useEffect(() => {
    const drawer = ref.current;
    if (!drawer) return;
    drawer.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      // A menu or list inside it answers Esc first, and says so.
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      close();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
      giveBack(opener.current);
    };
  }, []);

  return (
    <section
      ref={ref}
      aria-label={label}
      {...(covers ? { role: "dialog", "aria-modal": true } : { role: "complementary" })}
      tabIndex={-1}
      className="z-30 bg-raised outline-none max-lg:fixed max-lg:inset-y-0 max-lg:right-0 max-lg:w-full max-lg:max-w-drawer max-lg:overflow-y-auto max-lg:border-t-4 max-lg:border-t-ink max-sm:max-w-full sm:border-l sm:border-l-line-2 print:static print:max-w-full print:border-0"
    >
      <div className="drawer-enter grid content-start gap-[18px] px-5 pt-5 pb-8 sm:pr-8 sm:pl-[28px] lg:sticky lg:top-0 lg:max-h-screen lg:overflow-y-auto">
        <div className="flex items-center justify-between gap-3 text-note print:hidden">
          <p className="text-ink-3">{heading ?? label}</p>
          <p className="flex items-center gap-3 whitespace-nowrap">
            {onEarlier ? <TextButton onClick={onEarlier}>Earlier</TextButton> : null}
            {onLater ? <TextButton onClick={onLater}>Later</TextButton> : null}
            <TextButton onClick={onClose}>Close</TextButton>
            <KeyboardKey className="-ml-2 hidden sm:inline">Esc</KeyboardKey>
          </p>
        </div>
        {children}
      </div>
    </section>
  );
}

/** Keeps everything but the drawer out of reach until released. */
function keepRestStill(drawer: HTMLElement): () => void {
  const stilled: HTMLElement[] = [];
  for (let at: HTMLElement | null = drawer; at && at !== document.body; at = at.parentElement) {
    for (const sibling of at.parentElement?.children ?? []) {
      if (sibling !== at && sibling instanceof HTMLElement && !sibling.inert) {
        sibling.inert = true;
        stilled.push(sibling);
      }
    }
  }
  document.documentElement.classList.add("held-still");
  return () => {
    for (const each of stilled) each.inert = false;
    document.documentElement.classList.remove("held-still");
  };
}
