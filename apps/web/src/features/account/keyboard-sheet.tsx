"use client";

import { Dialog } from "@parley/ui/dialog";
import { KeyboardKey } from "@parley/ui/keyboard-key";
import { useEffect } from "react";

const keys: readonly { where: string; does: readonly [keys: readonly string[], what: string][] }[] = [
  {
    where: "Anywhere",
    does: [
      [["Tab"], "to the next link, field or button; with Shift back"],
      [["Esc"], "closes the drawer, a menu or this sheet"],
      [["Ctrl", "K"], "searches, goes to a page or does something; ⌘ K on a Mac"],
      [["?"], "opens this sheet"],
    ],
  },
  {
    where: "On the shift chart",
    does: [
      [["←", "→"], "to the statement before or after"],
      [["↑", "↓"], "to the party above or below"],
      [["Home", "End"], "to the first or last statement"],
      [["Enter"], "opens its evidence"],
    ],
  },
  {
    where: "In a list of positions or events",
    does: [
      [["J", "K"], "to the next row or the one before"],
      [["Home", "End"], "to the first or last row"],
      [["Enter"], "opens it"],
      [["H"], "opens its history"],
      [["E"], "opens its form, for analysts"],
    ],
  },
];

const typed = "input, select, textarea, [contenteditable]";

/** Which keys do what; "?" opens it wherever nobody types. */
export function KeyboardSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest(typed) !== null;
      if (event.key !== "?" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      onOpenChange(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onOpenChange]);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      {keys.map(({ where, does }) => (
        <section key={where} aria-label={where}>
          <h3 className="text-control font-semibold">{where}</h3>
          <dl>
            {does.map(([pressed, what]) => (
              <div key={what} className="grid grid-cols-[112px_minmax(0,1fr)] border-t border-line py-1">
                <dt className="flex items-start gap-1">
                  {pressed.map((key) => (
                    <KeyboardKey key={key}>{key}</KeyboardKey>
                  ))}
                </dt>
                <dd className="text-control">{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
