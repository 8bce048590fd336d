import type { Metadata } from "next";
import { SourceScreen } from "@/features/source/source-screen";

import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string; source: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, data: await orNotFound(queryClient.fetchQuery(trpc.source.get.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data } = await load(props);
  return { title: `${data.source.title ?? data.source.publisherName} · ${data.profile?.title ?? data.negotiation}` };
}

export default async function SourceRoute(props: Props) {
  const { input } = await load(props);
  const { queryClient, trpc } = await getServerApi();
  const { negotiation } = input;
  await queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions({ negotiation }));
  return (
    <Hydrate>
      <SourceScreen {...input} />
    </Hydrate>
  );
}
