import type { Metadata } from "next";
import { EventScreen } from "@/features/event/event-screen";
import { getReadingToday, getServerApi, Hydrate, orNotFound } from "@/trpc/server";
import { described } from "../../open-metadata";

type Props = { params: Promise<{ negotiation: string; id: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, data: await orNotFound(queryClient.fetchQuery(trpc.event.get.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data } = await load(props);
  const description = described(data.body.summary);
  return {
    title: `${data.body.title} · ${data.profile?.title ?? data.negotiation}`,
    ...(description && { description }),
  };
}

export default async function EventRoute(props: Props) {
  const { input } = await load(props);
  const { queryClient, trpc } = await getServerApi();
  const { negotiation } = input;
  await Promise.all([
    queryClient.prefetchQuery(trpc.negotiation.overview.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions({ negotiation })),
  ]);
  return (
    <Hydrate>
      <EventScreen {...input} today={await getReadingToday(input.negotiation)} />
    </Hydrate>
  );
}
