"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** What happens if one goes on, and whether it can be undone. */
  description?: ReactNode;
  /** What is typed or chosen before. */
  children?: ReactNode;
  /** The buttons, the one that acts first. "Cancel" need not be among them: Close and Esc are there. */
  actions?: ReactNode;
};

/** A question that must be answered before anything else; for all else there is the drawer. */
export function Dialog({ open, onOpenChange, title, description, children, actions }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-paper opacity-80" />
        <Base.Popup className="fixed top-1/2 left-1/2 z-40 grid max-h-[calc(100vh-32px)] w-[min(480px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 gap-3 overflow-y-auto rounded-2 border border-edge bg-raised p-6 outline-none">
          <div className="flex items-baseline justify-between gap-4">
            <Base.Title className="font-serif text-deck font-semibold">{title}</Base.Title>
            <Base.Close className="touch text-note underline decoration-line-2 underline-offset-3">Close</Base.Close>
          </div>
          {description ? <Base.Description className="text-ink-2">{description}</Base.Description> : null}
          {children}
          {actions ? <div className="mt-1 flex flex-wrap gap-2">{actions}</div> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
