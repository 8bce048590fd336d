import type { Metadata } from "next";
import { CompareScreen } from "@/features/proposal/compare/compare-screen";
import { chosenOf } from "@/features/proposal/compare/compare-url";
import { getReadingToday, getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }>; searchParams: Promise<{ ids?: string | string[] }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, data: await orNotFound(queryClient.fetchQuery(trpc.proposal.list.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data } = await load(props);
  return { title: `Proposals side by side · ${data.profile?.title ?? (await props.params).negotiation}` };
}

export default async function CompareRoute(props: Props) {
  const { input, data } = await load(props);
  const { ids } = await props.searchParams;
  const { queryClient, trpc } = await getServerApi();
  const { negotiation } = input;
  const wanted = typeof ids === "string" ? ids.split(",") : null;
  await Promise.all([
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions({ negotiation })),
    ...chosenOf(wanted, data.proposals).map((proposal) =>
      queryClient.prefetchQuery(trpc.proposal.get.queryOptions({ negotiation, proposal })),
    ),
  ]);
  return (
    <Hydrate>
      <CompareScreen {...input} today={await getReadingToday(input.negotiation)} />
    </Hydrate>
  );
}
