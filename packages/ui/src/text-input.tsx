"use client";

import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { useFieldControl } from "./field";

/** The box of everything typed or picked: 34 high, edge border, radius 2; raised while it has the focus. */
export const controlFrame =
  "touch flex min-h-[34px] w-full min-w-0 items-center gap-2 rounded-2 border border-edge bg-paper has-focus-visible:bg-raised has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-ink has-disabled:border-line-2 has-disabled:text-ink-3 has-aria-invalid:border-ink";

/** The same, with room left and right. */
export const controlBox = `${controlFrame} px-[10px]`;

/** The input inside the box. Phones zoom into type under 16 px, so there it is 16. */
export const controlText = "min-w-0 grow bg-transparent outline-none max-sm:text-large";

export type TextInputProps = React.ComponentPropsWithRef<"input"> & {
  /** A word at the right end: what it is, a unit, how it was read. */
  end?: ReactNode;
  /** Set in the serif, for words of a source. */
  serif?: boolean;
  /** Classes of the box. */
  boxClassName?: string;
};

export function TextInput({ end, serif = false, boxClassName, className, type = "text", ...props }: TextInputProps) {
  const control = useFieldControl(props);
  return (
    <span className={classNames(controlBox, boxClassName)}>
      <input
        dir="auto"
        {...control}
        type={type}
        className={classNames(controlText, serif && "font-serif", className)}
      />
      {end ? <span className="shrink-0 text-note text-ink-3">{end}</span> : null}
    </span>
  );
}

/** A figure as typed, with its unit at the end. Text, not a spinner: what a source says may be no plain number. */
export function NumberInput({ unit, ...props }: Omit<TextInputProps, "end" | "type"> & { unit?: string }) {
  return <TextInput inputMode="decimal" autoComplete="off" {...props} end={unit} className="text-right" />;
}
