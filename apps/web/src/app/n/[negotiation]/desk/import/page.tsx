import type { Metadata } from "next";
import { createLoader, parseAsString, type SearchParams } from "nuqs/server";
import { ImportScreen } from "@/features/import/import-screen";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

export const metadata: Metadata = { title: "Import" };

type Props = { params: Promise<{ negotiation: string }>; searchParams: Promise<SearchParams> };

const readState = createLoader({ import: parseAsString });

export default async function ImportPage(props: Props) {
  const { negotiation } = await props.params;
  const { import: chosen } = await readState(props.searchParams);
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    orNotFound(queryClient.fetchQuery(trpc.import.mine.queryOptions({ negotiation }))),
    chosen === null ? null : queryClient.prefetchQuery(trpc.import.get.queryOptions({ negotiation, import: chosen })),
    queryClient.prefetchQuery(trpc.negotiation.frame.queryOptions({ negotiation })),
  ]);
  return (
    <Hydrate>
      <ImportScreen negotiation={negotiation} />
    </Hydrate>
  );
}
