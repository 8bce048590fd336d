import type { Metadata } from "next";
import { EventListScreen } from "@/features/event/event-list-screen";
import { eventPages } from "@/features/event/event-pages";
import { utcDay } from "@/reading/utc-day";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, frame: await orNotFound(queryClient.fetchQuery(trpc.negotiation.frame.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { frame } = await load(props);
  return { title: `Events · ${frame.title}` };
}

export default async function EventsRoute(props: Props) {
  const { input } = await load(props);
  const { client, queryClient, trpc } = await getServerApi();
  await Promise.all([
    queryClient.prefetchInfiniteQuery(eventPages(client, input.negotiation)),
    queryClient.prefetchQuery(trpc.record.choices.queryOptions(input)),
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions(input)),
  ]);
  return (
    <Hydrate>
      <EventListScreen {...input} today={utcDay()} />
    </Hydrate>
  );
}
