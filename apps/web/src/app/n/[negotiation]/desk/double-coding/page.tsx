import type { Metadata } from "next";
import { SamplesScreen } from "@/features/record-form/double-coding/samples-screen";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

export const metadata: Metadata = { title: "Double coding" };

export default async function SamplesPage({ params }: { params: Promise<{ negotiation: string }> }) {
  const { negotiation } = await params;
  const { queryClient, trpc } = await getServerApi();
  await orNotFound(queryClient.fetchQuery(trpc.doubleCoding.list.queryOptions({ negotiation })));
  return (
    <Hydrate>
      <SamplesScreen negotiation={negotiation} />
    </Hydrate>
  );
}
