import type { Metadata } from "next";
import { partyBrief } from "@/features/party/brief/party-brief";
import { PartyBriefScreen } from "@/features/party/brief/party-brief-screen";
import { partyFigures } from "@/features/party/party-figures";
import { getReadingToday, getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string; party: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, data: await orNotFound(queryClient.fetchQuery(trpc.party.get.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data } = await load(props);
  return { title: `Brief: ${data.party.short} · ${data.profile?.title ?? data.negotiation}` };
}

export default async function PartyBriefRoute(props: Props) {
  const { input, data } = await load(props);
  const { queryClient, trpc } = await getServerApi();
  const { negotiation } = input;
  const today = await getReadingToday(negotiation);
  const { cited: positions } = partyBrief(partyFigures(data, today));
  await Promise.all([
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.position.cited.queryOptions({ negotiation, positions })),
  ]);
  return (
    <Hydrate>
      <PartyBriefScreen {...input} today={today} />
    </Hydrate>
  );
}
