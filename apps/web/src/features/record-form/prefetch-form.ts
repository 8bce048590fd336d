import "server-only";
import { getServerApi, orNotFound } from "@/trpc/server";
import type { RecordFormAddress } from "./draft/record-form-screen";

/** Fetches what a form begins with, for whoever may propose changes; for all others there is no such page. */
export async function prefetchForm({ negotiation, kind, record, published, changeset }: RecordFormAddress) {
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    orNotFound(queryClient.fetchQuery(trpc.record.choices.queryOptions({ negotiation }))),
    orNotFound(queryClient.fetchQuery(trpc.changeset.mine.queryOptions({ negotiation }))),
    queryClient.prefetchQuery(trpc.negotiation.frame.queryOptions({ negotiation })),
    changeset && orNotFound(queryClient.fetchQuery(trpc.changeset.get.queryOptions({ negotiation, changeset }))),
    // A draft may outlive its record; without a draft there is nothing to edit then.
    published &&
      record &&
      (changeset
        ? queryClient.prefetchQuery(trpc.record.get.queryOptions({ negotiation, kind, id: record }))
        : orNotFound(queryClient.fetchQuery(trpc.record.get.queryOptions({ negotiation, kind, id: record })))),
  ]);
}

/**
 * Fetches what a text is coded with, for whoever may propose changes.
 * @returns the changeset that its entries go into: the one asked for while it can be changed, else the last draft of mine that
 * quotes the text; null where the first entry will make one
 */
export async function prefetchCoding(asked: { negotiation: string; source: string; changeset: string | null }) {
  const { negotiation, source } = asked;
  const { queryClient, trpc } = await getServerApi();
  const [mine, found] = await Promise.all([
    orNotFound(queryClient.fetchQuery(trpc.changeset.mine.queryOptions({ negotiation }))),
    orNotFound(queryClient.fetchQuery(trpc.coding.sheet.queryOptions(asked))),
    queryClient.prefetchQuery(trpc.record.choices.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.negotiation.frame.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions({ negotiation })),
  ]);
  const isOpen = (id: string) => mine.some((each) => each.id === id && each.state !== "submitted");
  const last = found.entries.findLast((entry) => entry.mine && entry.changeset !== null && isOpen(entry.changeset));
  const changeset = asked.changeset ?? last?.changeset ?? null;
  if (changeset === null) return null;
  const view = await orNotFound(queryClient.fetchQuery(trpc.changeset.get.queryOptions({ negotiation, changeset })));
  if (view.refusals.save !== null) return null;
  if (changeset !== asked.changeset) {
    await queryClient.prefetchQuery(trpc.coding.sheet.queryOptions({ negotiation, source, changeset }));
  }
  return changeset;
}
