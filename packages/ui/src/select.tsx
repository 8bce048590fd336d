"use client";

import type { KeyboardEvent } from "react";
import { classNames } from "./class-names";
import { useFieldControl } from "./field";
import { controlFrame, controlText } from "./text-input";

export type SelectOption = { value: string; label: string; disabled?: boolean };

export type SelectProps = Omit<React.ComponentPropsWithRef<"select">, "children"> & {
  options: ReadonlyArray<SelectOption | { group: string; options: ReadonlyArray<SelectOption> }>;
  /** The first, empty choice ("choose an issue"); without it one option is always chosen. */
  placeholder?: string;
  /** Numbers the options: a digit takes one, without opening the list. */
  numbered?: boolean;
};

function Option({ option }: { option: SelectOption }) {
  return (
    <option value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}

/** Takes the option of a digit, as if it had been chosen from the list. */
function takeByDigit(event: KeyboardEvent<HTMLSelectElement>): void {
  const { key, ctrlKey, metaKey, altKey, currentTarget } = event;
  if (!/^[1-9]$/.test(key) || ctrlKey || metaKey || altKey) return;
  const option = [...currentTarget.options].find(({ text, disabled }) => !disabled && text.startsWith(`${key} `));
  if (!option) return;
  event.preventDefault();
  currentTarget.value = option.value;
  currentTarget.dispatchEvent(new Event("change", { bubbles: true }));
}

/** One of a short list. The browser's own select: forms, phones and readers know it. */
export function Select({ options, placeholder, className, numbered = false, ...props }: SelectProps) {
  const control = useFieldControl(props);
  const labelOf = (option: SelectOption, index: number) =>
    numbered ? { ...option, label: `${index + 1} ${option.label}` } : option;
  return (
    <span className={classNames(controlFrame, "relative")}>
      <select
        {...control}
        {...(numbered ? { onKeyDown: takeByDigit } : null)}
        className={classNames(
          controlText,
          "h-full min-h-[32px] cursor-pointer appearance-none truncate rounded-2 pr-[60px] pl-[10px] disabled:cursor-not-allowed [&>*]:bg-raised [&>*]:text-ink",
          className,
        )}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option, index) =>
          "group" in option ? (
            <optgroup key={option.group} label={option.group}>
              {option.options.map((each) => (
                <Option key={each.value} option={each} />
              ))}
            </optgroup>
          ) : (
            <Option key={option.value} option={labelOf(option, index)} />
          ),
        )}
      </select>
      <span aria-hidden="true" className="pointer-events-none absolute right-[10px] text-note text-ink-3">
        {props.value === "" ? "choose" : "change"}
      </span>
    </span>
  );
}
