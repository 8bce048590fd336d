import type { ReactNode } from "react";

/** What a list is narrowed by: short fields side by side, each with its label above, as many in a line as there is room for. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset
      aria-label={label}
      className="grid min-w-0 grid-cols-2 items-end gap-x-3 gap-y-2 sm:grid-cols-3 sm:has-[>:nth-child(4):last-child]:grid-cols-4 lg:grid-cols-4 xl:grid-cols-6 print:hidden"
    >
      {children}
    </fieldset>
  );
}
