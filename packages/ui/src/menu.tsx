"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names";
import { Link } from "./link";

export type MenuProps = {
  /** The words that open it. */
  label: ReactNode;
  /** Classes of those words; by default they look like a link of the navigation. */
  triggerClassName?: string;
  side?: "top" | "bottom";
  align?: "start" | "end";
  children: ReactNode;
};

/** Words that open a short list of links and actions. */
export function Menu({
  label,
  triggerClassName = "underline-offset-3 hover:underline",
  side = "bottom",
  align = "end",
  children,
}: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger className={classNames("rounded-2", triggerClassName)}>{label}</Base.Trigger>
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={8} collisionPadding={8} className="z-30 outline-none">
          <Base.Popup className="min-w-[200px] rounded-2 border border-edge bg-raised py-1 text-body outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const item =
  "touch flex w-full items-center justify-between gap-4 px-4 py-[6px] text-left no-underline outline-none select-none data-highlighted:bg-well data-disabled:text-ink-3";

/** A place to go. */
export function MenuLink({
  href,
  current = false,
  children,
}: {
  href: string;
  current?: boolean;
  children: ReactNode;
}) {
  return (
    <Base.LinkItem
      closeOnClick
      className={classNames(item, current && "font-semibold")}
      aria-current={current ? "page" : undefined}
      render={<Link href={href} />}
    >
      {children}
    </Base.LinkItem>
  );
}

/** Something to do. `render` swaps the element, for a submit button of a form. */
export function MenuAction({
  onSelect,
  disabled,
  render,
  children,
}: {
  onSelect?: () => void;
  disabled?: boolean;
  render?: ReactElement;
  children: ReactNode;
}) {
  return (
    <Base.Item className={item} onClick={onSelect} disabled={disabled} render={render} nativeButton={false}>
      {children}
    </Base.Item>
  );
}

/** One of several, the chosen one marked in words for the ear and by weight and an ink bar for the eye. */
export function MenuChoice<Value extends string>({
  label,
  value,
  onValueChange,
  options,
}: {
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  options: ReadonlyArray<{ value: Value; label: ReactNode }>;
}) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-4 pt-2 pb-1 text-note text-ink-3">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next: Value) => onValueChange(next)}>
        {options.map((option) => (
          <Base.RadioItem
            key={option.value}
            value={option.value}
            className={classNames(item, "data-checked:font-semibold data-checked:shadow-[inset_3px_0_var(--ink)]")}
          >
            {option.label}
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

export function MenuRule() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}
