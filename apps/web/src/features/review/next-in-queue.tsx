"use client";

import { TextLink } from "@parley/ui/link";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client";

/** What I may accept, the longest waiting first, as the queue of the desk has it at first. */
export function useQueue(negotiation: string, changeset: string) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.changeset.queue.queryOptions({ negotiation, whose: "to-accept" }));
  const rows = data?.rows ?? [];
  const place = rows.findIndex(({ id }) => id === changeset);
  const next = rows[place + 1] ?? rows.find(({ id }) => id !== changeset) ?? null;
  return { place: place + 1, of: data?.count ?? 0, next };
}

/** Leads on to what waits next, once something was decided here. */
export function NextInQueue({ negotiation, changeset }: { negotiation: string; changeset: string }) {
  const { next } = useQueue(negotiation, changeset);
  return (
    <p className="mt-3">
      {next ? (
        <TextLink href={`/n/${negotiation}/desk/${next.id}`}>Review the next: {next.title}</TextLink>
      ) : (
        <>
          Nothing else waits for you. <TextLink href={`/n/${negotiation}/desk`}>Back to the desk</TextLink>
        </>
      )}
    </p>
  );
}
