import type { Metadata } from "next";
import { CoverageScreen } from "@/features/coverage/coverage-screen";
import { getReadingToday, getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, data: await orNotFound(queryClient.fetchQuery(trpc.negotiation.overview.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data } = await load(props);
  return { title: `Coverage · ${data.profile?.title ?? data.id}` };
}

export default async function CoverageRoute(props: Props) {
  const { input } = await load(props);
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    queryClient.prefetchQuery(trpc.proposal.list.queryOptions(input)),
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions(input)),
  ]);
  return (
    <Hydrate>
      <CoverageScreen {...input} today={await getReadingToday(input.negotiation)} />
    </Hydrate>
  );
}
