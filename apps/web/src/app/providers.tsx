"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { LinkProvider } from "@parley/ui/link";
import NextLink from "next/link";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { ApiProvider } from "@/trpc/client";

/** What every page stands on: the API, the URL's state, the router's links, the nonce for base styles. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <CSPProvider nonce={nonce}>
      <NuqsAdapter>
        <LinkProvider component={NextLink}>
          <ApiProvider>{children}</ApiProvider>
        </LinkProvider>
      </NuqsAdapter>
    </CSPProvider>
  );
}
