"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { classNames } from "./class-names";
import { KeptFocus } from "./kept-focus";
import { Link } from "./link";
import { segmentByKey } from "./segment-key";

export type SegmentOption<Value extends string> = { value: Value; label: ReactNode; disabled?: boolean };

type RowProps = {
  /** What is chosen here; the name of the group. */
  legend: string;
  /** Where a field or a heading beside it already says so. */
  hideLegend?: boolean;
  /** As wide as its column, segments sharing it. */
  wide?: boolean;
  className?: string;
};

const row = "max-w-full flex-wrap gap-px overflow-clip rounded-2 border border-edge bg-line text-control";
const segment =
  "touch relative flex max-w-full grow cursor-pointer items-center justify-center bg-raised px-[10px] py-1 text-center whitespace-nowrap text-ink-2 no-underline hover:text-ink";
const chosen = "bg-well font-semibold text-ink shadow-[inset_0_-3px_var(--ink)] forced-colors:underline";
const whenChecked =
  "has-checked:bg-well has-checked:font-semibold has-checked:text-ink has-checked:shadow-[inset_0_-3px_var(--ink)] forced-colors:has-checked:underline has-disabled:cursor-not-allowed has-disabled:text-ink-3";
const whenFocused =
  "has-focus-visible:z-10 has-focus-visible:outline-2 has-focus-visible:-outline-offset-1 has-focus-visible:outline-ink";

/** Longer labels may break; shorter ones stay in one piece. In characters. */
const onOneLine = 32;

/** The label, as wide as it is when bold, so that choosing moves nothing. */
function Steady({ children }: { children: ReactNode }) {
  if (typeof children !== "string") return children;
  return (
    <span
      data-words={children}
      className={classNames(
        "after:invisible after:block after:h-0 after:overflow-hidden after:font-semibold after:content-[attr(data-words)/'']",
        children.length > onOneLine && "min-w-0 whitespace-normal wrap-anywhere",
      )}
    >
      {children}
    </span>
  );
}

function Row({
  legend,
  hideLegend,
  wide,
  className,
  off = false,
  children,
}: RowProps & { off?: boolean | undefined; children: ReactNode }) {
  const own = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset
      ref={own}
      aria-label={legend}
      className={classNames("flex min-w-0 flex-wrap items-center max-sm:w-full gap-x-3 gap-y-1", className)}
    >
      <KeptFocus within={own} off={off} />
      {hideLegend ? null : (
        <span aria-hidden="true" className="text-control text-ink-3">
          {legend}
        </span>
      )}
      <div className={classNames(row, wide ? "flex w-full" : "inline-flex max-sm:flex max-sm:w-full")}>{children}</div>
    </fieldset>
  );
}

/**
 * One of several: a bordered row, the chosen one bold on well with an ink foot. Arrow keys move within it; the first
 * letter of a label, or its number in the row, takes it.
 */
export function Segments<Value extends string>({
  options,
  value,
  onValueChange,
  name,
  ...rest
}: RowProps & {
  options: ReadonlyArray<SegmentOption<Value>>;
  value: Value | null;
  onValueChange: (value: Value) => void;
  name?: string;
}) {
  const own = useId();
  const takeByKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = segmentByKey(options, value, event.key);
    const option = options[index];
    if (!option) return;
    event.preventDefault();
    event.currentTarget.closest("fieldset")?.querySelectorAll("input")[index]?.focus();
    onValueChange(option.value);
  };
  return (
    <Row {...rest} off={options.some(({ disabled }) => disabled)}>
      {options.map((option) => (
        <label key={option.value} className={classNames(segment, whenChecked, whenFocused, rest.wide && "py-[7px]")}>
          <input
            type="radio"
            className="absolute size-px opacity-0"
            name={name ?? own}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onValueChange(option.value)}
            onKeyDown={takeByKey}
          />
          <Steady>{option.label}</Steady>
        </label>
      ))}
    </Row>
  );
}

/** Any of several, each switched on or off by itself. */
export function ToggleSegments<Value extends string>({
  options,
  values,
  onValuesChange,
  name,
  ...rest
}: RowProps & {
  options: ReadonlyArray<SegmentOption<Value>>;
  values: ReadonlyArray<Value>;
  onValuesChange: (values: ReadonlyArray<Value>) => void;
  name?: string;
}) {
  const toggle = (value: Value, on: boolean) =>
    onValuesChange(
      options.map((option) => option.value).filter((each) => (each === value ? on : values.includes(each))),
    );
  return (
    <Row {...rest} off={options.some(({ disabled }) => disabled)}>
      {options.map((option) => (
        <label key={option.value} className={classNames(segment, whenChecked, whenFocused, rest.wide && "py-[7px]")}>
          <input
            type="checkbox"
            className="absolute size-px opacity-0"
            name={name}
            value={option.value}
            checked={values.includes(option.value)}
            disabled={option.disabled}
            onChange={(event) => toggle(option.value, event.currentTarget.checked)}
          />
          <Steady>{option.label}</Steady>
        </label>
      ))}
    </Row>
  );
}

/** The same row as links, for views that have an address of their own. */
export function SegmentLinks({
  label,
  items,
  className,
}: {
  label: string;
  items: ReadonlyArray<{ href: string; label: ReactNode; current?: boolean }>;
  className?: string;
}) {
  return (
    <nav aria-label={label} className={classNames(row, "inline-flex", className)}>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.current ? "true" : undefined}
          className={classNames(segment, "focus-visible:-outline-offset-1", item.current && chosen)}
        >
          <Steady>{item.label}</Steady>
        </Link>
      ))}
    </nav>
  );
}
