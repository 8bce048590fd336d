"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTRPC } from "./client";

/** Milliseconds between two questions for a newer edition. */
const often = 10_000;

/** Asks for the edition every so often and on focus; a new one refreshes what this screen shows. */
export function useEdition(negotiation: string, every = often): number | undefined {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const options = trpc.negotiation.edition.queryOptions({ negotiation });
  const { data } = useQuery({ ...options, staleTime: 0, refetchInterval: every, refetchOnWindowFocus: "always" });
  const shown = useRef(data?.edition);
  useEffect(() => {
    if (data === undefined) return;
    if (shown.current !== undefined && shown.current !== data.edition) {
      void queryClient.invalidateQueries({ predicate: (query) => query.queryKey !== options.queryKey });
    }
    shown.current = data.edition;
  }, [data, queryClient, options.queryKey]);
  return data?.edition;
}
