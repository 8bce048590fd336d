import type { Metadata } from "next";
import { ProposalScreen } from "@/features/proposal/proposal-screen";
import { getReadingToday, getServerApi, Hydrate, orNotFound } from "@/trpc/server";
import { described } from "../../open-metadata";

type Props = { params: Promise<{ negotiation: string; proposal: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, data: await orNotFound(queryClient.fetchQuery(trpc.proposal.get.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data } = await load(props);
  const description = described(data.proposal.summary);
  return {
    title: `${data.proposal.title} · ${data.profile?.title ?? data.negotiation}`,
    ...(description && { description }),
  };
}

export default async function ProposalRoute(props: Props) {
  const { input } = await load(props);
  const { queryClient, trpc } = await getServerApi();
  const { negotiation } = input;
  await queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions({ negotiation }));
  return (
    <Hydrate>
      <ProposalScreen {...input} today={await getReadingToday(input.negotiation)} />
    </Hydrate>
  );
}
