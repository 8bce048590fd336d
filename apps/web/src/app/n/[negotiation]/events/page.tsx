import type { Metadata } from "next";
import { createLoader, parseAsString, type SearchParams } from "nuqs/server";
import { EventListScreen } from "@/features/event/event-list-screen";
import { eventPages } from "@/features/event/event-pages";
import { eventTableInput, eventTableParsers } from "@/features/event/event-table-url";
import { getReadingToday, getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }>; searchParams: Promise<SearchParams> };

const readState = createLoader({ ...eventTableParsers, view: parseAsString });

async function load({ params }: Pick<Props, "params">) {
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
  const { view, ...state } = await readState(props.searchParams);
  const rows = trpc.event.rows.queryOptions(eventTableInput(input.negotiation, state));
  await Promise.all([
    view === "table" ? orNotFound(queryClient.fetchQuery(rows)) : null,
    queryClient.prefetchInfiniteQuery(eventPages(client, input.negotiation)),
    queryClient.prefetchQuery(trpc.record.choices.queryOptions(input)),
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions(input)),
  ]);
  return (
    <Hydrate>
      <EventListScreen {...input} today={await getReadingToday(input.negotiation)} />
    </Hydrate>
  );
}
