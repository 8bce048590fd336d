"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { inEdition } from "@/trpc/edition-address";

/** The address of this page in an edition, or as of today for null. */
export function useHere(): (edition: number | null) => string {
  const path = usePathname();
  const search = useSearchParams().toString();
  return (edition) => inEdition(search ? `${path}?${search}` : path, edition);
}
