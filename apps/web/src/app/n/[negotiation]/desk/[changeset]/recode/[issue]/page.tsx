import type { Metadata } from "next";
import { RecodingScreen } from "@/features/recoding/recoding-screen";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

export const metadata: Metadata = { title: "Recoding" };

type Props = { params: Promise<{ negotiation: string; changeset: string; issue: string }> };

export default async function RecodingPage({ params }: Props) {
  const { negotiation, changeset, issue } = await params;
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    orNotFound(queryClient.fetchQuery(trpc.changeset.get.queryOptions({ negotiation, changeset }))),
    orNotFound(queryClient.fetchQuery(trpc.codebook.leaning.queryOptions({ negotiation, issue }))),
    queryClient.prefetchQuery(trpc.issue.get.queryOptions({ negotiation, issue })),
    queryClient.prefetchQuery(trpc.negotiation.frame.queryOptions({ negotiation })),
  ]);
  return (
    <Hydrate>
      <RecodingScreen {...{ negotiation, changeset, issue }} />
    </Hydrate>
  );
}
