"use client";

import { classNames } from "./class-names";
import { useFieldControl } from "./field";

export type TextareaProps = React.ComponentPropsWithRef<"textarea"> & {
  /** Set in the serif, for words of a source. */
  serif?: boolean;
};

/** Several lines; grows with what is typed where the browser can. */
export function Textarea({ serif = false, className, rows = 3, ...props }: TextareaProps) {
  const control = useFieldControl(props);
  return (
    <textarea
      dir="auto"
      {...control}
      rows={rows}
      className={classNames(
        "block field-sizing-content min-h-[72px] w-full rounded-2 border border-edge bg-paper px-[10px] py-[6px] focus:bg-raised",
        "disabled:border-line-2 disabled:text-ink-3 aria-invalid:border-ink max-sm:text-large",
        serif && "font-serif text-large",
        className,
      )}
    />
  );
}
