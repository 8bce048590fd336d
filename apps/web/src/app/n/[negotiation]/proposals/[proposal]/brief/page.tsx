import type { Metadata } from "next";
import { proposalBrief } from "@/features/proposal/brief/proposal-brief";
import { ProposalBriefScreen } from "@/features/proposal/brief/proposal-brief-screen";
import { proposalFigures } from "@/features/proposal/provision-figures";
import { getReadingToday, getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string; proposal: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, data: await orNotFound(queryClient.fetchQuery(trpc.proposal.get.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data } = await load(props);
  return { title: `Brief: ${data.proposal.title} · ${data.profile?.title ?? data.negotiation}` };
}

export default async function ProposalBriefRoute(props: Props) {
  const { input, data } = await load(props);
  const { queryClient, trpc } = await getServerApi();
  const { negotiation } = input;
  const today = await getReadingToday(negotiation);
  const { cited: positions } = proposalBrief(proposalFigures(data, today));
  await Promise.all([
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.position.cited.queryOptions({ negotiation, positions })),
  ]);
  return (
    <Hydrate>
      <ProposalBriefScreen {...input} today={today} />
    </Hydrate>
  );
}
