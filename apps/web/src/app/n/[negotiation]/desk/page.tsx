import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import { DeskScreen } from "@/features/desk/desk-screen";
import { queueInput, queueParsers } from "@/features/desk/queue-url";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

export const metadata: Metadata = { title: "Desk" };

type Props = { params: Promise<{ negotiation: string }>; searchParams: Promise<SearchParams> };

const readState = createLoader(queueParsers);

export default async function DeskPage({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const queue = queueInput(negotiation, await readState(searchParams));
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    orNotFound(queryClient.fetchQuery(trpc.changeset.mine.queryOptions({ negotiation }))),
    queryClient.prefetchQuery(trpc.record.sources.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.changeset.queue.queryOptions(queue)),
    queryClient.prefetchQuery(trpc.record.choices.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.account.me.queryOptions()),
    queryClient.prefetchQuery(trpc.negotiation.frame.queryOptions({ negotiation })),
  ]);
  return (
    <Hydrate>
      <DeskScreen negotiation={negotiation} />
    </Hydrate>
  );
}
