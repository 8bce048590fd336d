import type { ReactNode } from "react";

export type Sorted = "ascending" | "descending" | null;

/** The head of a column that orders the table; which way it does stands beside its words. */
export function SortButton({ sorted, onSort, children }: { sorted: Sorted; onSort: () => void; children: ReactNode }) {
  return (
    <button type="button" onClick={onSort} className="text-left font-semibold underline-offset-3 hover:underline">
      {children}
      <span aria-hidden="true" className="ml-1 inline-block w-3">
        {sorted === "ascending" ? "↑" : sorted === "descending" ? "↓" : ""}
      </span>
    </button>
  );
}
