import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type FailureProps = {
  /** What happened, as a sentence. */
  happened: ReactNode;
  /** What was kept: the draft, the page as it was. */
  kept?: ReactNode;
  /** What to do now. */
  next?: ReactNode;
  actions?: ReactNode;
  requestId?: string | null;
  className?: string;
};

/** Stands where the thing that failed would have stood. */
export function Failure({ happened, kept, next, actions, requestId, className }: FailureProps) {
  return (
    <div role="alert" className={classNames("border-l-4 border-ink py-1 pl-3", className)}>
      <div className="max-w-sentence">
        <p className="font-semibold text-bad">{happened}</p>
        {kept ? <p className="mt-1">{kept}</p> : null}
        {next ? <p className="mt-1">{next}</p> : null}
      </div>
      {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
      {requestId ? (
        <p className="mt-2 text-note text-ink-3">
          Request <span className="select-all">{requestId}</span>
        </p>
      ) : null}
    </div>
  );
}
