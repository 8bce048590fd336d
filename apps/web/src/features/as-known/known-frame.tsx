"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { KnownIn } from "@/reading/known-edition";
import { takesEdition } from "@/trpc/edition-address";
import { useAskedEdition } from "@/trpc/use-asked-edition";
import { ChooseEdition } from "./choose-edition";
import { KnownBanner, type KnownSince } from "./known-banner";

type Props = {
  negotiation: string;
  /** The edition that was asked for first, and when it was recorded; null where that was today. */
  known: KnownSince | null;
  /** An edition that was asked for first and that there is not: the page says so. */
  refused: number | null;
  children: ReactNode;
};

/** Stands round every page of a negotiation: above it in which earlier edition it is read, at its foot the way to one. */
export function KnownFrame({ negotiation, known, refused, children }: Props) {
  const asked = useAskedEdition();
  const path = usePathname();
  return (
    <KnownIn edition={asked?.edition ?? null}>
      {asked && asked.edition !== refused ? (
        <aside aria-label="Edition that is read">
          <KnownBanner asked={asked} first={known} />
        </aside>
      ) : null}
      {children}
      {asked === null && takesEdition(path) ? (
        <aside aria-label="Earlier editions" className="px-5 pb-8 text-note text-ink-3 sm:px-10 print:hidden">
          <ChooseEdition negotiation={negotiation} words="As known on an earlier day" />
        </aside>
      ) : null}
    </KnownIn>
  );
}
