import type { Metadata } from "next";
import { ProposalListScreen } from "@/features/proposal/proposal-list-screen";

import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, data: await orNotFound(queryClient.fetchQuery(trpc.proposal.list.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data } = await load(props);
  return { title: `Proposals · ${data.profile?.title ?? (await props.params).negotiation}` };
}

export default async function ProposalListRoute(props: Props) {
  const { input } = await load(props);
  const { queryClient, trpc } = await getServerApi();
  const { negotiation } = input;
  await queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions({ negotiation }));
  return (
    <Hydrate>
      <ProposalListScreen {...input} />
    </Hydrate>
  );
}
