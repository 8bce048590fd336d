"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsInteger, useQueryState } from "nuqs";
import { useMemo } from "react";
import { useTRPC } from "@/trpc/client";
import { stretchOf } from "./change-page";
import type { View } from "./review-checks";
import { comparedWith, type Since, type Submission, sinceThen } from "./since";

export interface SinceThen {
  /** The submission that is compared with; 0 is the record. */
  number: number;
  choose: (number: number) => void;
  /** Null while it is being read, and where the record is compared with. */
  earlier: Submission | null;
  how: ReadonlyMap<string, Since>;
  dropped: Submission["changes"];
}

/** What changed since an earlier submission: the one the address names, or the one that was returned. */
export function useSince(negotiation: string, changeset: string, view: View | undefined): SinceThen {
  const trpc = useTRPC();
  const [wanted, setWanted] = useQueryState("since", parseAsInteger);
  const stretch = view ? stretchOf(view) : { from: null, to: null };
  const number = view ? comparedWith(view, wanted) : 0;
  const { data } = useQuery({
    ...trpc.submission.get.queryOptions({ negotiation, changeset, submission: Math.max(1, number), ...stretch }),
    enabled: number > 0,
  });
  const earlier = number > 0 && data?.number === number ? data : null;
  const { how, dropped } = useMemo(
    () => (earlier && view ? sinceThen(view.changes, earlier.changes) : { how: new Map<string, Since>(), dropped: [] }),
    [view, earlier],
  );
  return { number, choose: (next) => void setWanted(next), earlier, how, dropped };
}
