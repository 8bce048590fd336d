import type { Metadata } from "next";
import { IssueBriefScreen } from "@/features/issue/brief/issue-brief-screen";
import { getReadingToday, getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string; issue: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, data: await orNotFound(queryClient.fetchQuery(trpc.issue.get.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data } = await load(props);
  return { title: `Brief: ${data.issue.title} · ${data.profile?.title ?? data.negotiation}` };
}

export default async function IssueBriefRoute(props: Props) {
  const { input } = await load(props);
  const { queryClient, trpc } = await getServerApi();
  await queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions({ negotiation: input.negotiation }));
  return (
    <Hydrate>
      <IssueBriefScreen {...input} today={await getReadingToday(input.negotiation)} />
    </Hydrate>
  );
}
