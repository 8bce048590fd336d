import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import { CompareScreen } from "@/features/compare/compare-screen";
import { compareParsers } from "@/features/compare/compare-url";
import { getReadingToday, getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }>; searchParams: Promise<SearchParams> };

const readState = createLoader(compareParsers);

async function load({ params }: Pick<Props, "params">) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, frame: await orNotFound(queryClient.fetchQuery(trpc.negotiation.frame.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { frame } = await load(props);
  return { title: `Compare · ${frame.title}` };
}

export default async function CompareRoute(props: Props) {
  const { input } = await load(props);
  const { negotiation } = input;
  const { queryClient, trpc } = await getServerApi();
  const { was, is } = await readState(props.searchParams);
  const readings = [...new Set([was, is])].map((edition) =>
    queryClient.fetchQuery(trpc.negotiation.overview.queryOptions({ negotiation, edition })),
  );
  await Promise.all([
    ...readings.map(orNotFound),
    queryClient.prefetchQuery(trpc.negotiation.editions.queryOptions({ negotiation, limit: 200, edition: null })),
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions(input)),
  ]);
  return (
    <Hydrate>
      <CompareScreen {...input} today={await getReadingToday(negotiation)} />
    </Hydrate>
  );
}
