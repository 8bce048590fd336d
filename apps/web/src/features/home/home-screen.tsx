"use client";

import { can } from "@parley/domain/access";
import { Empty } from "@parley/ui/empty";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client";
import { DemoGuide } from "./demo-guide";
import { NegotiationList } from "./negotiation-list";
import { NewNegotiation } from "./new-negotiation";
import { ViewList } from "./view-list";

/** The negotiations one may see. */
export function HomeScreen({ demo }: { demo: boolean }) {
  const trpc = useTRPC();
  const { data: negotiations = [] } = useQuery(trpc.negotiation.list.queryOptions());
  const { data: views = [] } = useQuery(trpc.view.list.queryOptions());
  const { data: me } = useQuery(trpc.account.me.queryOptions());
  return (
    <main id="main" className="px-5 py-8 sm:px-10">
      <h1>Negotiations</h1>
      {negotiations.some(({ id }) => demo && id === "russia-ukraine") ? <DemoGuide /> : null}
      {views.length > 0 ? (
        <ViewList views={views} titles={new Map(negotiations.map(({ id, title }) => [id, title]))} />
      ) : null}
      <Section title="On record" note="those you may see" className={views.length > 0 ? "mt-8" : "mt-6"}>
        {negotiations.length === 0 ? (
          can(me?.role ?? null, "negotiation:manage") ? (
            <Empty>
              The negotiations stand here once there are any. Open one below, or bring in the sample: whoever runs this
              machine types <code>npm run parley -- import dossiers/sample</code>.
            </Empty>
          ) : (
            <Empty>The negotiations you may see would stand here. An admin opens one and gives you a role in it.</Empty>
          )
        ) : (
          <NegotiationList negotiations={negotiations} />
        )}
      </Section>
      {views.length === 0 && negotiations.length > 0 ? (
        <p className="mt-4 max-w-sentence text-note text-ink-3">
          A page that you come back to can stand first here: “Save this view”, in the menu under your name, keeps it as
          it is.
        </p>
      ) : null}
      {can(me?.role ?? null, "negotiation:manage") ? <NewNegotiation /> : null}
    </main>
  );
}
