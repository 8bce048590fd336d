import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import { NegotiationLog } from "@/features/admin/log-page";
import { logInput, logParsers } from "@/features/admin/log-url";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

export const metadata: Metadata = { title: "Log" };

type Props = { params: Promise<{ negotiation: string }>; searchParams: Promise<SearchParams> };

const readState = createLoader(logParsers);

export default async function LogPage({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const input = logInput(await readState(searchParams));
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    orNotFound(queryClient.fetchQuery(trpc.audit.list.queryOptions({ negotiation, ...input }))),
    queryClient.prefetchQuery(trpc.negotiation.frame.queryOptions({ negotiation })),
  ]);
  return (
    <Hydrate>
      <NegotiationLog negotiation={negotiation} />
    </Hydrate>
  );
}
