"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { classNames } from "./class-names";

/** What came of an act, said where it was done. It takes the focus where what was pressed is gone by it. */
export function Said({ children, className }: { children: ReactNode; className?: string }) {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (children && document.activeElement === document.body) ref.current?.focus();
  }, [children]);
  return (
    <p
      ref={ref}
      role="status"
      tabIndex={-1}
      className={classNames("min-h-[20px] max-w-sentence text-control text-ink-2", className)}
    >
      {children}
    </p>
  );
}
