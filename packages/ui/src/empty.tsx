import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** In place of what is not there yet: one sentence on what would be here, and at most one button. */
export function Empty({
  children,
  action,
  className,
}: {
  children: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div className={classNames("py-6", className)}>
      <p className="max-w-[44ch] font-serif text-deck text-ink-2">{children}</p>
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  );
}
