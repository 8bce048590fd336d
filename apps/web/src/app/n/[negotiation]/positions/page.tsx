import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import { PositionListScreen } from "@/features/position/position-list-screen";
import { positionListInput, positionListParsers } from "@/features/position/position-list-url";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }>; searchParams: Promise<SearchParams> };

const readState = createLoader(positionListParsers);

async function load({ params }: Pick<Props, "params">) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, frame: await orNotFound(queryClient.fetchQuery(trpc.negotiation.frame.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { frame } = await load(props);
  return { title: `Positions · ${frame.title}` };
}

export default async function PositionsRoute(props: Props) {
  const { input } = await load(props);
  const { negotiation } = input;
  const { queryClient, trpc } = await getServerApi();
  const state = await readState(props.searchParams);
  const list = trpc.position.list.queryOptions(positionListInput(negotiation, state));
  const [{ rows }] = await Promise.all([
    orNotFound(queryClient.fetchQuery(list)),
    queryClient.prefetchQuery(trpc.record.choices.queryOptions(input)),
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions(input)),
  ]);
  const { at } = state;
  if (at !== null) {
    const shown = rows.find(({ id }) => id === at);
    const get = trpc.position.get.queryOptions({ negotiation, id: at });
    const found = shown ? null : await queryClient.fetchQuery(get).catch(() => null);
    const issue = shown?.issue ?? found?.body.issue;
    await Promise.all([
      issue ? queryClient.prefetchQuery(trpc.issue.get.queryOptions({ negotiation, issue })) : null,
      queryClient.prefetchQuery(trpc.issue.list.queryOptions(input)),
      queryClient.prefetchQuery(trpc.history.contributors.queryOptions(input)),
    ]);
  }
  return (
    <Hydrate>
      <PositionListScreen negotiation={negotiation} />
    </Hydrate>
  );
}
