import type { Metadata } from "next";
import { changePages } from "@/features/changes/change-pages";
import { ChangesScreen } from "@/features/changes/changes-screen";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, frame: await orNotFound(queryClient.fetchQuery(trpc.negotiation.frame.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { input, frame } = await load(props);
  const types = { "application/atom+xml": `/n/${input.negotiation}/changes.atom` };
  return { title: `Changes · ${frame.title}`, alternates: { types } };
}

export default async function ChangesRoute(props: Props) {
  const { input } = await load(props);
  const { client, queryClient, trpc } = await getServerApi();
  await Promise.all([
    queryClient.prefetchInfiniteQuery(changePages(client, input.negotiation)),
    queryClient.prefetchQuery(trpc.history.contributors.queryOptions(input)),
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions(input)),
  ]);
  return (
    <Hydrate>
      <ChangesScreen {...input} />
    </Hydrate>
  );
}
