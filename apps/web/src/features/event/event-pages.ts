import type { AppRouter } from "@parley/api";
import { infiniteQueryOptions } from "@tanstack/react-query";
import type { TRPCClient } from "@trpc/client";

type Cursor = { day: string; id: string } | null;

/** Events in pages, latest first: asked alike by the server, which renders the first page, and by the screen. */
export function eventPages(client: TRPCClient<AppRouter>, negotiation: string) {
  return infiniteQueryOptions({
    queryKey: ["event pages", negotiation],
    queryFn: ({ pageParam }) => client.event.list.query({ negotiation, limit: 100, cursor: pageParam }),
    initialPageParam: null as Cursor,
    getNextPageParam: (page): Cursor => page.next,
  });
}
