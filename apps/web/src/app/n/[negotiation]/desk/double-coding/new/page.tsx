import type { Metadata } from "next";
import { NewSampleScreen } from "@/features/record-form/double-coding/new-sample-screen";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

export const metadata: Metadata = { title: "Choose sentences" };

export default async function NewSamplePage({ params }: { params: Promise<{ negotiation: string }> }) {
  const { negotiation } = await params;
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    // For whoever may not work at the desk there is no such page.
    orNotFound(queryClient.fetchQuery(trpc.doubleCoding.list.queryOptions({ negotiation }))),
    queryClient.prefetchQuery(trpc.record.choices.queryOptions({ negotiation })),
  ]);
  return (
    <Hydrate>
      <NewSampleScreen negotiation={negotiation} />
    </Hydrate>
  );
}
