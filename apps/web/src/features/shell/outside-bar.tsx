"use client";

import { TopBar } from "@parley/ui/top-bar";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** The bar of pages that belong to no one negotiation. */
export function OutsideBar({ account }: { account: ReactNode }) {
  const path = usePathname();
  return (
    <TopBar
      brand={{ label: "Parley", href: "/" }}
      items={[{ href: "/", label: "Negotiations", current: path === "/" }]}
      account={account}
    />
  );
}
