import type { ReactNode } from "react";

const figures = new Intl.NumberFormat("en-GB");

/** Long work as a count in words: "3,120 of 10,000 rows". */
export function Progress({ done, total, unit, label }: { done: number; total: number; unit: string; label: string }) {
  const words = `${figures.format(done)} of ${figures.format(total)} ${unit}`;
  return (
    <p
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={words}
      className="text-control text-ink-2"
    >
      {label}: <b className="text-ink">{words}</b>
    </p>
  );
}

/** Short work, in words, read out once. */
export function Working({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="text-control text-ink-3">
      {children}
    </p>
  );
}
