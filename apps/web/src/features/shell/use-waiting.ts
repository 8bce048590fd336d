"use client";

import type { ApiOutputs } from "@parley/api";
import type { TopBarItem } from "@parley/ui/top-bar";
import { skipToken, useQuery } from "@tanstack/react-query";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";

export type Waiting = ApiOutputs["changeset"]["waiting"];

/** Milliseconds between two questions. */
const every = 20_000;

/**
 * What waits on the desk, asked for again every twenty seconds and on focus. Whoever has no desk, which is where `first` is
 * null, is not told that there is one: nothing is asked.
 */
export function useWaiting(negotiation: string, first: Waiting | null): TopBarItem["waits"] {
  const trpc = useTRPC();
  const options = trpc.changeset.waiting.queryOptions(first === null ? skipToken : { negotiation });
  const { data } = useQuery({
    ...options,
    ...(first === null ? {} : { initialData: first }),
    refetchInterval: every,
    refetchOnWindowFocus: "always",
  });
  if (!data) return undefined;
  const { toAccept, returned } = data;
  const words = [
    toAccept > 0 ? `${counted(toAccept, "changeset")} to review` : null,
    returned > 0 ? `${counted(returned, "changeset")} returned to you` : null,
  ];
  return { count: toAccept + returned, words: words.filter(Boolean).join(", ") };
}
