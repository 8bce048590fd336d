"use client";

import type { ApiInputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@/reading/use-router";
import { leadOf } from "@/trpc/call-failure";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";

/** Makes a new draft of what was discarded, and opens it. */
export function TakeUpChangeset({ negotiation, changeset }: { negotiation: string; changeset: string }) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const takeUp = useCommand((input: ApiInputs["changeset"]["takeUp"]) => client.changeset.takeUp.mutate(input));
  const go = async () => {
    const draft = await takeUp.run({ negotiation, changeset });
    if (!draft) return;
    await queryClient.invalidateQueries({ ...trpc.changeset.pathFilter(), refetchType: "none" });
    router.push(`/n/${negotiation}/desk/${draft.changeset}`);
  };
  return (
    <section aria-label="Take it up again" className="grid justify-items-start gap-2">
      <Button disabled={takeUp.busy} onClick={() => void go()}>
        Take it up again
      </Button>
      <p className="text-note text-ink-3">Makes a new draft of the same words. What was discarded stays as it is.</p>
      {takeUp.failure ? (
        <Failure happened={leadOf(takeUp.failure)} kept="No draft was made." requestId={takeUp.failure.requestId} />
      ) : null}
    </section>
  );
}
