import type { Metadata } from "next";
import { isPart, mostOnPage, readPageStart } from "@/features/review/change-page";
import { ReviewScreen } from "@/features/review/review-screen";
import { utcDay } from "@/reading/utc-day";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = {
  params: Promise<{ negotiation: string; changeset: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
};

async function load({ params, searchParams }: Props) {
  const { from } = await searchParams;
  const start = readPageStart(typeof from === "string" ? from : null);
  const input = { ...(await params), from: start, limit: mostOnPage };
  const { queryClient, trpc } = await getServerApi();
  return { input, view: await orNotFound(queryClient.fetchQuery(trpc.changeset.get.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).view.title };
}

export default async function ReviewPage(props: Props) {
  const { input, view } = await load(props);
  const { negotiation, changeset } = input;
  const { queryClient, trpc } = await getServerApi();
  const issues = isPart(view)
    ? []
    : view.changes.flatMap(({ kind, after, before }) => (kind === "position" ? [after?.issue, before?.issue] : []));
  await Promise.all([
    queryClient.prefetchQuery(trpc.record.choices.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.account.me.queryOptions()),
    ...[...new Set(issues)]
      .slice(0, 8)
      .map((issue) =>
        typeof issue === "string"
          ? queryClient.prefetchQuery(trpc.issue.get.queryOptions({ negotiation, issue }))
          : null,
      ),
  ]);
  return (
    <Hydrate>
      <ReviewScreen negotiation={negotiation} changeset={changeset} today={utcDay()} />
    </Hydrate>
  );
}
