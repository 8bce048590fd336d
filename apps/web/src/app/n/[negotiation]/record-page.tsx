import type { Day } from "@parley/domain/dates/day";
import type { Metadata } from "next";
import type { ComponentType } from "react";
import { getReadingToday, getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }> };

async function load({ params }: Props) {
  const input = await params;
  const { queryClient, trpc } = await getServerApi();
  return { input, data: await orNotFound(queryClient.fetchQuery(trpc.negotiation.overview.queryOptions(input))) };
}

/**
 * A page over the whole record, which is asked for before its screen is drawn.
 * @param title before the negotiation's own; null where that says it all.
 * @param also asks for what else the screen shows.
 */
export function recordPage(
  title: string | null,
  Screen: ComponentType<{ negotiation: string; today: Day }>,
  also: (input: { negotiation: string }) => Promise<void> = async () => {},
) {
  async function generateMetadata(props: Props): Promise<Metadata> {
    const { data } = await load(props);
    const own = data.profile?.title ?? data.id;
    return { title: title === null ? own : `${title} · ${own}` };
  }
  async function Page(props: Props) {
    const { input } = await load(props);
    const { queryClient, trpc } = await getServerApi();
    await Promise.all([also(input), queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions(input))]);
    return (
      <Hydrate>
        <Screen {...input} today={await getReadingToday(input.negotiation)} />
      </Hydrate>
    );
  }
  return { generateMetadata, Page };
}
