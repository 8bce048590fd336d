"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { type AskedEdition, askedEdition } from "./edition-address";

/** The edition that the page is read in; null for today. */
export function useAskedEdition(): AskedEdition | null {
  const { negotiation = null, edition = null } = askedEdition(usePathname(), useSearchParams()) ?? {};
  return useMemo(
    () => (negotiation === null || edition === null ? null : { negotiation, edition }),
    [negotiation, edition],
  );
}
