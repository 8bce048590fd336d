"use client";

import { type AnyRole, can } from "@parley/domain/access";
import { TopBar } from "@parley/ui/top-bar";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { BarPages } from "@/reading/bar-pages";
import { useWaiting, type Waiting } from "./use-waiting";
import { WaitingNews } from "./waiting-news";

/** The bar inside a negotiation. Links that the role cannot follow are left out; the gate is the guard. */
export function NegotiationBar({
  negotiation,
  role,
  waiting,
  search,
  account,
}: {
  negotiation: { id: string; title: string };
  role: AnyRole;
  /** What waits on the desk for this person; null for whoever has no desk. */
  waiting: Waiting | null;
  search: ReactNode;
  account: ReactNode;
}) {
  const path = usePathname();
  const waits = useWaiting(negotiation.id, waiting);
  const base = `/n/${negotiation.id}`;
  const isAt = (name: string) => path === `${base}/${name}` || path.startsWith(`${base}/${name}/`);
  /** `also` are the folders of pages that are found through this one. */
  const page = (name: string, label: string, ...also: string[]) => ({
    href: `${base}/${name}`,
    label,
    current: [name, ...also].some(isAt),
  });
  const items = [
    { href: base, label: "Overview", current: path === base },
    page("issues", "Issues"),
    page("parties", "Parties", "speakers"),
    page("positions", "Positions"),
    page("events", "Events"),
    // Whoever works here comes by the desk every day: it stays in sight where there is little room.
    ...(can(role, "desk:read") ? [{ ...page("desk", "Desk"), waits }] : []),
    page("proposals", "Proposals"),
    page("compare", "Compare"),
    page("sources", "Sources"),
    page("changes", "Changes"),
    page("matrix", "Who stands where"),
    page("distance", "Distance"),
    page("concessions", "Concessions"),
    page("coverage", "Coverage"),
    page("codebook", "Codebook"),
    page("export", "Export"),
    { href: "/method", label: "Method", current: false },
    ...(can(role, "people:manage") ? [page("admin", "Admin")] : []),
  ];
  return (
    <BarPages value={items}>
      <TopBar
        brand={{ label: "Parley", href: "/" }}
        title={{ label: negotiation.title, href: base }}
        items={items}
        search={search}
        account={account}
      />
      <WaitingNews waits={waits} />
    </BarPages>
  );
}
