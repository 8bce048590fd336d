import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export type SectionProps = {
  title: ReactNode;
  /** One line in ink-3 beside the title: what is counted, what left and right mean. */
  note?: ReactNode;
  /** Links at the right end. */
  actions?: ReactNode;
  /** The ink rule above; off where another rule already stands there. */
  rule?: boolean;
  level?: 2 | 3;
  id?: string;
  className?: string;
  children?: ReactNode;
};

/** A part of a page: an ink rule, its title, what it holds. */
export function Section({ title, note, actions, rule = true, level = 2, id, className, children }: SectionProps) {
  const titleId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={titleId} id={id} className={className}>
      <header
        className={classNames(
          "flex flex-wrap items-baseline gap-x-3 sm:flex-nowrap",
          rule && "border-t border-ink pt-2",
        )}
      >
        <Heading id={titleId} className="min-w-0 text-body font-semibold sm:shrink-0">
          {title}
        </Heading>
        {note ? <p className="order-last w-full text-note text-ink-3 sm:order-none sm:w-auto">{note}</p> : null}
        {actions ? (
          <div className="section-actions ml-auto flex flex-wrap justify-end gap-x-3 text-note whitespace-nowrap print:hidden">
            {actions}
          </div>
        ) : null}
      </header>
      {children}
    </section>
  );
}
