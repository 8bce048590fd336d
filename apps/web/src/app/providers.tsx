"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { ApiProvider } from "@/trpc/client";
import { RouterLinks } from "./router-link";

/** What every page stands on: the API, the URL's state, the router's links, the nonce for base styles. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <CSPProvider nonce={nonce}>
      <NuqsAdapter>
        <RouterLinks>
          <ApiProvider>{children}</ApiProvider>
        </RouterLinks>
      </NuqsAdapter>
    </CSPProvider>
  );
}
