"use client";

import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client";
import { NegotiationList } from "./negotiation-list";

/** The first page for readers without an account: what is open to everybody. */
export function ReadersHome() {
  const trpc = useTRPC();
  const { data: negotiations = [] } = useQuery(trpc.negotiation.list.queryOptions());
  return (
    <main id="main" className="px-5 py-8 sm:px-10">
      <h1>Negotiations</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        Who holds which position on which issue, when they said so, on what evidence, and how positions move.
      </p>
      <Section title="On record" note="open to everybody" className="mt-6">
        <NegotiationList negotiations={negotiations} />
      </Section>
    </main>
  );
}
