import type { Metadata } from "next";
import { OrderScreen } from "@/features/codebook/order-screen";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

export const metadata: Metadata = { title: "Order and categories" };

export default async function OrderPage({ params }: { params: Promise<{ negotiation: string }> }) {
  const { negotiation } = await params;
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    // Whoever may not propose changes finds no such page.
    orNotFound(queryClient.fetchQuery(trpc.changeset.mine.queryOptions({ negotiation }))),
    orNotFound(queryClient.fetchQuery(trpc.issue.list.queryOptions({ negotiation }))),
    queryClient.prefetchQuery(trpc.negotiation.frame.queryOptions({ negotiation })),
  ]);
  return (
    <Hydrate>
      <OrderScreen negotiation={negotiation} />
    </Hydrate>
  );
}
