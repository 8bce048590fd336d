import type { Metadata } from "next";
import { IssueScreen } from "@/features/issue/issue-screen";
import { getReadingToday, getServerApi, Hydrate, orNotFound } from "@/trpc/server";
import { described } from "../../open-metadata";

type Props = { params: Promise<{ negotiation: string; issue: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, data: await orNotFound(queryClient.fetchQuery(trpc.issue.get.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data } = await load(props);
  const description = described(data.issue.question);
  return {
    title: `${data.issue.title} · ${data.profile?.title ?? data.negotiation}`,
    ...(description && { description }),
  };
}

export default async function IssueRoute(props: Props) {
  const { input } = await load(props);
  const { negotiation } = input;
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    queryClient.prefetchQuery(trpc.issue.list.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.history.contributors.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions({ negotiation })),
  ]);
  return (
    <Hydrate>
      <IssueScreen {...input} today={await getReadingToday(input.negotiation)} />
    </Hydrate>
  );
}
