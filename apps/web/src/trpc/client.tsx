"use client";

import type { AppRouter } from "@parley/api";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import { fetchJson } from "./fetch-json";
import { namesApartLink } from "./names-apart";
import { makeQueryClient } from "./query-client";

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

let browserClient: QueryClient | undefined;

function queryClientOf(): QueryClient {
  if (typeof window === "undefined") return makeQueryClient();
  browserClient ??= makeQueryClient();
  return browserClient;
}

/** Gives every screen below it the API and the query cache. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const queryClient = queryClientOf();
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [namesApartLink, httpBatchLink({ url: "/api/trpc", maxItems: 10, maxURLLength: 7_500, fetch: fetchJson })],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
