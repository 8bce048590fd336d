"use client";

import { classNames } from "./class-names";
import { useFieldControl } from "./field";
import { controlFrame, controlText } from "./text-input";

export type SelectOption = { value: string; label: string; disabled?: boolean };

export type SelectProps = Omit<React.ComponentPropsWithRef<"select">, "children"> & {
  options: ReadonlyArray<SelectOption | { group: string; options: ReadonlyArray<SelectOption> }>;
  /** The first, empty choice ("choose an issue"); without it one option is always chosen. */
  placeholder?: string;
};

function Option({ option }: { option: SelectOption }) {
  return (
    <option value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}

/** One of a short list. The browser's own select: forms, phones and readers know it. */
export function Select({ options, placeholder, className, ...props }: SelectProps) {
  const control = useFieldControl(props);
  return (
    <span className={classNames(controlFrame, "relative")}>
      <select
        {...control}
        className={classNames(
          controlText,
          "h-full min-h-[32px] cursor-pointer appearance-none truncate rounded-2 pr-[60px] pl-[10px] disabled:cursor-not-allowed [&>*]:bg-raised [&>*]:text-ink",
          className,
        )}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) =>
          "group" in option ? (
            <optgroup key={option.group} label={option.group}>
              {option.options.map((each) => (
                <Option key={each.value} option={each} />
              ))}
            </optgroup>
          ) : (
            <Option key={option.value} option={option} />
          ),
        )}
      </select>
      <span aria-hidden="true" className="pointer-events-none absolute right-[10px] text-note text-ink-3">
        {props.value === "" ? "choose" : "change"}
      </span>
    </span>
  );
}
