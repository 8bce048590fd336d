import { keyParameter } from "@parley/domain/read-key";
import { env } from "@/env";
import { writeAtom } from "@/features/changes/atom";
import { tallyInWords } from "@/features/changes/change-words";
import { getServerApi, orRefusal } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }> };

/**
 * The changes as a feed, for whoever may read the record or holds a key for it. Nobody signed out learns of another negotiation
 * whether it exists.
 */
export const GET = (request: Request, { params }: Props): Promise<Response> => orRefusal(() => feedOf(request, params));

async function feedOf(request: Request, params: Props["params"]): Promise<Response> {
  const { negotiation } = await params;
  const { client } = await getServerApi();
  const { title, editions } = await client.edition.feed.query({ negotiation });
  const page = `/n/${negotiation}/changes`;
  // A reader of feeds may take up the address that the feed names as its own.
  const key = new URL(request.url).searchParams.get(keyParameter);
  const self = `${page}.atom${key === null ? "" : `?${new URLSearchParams({ [keyParameter]: key })}`}`;
  const feed = writeAtom({
    ...{ origin: new URL(env().NEXTAUTH_URL).origin, page, self, title: `Changes: ${title}` },
    updated: editions[0]?.recordedAt ?? "1970-01-01T00:00:00.000Z",
    entries: editions.map((edition) => ({
      anchor: `edition-${edition.number}`,
      title: `Edition ${edition.number}: ${edition.title}`,
      updated: edition.recordedAt,
      summary: tallyInWords(edition),
    })),
  });
  return new Response(feed, { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
}
