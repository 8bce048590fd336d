"use client";

import { Popover } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type ExplainedProps = {
  /** The word as it stands on the page. */
  children: ReactNode;
  /** The word by itself. */
  title: string;
  /** What it means here, in a sentence or three. */
  words: ReactNode;
  /** A link to where there is more. */
  more?: ReactNode;
  className?: string;
};

/** A word that says on a press what it means here. Dotted underneath, since it leads nowhere. */
export function Explained({ children, title, words, more, className }: ExplainedProps) {
  return (
    <Popover.Root>
      <Popover.Trigger
        className={classNames(
          "rounded-2 pointer-coarse:-my-1 pointer-coarse:py-1 underline decoration-dotted decoration-1 underline-offset-3 hover:decoration-solid print:no-underline",
          className,
        )}
      >
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="start" sideOffset={6} collisionPadding={12} className="z-40">
          <Popover.Popup className="grid w-[min(340px,calc(100vw-32px))] gap-2 rounded-2 border border-edge bg-raised px-4 py-3 text-left whitespace-normal outline-none">
            <Popover.Title className="text-control font-semibold">{title}</Popover.Title>
            <Popover.Description className="font-serif text-large font-normal text-ink-2">{words}</Popover.Description>
            <div className="flex items-baseline justify-between gap-4 text-note font-normal">
              {more ?? <span />}
              <Popover.Close className="touch underline decoration-line-2 underline-offset-3">Close</Popover.Close>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
