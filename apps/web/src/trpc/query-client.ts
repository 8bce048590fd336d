import { defaultShouldDehydrateQuery, isServer, QueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";

/** Once more in the browser, unless the answer was a refusal: the page being made on the server would only wait for it. */
function mayRetry(failures: number, error: Error): boolean {
  const status = error instanceof TRPCClientError ? (error.data?.httpStatus ?? 500) : 500;
  return !isServer && failures < 1 && status >= 500;
}

/** One per request on the server, one per tab in the browser. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // A new edition invalidates what is shown (see use-edition.ts), so nothing grows stale by itself.
      queries: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: mayRetry },
      dehydrate: { shouldDehydrateQuery: defaultShouldDehydrateQuery },
    },
  });
}
