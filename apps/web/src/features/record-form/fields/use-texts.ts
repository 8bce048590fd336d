"use client";

import { useQueries } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client";
import type { Choices } from "@/words/record-names";
import type { Texts } from "./passage-fields";

/** The texts of these sources, where they are at hand; those of a source that is only in the draft by their fingerprint. */
export function useTexts(negotiation: string, sources: readonly (string | null)[], choices: Choices): Texts {
  const trpc = useTRPC();
  const ids = [...new Set(sources.filter((id): id is string => id !== null))].slice(0, 10);
  const fingerprintOf = (id: string) => choices.sources.find((source) => source.id === id)?.sha256 ?? null;
  const isDrafted = (id: string) => choices.drafted?.has(`source/${id}`) ?? false;
  const published = ids.filter((id) => !isDrafted(id));
  const drafted = ids.filter((id) => isDrafted(id) && fingerprintOf(id) !== null);
  const texts = useQueries({
    queries: published.map((source) => trpc.record.text.queryOptions({ negotiation, source })),
  });
  const kept = useQueries({
    queries: drafted.map((id) => trpc.source.textOf.queryOptions({ negotiation, sha256: fingerprintOf(id) ?? "" })),
  });
  return (source) => {
    if (isDrafted(source) && fingerprintOf(source) === null) return null;
    const answer = texts[published.indexOf(source)] ?? kept[drafted.indexOf(source)];
    return answer?.data ? answer.data.text : answer?.isError ? null : undefined;
  };
}
