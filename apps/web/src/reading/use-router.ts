"use client";

import { useRouter as useNextRouter } from "next/navigation";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";

const nothing = {};

/**
 * Next's router, going only once the address says what was last done on the page. It says so a moment later, and that would
 * call the router back from where it was going.
 */
export function useRouter() {
  const router = useNextRouter();
  const [, settle] = useQueryStates(nothing);
  return useMemo(() => {
    const settled = (go: () => void) => void settle(nothing).then(go, go);
    return {
      push: (href: string) => settled(() => router.push(href)),
      replace: (href: string) => settled(() => router.replace(href)),
      refresh: () => router.refresh(),
    };
  }, [router, settle]);
}
