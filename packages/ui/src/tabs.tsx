"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Tab = { value: string; label: ReactNode; panel: ReactNode };

/** Views of one thing that share a place, in the look of segments. Views with an address of their own are SegmentLinks. */
export function Tabs({
  label,
  tabs,
  value,
  onValueChange,
  className,
}: {
  label: string;
  tabs: ReadonlyArray<Tab>;
  /** Left out, the first is shown and the choice is kept here. */
  value?: string;
  onValueChange?: (value: string) => void;
  className?: string;
}) {
  return (
    <Base.Root
      defaultValue={tabs[0]?.value}
      value={value}
      onValueChange={(next) => onValueChange?.(String(next))}
      className={className}
    >
      <Base.List
        aria-label={label}
        className="inline-flex max-w-full flex-wrap gap-px overflow-clip rounded-2 border border-edge bg-line text-control"
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className={classNames(
              "touch grow bg-raised px-[10px] py-1 whitespace-nowrap text-ink-2 hover:text-ink focus-visible:z-10 focus-visible:-outline-offset-1",
              "data-active:bg-well data-active:font-semibold data-active:text-ink data-active:shadow-[inset_0_-3px_var(--ink)]",
            )}
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-3">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
