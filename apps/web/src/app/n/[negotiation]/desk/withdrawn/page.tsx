import type { Metadata } from "next";
import { WithdrawnScreen } from "@/features/desk/withdrawn-screen";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

export const metadata: Metadata = { title: "Withdrawn records" };

export default async function WithdrawnPage({ params }: { params: Promise<{ negotiation: string }> }) {
  const { negotiation } = await params;
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    orNotFound(queryClient.fetchQuery(trpc.history.withdrawn.queryOptions({ negotiation }))),
    queryClient.prefetchQuery(trpc.negotiation.frame.queryOptions({ negotiation })),
  ]);
  return (
    <Hydrate>
      <WithdrawnScreen negotiation={negotiation} />
    </Hydrate>
  );
}
