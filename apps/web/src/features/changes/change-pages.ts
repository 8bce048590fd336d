import type { AppRouter } from "@parley/api";
import { infiniteQueryOptions } from "@tanstack/react-query";
import type { TRPCClient } from "@trpc/client";

/** Editions in pages, latest first: asked alike by the server, which renders the first page, and by the screen. */
export function changePages(client: TRPCClient<AppRouter>, negotiation: string) {
  return infiniteQueryOptions({
    queryKey: ["change pages", negotiation],
    queryFn: ({ pageParam }) => client.edition.changes.query({ negotiation, cursor: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (page): number | null => page.next,
  });
}
