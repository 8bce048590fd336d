import type { Metadata } from "next";
import { SampleScreen } from "@/features/record-form/double-coding/sample-screen";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

export const metadata: Metadata = { title: "Double coding" };

export default async function SamplePage({ params }: { params: Promise<{ negotiation: string; sample: string }> }) {
  const { negotiation, sample } = await params;
  const { queryClient, trpc } = await getServerApi();
  const { state } = await orNotFound(
    queryClient.fetchQuery(trpc.doubleCoding.get.queryOptions({ negotiation, id: sample })),
  );
  await Promise.all([
    queryClient.prefetchQuery(trpc.record.choices.queryOptions({ negotiation })),
    state !== "coding" &&
      queryClient.prefetchQuery(trpc.doubleCoding.agreement.queryOptions({ negotiation, id: sample })),
  ]);
  return (
    <Hydrate>
      <SampleScreen negotiation={negotiation} id={sample} />
    </Hydrate>
  );
}
