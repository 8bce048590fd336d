import type { Metadata } from "next";
import { PartyScreen } from "@/features/party/party-screen";
import { getReadingToday, getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string; party: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, data: await orNotFound(queryClient.fetchQuery(trpc.party.get.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data } = await load(props);
  return { title: `${data.party.name} · ${data.profile?.title ?? data.negotiation}` };
}

export default async function PartyRoute(props: Props) {
  const { input } = await load(props);
  const { queryClient, trpc } = await getServerApi();
  const { negotiation } = input;
  await queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions({ negotiation }));
  return (
    <Hydrate>
      <PartyScreen {...input} today={await getReadingToday(input.negotiation)} />
    </Hydrate>
  );
}
