"use client";

import { useQueries } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client";
import type { Texts } from "./passage-fields";

/** The texts of these sources, where they are at hand. */
export function useTexts(negotiation: string, sources: readonly (string | null)[]): Texts {
  const trpc = useTRPC();
  const ids = [...new Set(sources.filter((id): id is string => id !== null))].slice(0, 10);
  const answers = useQueries({
    queries: ids.map((source) => trpc.record.text.queryOptions({ negotiation, source })),
  });
  return (source) => {
    const answer = answers[ids.indexOf(source)];
    return answer?.data ? answer.data.text : answer?.isError ? null : undefined;
  };
}
