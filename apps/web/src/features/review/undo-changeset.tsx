"use client";

import type { ApiInputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@/reading/use-router";
import { leadOf } from "@/trpc/call-failure";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";

/** Makes a draft that undoes all of an accepted changeset, and opens it. */
export function UndoChangeset({ negotiation, changeset }: { negotiation: string; changeset: string }) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const undo = useCommand((input: ApiInputs["changeset"]["undo"]) => client.changeset.undo.mutate(input));
  const go = async () => {
    const draft = await undo.run({ negotiation, changeset });
    if (!draft) return;
    await queryClient.invalidateQueries({ ...trpc.changeset.pathFilter(), refetchType: "none" });
    router.push(`/n/${negotiation}/desk/${draft.changeset}`);
  };
  return (
    <section aria-label="Undo" className="grid justify-items-start gap-2">
      <Button disabled={undo.busy} onClick={() => void go()}>
        Undo this changeset
      </Button>
      <p className="text-note text-ink-3">
        Makes a draft that withdraws what this added and puts back what it changed. Nothing is published by that alone.
      </p>
      {undo.failure ? (
        <Failure
          happened={leadOf(undo.failure)}
          kept="Nothing was changed, and no draft was made."
          requestId={undo.failure.requestId}
        />
      ) : null}
    </section>
  );
}
