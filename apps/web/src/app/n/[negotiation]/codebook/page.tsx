import type { Metadata } from "next";
import { CodebookScreen } from "@/features/codebook/codebook-screen";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, frame: await orNotFound(queryClient.fetchQuery(trpc.negotiation.frame.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { frame } = await load(props);
  return { title: `Codebook · ${frame.title}` };
}

export default async function CodebookRoute(props: Props) {
  const { input } = await load(props);
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    queryClient.prefetchQuery(trpc.issue.list.queryOptions(input)),
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions(input)),
  ]);
  return (
    <Hydrate>
      <CodebookScreen {...input} />
    </Hydrate>
  );
}
