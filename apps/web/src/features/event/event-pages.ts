import type { AppRouter } from "@parley/api";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";

/** Events in pages, latest first: asked alike by the server, which renders the first page, and by the screen. */
export function eventPages(trpc: TRPCOptionsProxy<AppRouter>, negotiation: string) {
  return trpc.event.list.infiniteQueryOptions(
    { negotiation, limit: 100 },
    { initialCursor: null, getNextPageParam: (page) => page.next },
  );
}
