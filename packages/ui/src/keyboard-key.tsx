import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A key, or keys pressed together, as printed on them. */
export function KeyboardKey({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={classNames(
        "rounded-2 border border-b-2 border-line-2 bg-raised px-[5px] font-sans text-note text-ink-2",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
