import type { Metadata } from "next";
import { DeskScreen } from "@/features/desk/desk-screen";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage({ params }: { params: Promise<{ negotiation: string }> }) {
  const { negotiation } = await params;
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    orNotFound(queryClient.fetchQuery(trpc.changeset.mine.queryOptions({ negotiation }))),
    orNotFound(queryClient.fetchQuery(trpc.changeset.queue.queryOptions({ negotiation }))),
    queryClient.prefetchQuery(trpc.record.sources.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.account.me.queryOptions()),
    queryClient.prefetchQuery(trpc.negotiation.frame.queryOptions({ negotiation })),
  ]);
  return (
    <Hydrate>
      <DeskScreen negotiation={negotiation} />
    </Hydrate>
  );
}
