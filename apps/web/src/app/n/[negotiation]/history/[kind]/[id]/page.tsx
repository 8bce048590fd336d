import { kindLabels } from "@parley/domain/records/labels";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistoryScreen } from "@/features/history/history-screen";
import { kindOf } from "@/features/history/kind-of";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string; kind: string; id: string }> };

async function load({ params }: Props) {
  const { negotiation, kind: named, id } = await params;
  const kind = kindOf(named) ?? notFound();
  const input = { negotiation, kind, id };
  const { queryClient, trpc } = await getServerApi();
  await orNotFound(queryClient.fetchQuery(trpc.history.get.queryOptions(input)));
  return input;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { kind, id } = await load(props);
  return { title: `History of ${kindLabels[kind].toLowerCase()} ${id}` };
}

export default async function HistoryRoute(props: Props) {
  const input = await load(props);
  const { negotiation } = input;
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    queryClient.prefetchQuery(trpc.negotiation.frame.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.record.choices.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions({ negotiation })),
  ]);
  return (
    <Hydrate>
      <HistoryScreen {...input} />
    </Hydrate>
  );
}
