import type { ReactNode } from "react";

type Keyed = { value: string; label: ReactNode; disabled?: boolean };

/**
 * Which segment a key takes, -1 where none: the next one whose label begins with it, beginning again after the last; a digit
 * that begins no label takes the segment of that number.
 */
export function segmentByKey(options: ReadonlyArray<Keyed>, value: string | null, key: string): number {
  if (!/^[\p{L}\p{N}]$/u.test(key)) return -1;
  const letter = key.toLowerCase();
  const begins = ({ label, disabled }: Keyed) =>
    !disabled && typeof label === "string" && label.toLowerCase().startsWith(letter);
  const from = options.findIndex((option) => option.value === value);
  const next = options.findIndex((option, index) => index > from && begins(option));
  const found = next >= 0 ? next : options.findIndex(begins);
  if (found >= 0 || !/^[1-9]$/.test(key)) return found;
  const nth = Number(key) - 1;
  return options[nth] && !options[nth].disabled ? nth : -1;
}
