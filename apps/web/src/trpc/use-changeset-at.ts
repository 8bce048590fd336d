"use client";

import type { ApiInputs } from "@parley/api";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "./client";

type Key = NonNullable<ApiInputs["changeset"]["get"]["from"]>;
/** What differs from how other answers are kept. */
type Options = { staleTime?: number; refetchOnMount?: "always"; enabled?: boolean };

/**
 * Asks for a changeset, null for none. Of one with more changes than one answer holds, it is the part that has this record,
 * where the changeset has it at all.
 */
export function useChangesetAt(
  negotiation: string,
  changeset: string | null,
  record: Key | null,
  { enabled = true, ...options }: Options = {},
) {
  const trpc = useTRPC();
  const asked = { negotiation, changeset: changeset ?? "" };
  const first = useQuery({
    ...trpc.changeset.get.queryOptions(asked),
    ...options,
    enabled: enabled && changeset !== null,
  });
  const isBeyond =
    record !== null &&
    first.data !== undefined &&
    first.data.changes.length < first.data.changeCount &&
    !first.data.changes.some(({ kind, id }) => kind === record.kind && id === record.id);
  const there = useQuery({
    ...trpc.changeset.get.queryOptions({ ...asked, from: record }),
    ...options,
    enabled: enabled && isBeyond,
  });
  return isBeyond ? there : first;
}
