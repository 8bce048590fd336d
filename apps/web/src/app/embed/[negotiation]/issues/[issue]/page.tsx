import { keyHeader } from "@parley/domain/read-key";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { EmbedScreen } from "@/features/issue/embed-screen";
import { getReadingToday, getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string; issue: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, data: await orNotFound(queryClient.fetchQuery(trpc.issue.get.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data } = await load(props);
  return { title: `How positions moved: ${data.issue.title}` };
}

/** The shift chart on a page of its own: whoever may read the issue may read this, or holds a key for it, and nobody else. */
export default async function EmbedRoute(props: Props) {
  const { input } = await load(props);
  const { queryClient, trpc } = await getServerApi();
  await queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions({ negotiation: input.negotiation }));
  return (
    <Hydrate>
      <EmbedScreen
        {...input}
        today={await getReadingToday(input.negotiation)}
        byKey={(await headers()).has(keyHeader)}
      />
    </Hydrate>
  );
}
