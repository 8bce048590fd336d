import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Definition = {
  term: string;
  /** Stands in place of the term where a press says what it means. */
  explained?: ReactNode;
  value: ReactNode;
  note?: ReactNode;
};

/** Term and value, a hairline above each: what the drawer knows about one record. */
export function DefinitionList({ items, className }: { items: ReadonlyArray<Definition>; className?: string }) {
  return (
    <dl className={classNames("grid grid-cols-[104px_minmax(0,1fr)] sm:grid-cols-[116px_minmax(0,1fr)]", className)}>
      {items.map((item) => (
        <div key={item.term} className="col-span-2 grid grid-cols-subgrid border-t border-line py-[5px]">
          <dt className="pr-2 text-control text-ink-3">{item.explained ?? item.term}</dt>
          <dd className="[overflow-wrap:anywhere]">
            {item.value}
            {item.note ? <span className="block text-note text-ink-3">{item.note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Label left, figure right: the few numbers beside a lead. */
export function FactList({ items, className }: { items: ReadonlyArray<Definition>; className?: string }) {
  return (
    <dl className={classNames("text-control", className)}>
      {items.map((item) => (
        <div key={item.term} className="flex justify-between gap-4 border-t border-line py-1">
          <dt>{item.explained ?? item.term}</dt>
          <dd className="text-right font-semibold">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
