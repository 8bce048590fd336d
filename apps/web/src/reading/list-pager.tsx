"use client";

import { Button } from "@parley/ui/button";

type Props = {
  /** The marks of the pages before and after this one. */
  before: string | null;
  after: string | null;
  /** Whether the list is ordered by time, so that its pages have names of time. */
  inTime: boolean;
  descending: boolean;
  onTurn: (page: string) => void;
};

/** To the pages before and after, in words of time where the list has them. */
export function ListPager({ before, after, inTime, descending, onTurn }: Props) {
  if (before === null && after === null) return null;
  const [back, on] = inTime
    ? descending
      ? ["Later", "Earlier"]
      : ["Earlier", "Later"]
    : ["Previous page", "Next page"];
  return (
    <nav aria-label="Pages of the list" className="mt-4 flex gap-3 print:hidden">
      <Button disabled={before === null} onClick={() => before && onTurn(before)}>
        {back}
      </Button>
      <Button disabled={after === null} onClick={() => after && onTurn(after)}>
        {on}
      </Button>
    </nav>
  );
}
