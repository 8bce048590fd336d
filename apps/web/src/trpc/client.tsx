"use client";

import type { AppRouter } from "@parley/api";
import { keyHeader, keyInAddress } from "@parley/domain/read-key";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useMemo } from "react";
import { editionLink } from "./edition-link";
import { fetchJson } from "./fetch-json";
import { namesApartLink } from "./names-apart";
import { personOpenedFor } from "./person-here";
import { makeQueryClient } from "./query-client";
import { useAskedEdition } from "./use-asked-edition";

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** What is read in one edition is never shown for another: each has a cache of its own. */
const browserClients = new Map<string, QueryClient>();
/** Caches that a tab keeps. */
const mostClients = 6;

function queryClientOf(edition: string): QueryClient {
  if (typeof window === "undefined") return makeQueryClient();
  const client = browserClients.get(edition) ?? makeQueryClient();
  browserClients.delete(edition);
  browserClients.set(edition, client);
  const [oldest] = browserClients.keys();
  if (browserClients.size > mostClients && oldest !== undefined) browserClients.delete(oldest);
  return client;
}

/** Headers that say something: one without a value would be sent as the word “undefined”. */
const said = (headers: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

/** The key of the address that this page was opened at: what it asks later is asked with it as well. */
function keyHere(): string | null {
  const { pathname, search } = window.location;
  return keyInAddress(pathname, new URLSearchParams(search));
}

/** Forgets whatever was read, in any edition: for whoever leaves. */
export function forgetAll(): void {
  for (const client of browserClients.values()) client.clear();
}

/** Gives every screen below it the API, in the edition that the address asks for, and the query cache. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const asked = useAskedEdition();
  const edition = asked ? `${asked.negotiation} ${asked.edition}` : "today";
  const queryClient = queryClientOf(edition);
  const trpcClient = useMemo(
    () =>
      createTRPCClient<AppRouter>({
        links: [
          namesApartLink,
          editionLink(asked),
          httpBatchLink({
            ...{ url: "/api/trpc", maxItems: 10, maxURLLength: 7_500, fetch: fetchJson },
            headers: () => said({ "x-parley-person": personOpenedFor(), [keyHeader]: keyHere() }),
          }),
        ],
      }),
    [asked],
  );
  return (
    // What shows an answer keeps asking the cache that it began with: in another edition it begins anew.
    <QueryClientProvider key={edition} client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
