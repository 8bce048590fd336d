import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type BannerProps = {
  /** The first words, bold: what is the matter. */
  lead: ReactNode;
  children?: ReactNode;
  /** Links or buttons under it. */
  actions?: ReactNode;
  /** `alert` is read out at once, `status` when there is a pause; without it, it is part of the page. */
  role?: "alert" | "status";
  className?: string;
};

/** Something to know before going on: a 4 px ink bar at the left, no surface. */
export function Banner({ lead, children, actions, role, className }: BannerProps) {
  return (
    <div role={role} className={classNames("border-l-4 border-ink py-[2px] pl-3 text-control", className)}>
      <p className="max-w-sentence">
        <b>{lead}</b> {children}
      </p>
      {actions ? <div className="mt-2 flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
