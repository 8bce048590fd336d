import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";

/** One per request on the server, one per tab in the browser. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // A new edition invalidates what is shown (see use-edition.ts), so nothing grows stale by itself.
      queries: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: 1 },
      dehydrate: { shouldDehydrateQuery: defaultShouldDehydrateQuery },
    },
  });
}
