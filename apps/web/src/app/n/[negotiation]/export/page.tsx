import type { Metadata } from "next";
import { ExportScreen } from "@/features/export/export-screen";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, frame: await orNotFound(queryClient.fetchQuery(trpc.negotiation.frame.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { frame } = await load(props);
  return { title: `Export · ${frame.title}` };
}

export default async function ExportRoute(props: Props) {
  const { input } = await load(props);
  const { queryClient, trpc } = await getServerApi();
  await queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions(input));
  return (
    <Hydrate>
      <ExportScreen {...input} />
    </Hydrate>
  );
}
