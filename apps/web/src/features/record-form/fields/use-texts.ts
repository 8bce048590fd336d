"use client";

import { useQueries } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client";
import type { Choices } from "@/words/record-names";
import type { Texts } from "./passage-fields";

/** The texts of these sources, where they are at hand; one that is only in the draft has none yet. */
export function useTexts(
  negotiation: string,
  sources: readonly (string | null)[],
  drafted: Choices["drafted"] = new Set(),
): Texts {
  const trpc = useTRPC();
  const ids = [...new Set(sources.filter((id): id is string => id !== null && !drafted.has(`source/${id}`)))].slice(
    0,
    10,
  );
  const answers = useQueries({
    queries: ids.map((source) => trpc.record.text.queryOptions({ negotiation, source })),
  });
  return (source) => {
    if (drafted.has(`source/${source}`)) return null;
    const answer = answers[ids.indexOf(source)];
    return answer?.data ? answer.data.text : answer?.isError ? null : undefined;
  };
}
