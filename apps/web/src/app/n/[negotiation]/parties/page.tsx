import type { Metadata } from "next";
import { PartyListScreen } from "@/features/party/party-list-screen";

import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, data: await orNotFound(queryClient.fetchQuery(trpc.party.list.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data } = await load(props);
  return { title: `Parties · ${data.profile?.title ?? (await props.params).negotiation}` };
}

export default async function PartyListRoute(props: Props) {
  const { input } = await load(props);
  const { queryClient, trpc } = await getServerApi();
  const { negotiation } = input;
  await Promise.all([
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.speaker.list.queryOptions({ negotiation })),
  ]);
  return (
    <Hydrate>
      <PartyListScreen {...input} />
    </Hydrate>
  );
}
