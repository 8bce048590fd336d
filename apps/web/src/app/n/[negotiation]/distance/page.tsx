import type { Metadata } from "next";
import { DistanceScreen } from "@/features/distance/distance-screen";
import { getReadingToday, getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, data: await orNotFound(queryClient.fetchQuery(trpc.negotiation.overview.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data } = await load(props);
  return { title: `Distance · ${data.profile?.title ?? data.id}` };
}

export default async function DistanceRoute(props: Props) {
  const { input } = await load(props);
  const { queryClient, trpc } = await getServerApi();
  await queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions(input));
  return (
    <Hydrate>
      <DistanceScreen {...input} today={await getReadingToday(input.negotiation)} />
    </Hydrate>
  );
}
