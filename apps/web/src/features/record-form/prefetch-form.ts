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
