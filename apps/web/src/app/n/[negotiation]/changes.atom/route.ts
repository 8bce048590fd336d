import { env } from "@/env";
import { writeAtom } from "@/features/changes/atom";
import { tallyInWords } from "@/features/changes/change-words";
import { getServerApi, orRefusal } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }> };

/** Editions in one answer of the feed. */
const latest = 30;

/** The changes as a feed, for whoever may read the record. Nobody signed out learns of another negotiation whether it exists. */
export const GET = (_: Request, { params }: Props): Promise<Response> => orRefusal(() => feedOf(params));

async function feedOf(params: Props["params"]): Promise<Response> {
  const { negotiation } = await params;
  const { client } = await getServerApi();
  const [frame, { editions }] = await Promise.all([
    client.negotiation.frame.query({ negotiation }),
    client.edition.changes.query({ negotiation, limit: latest }),
  ]);
  const page = `/n/${negotiation}/changes`;
  const feed = writeAtom({
    ...{ origin: new URL(env().NEXTAUTH_URL).origin, page, self: `${page}.atom`, title: `Changes: ${frame.title}` },
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
