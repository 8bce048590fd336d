"use client";

import type { ApiInputs } from "@parley/api";
import { Failure } from "@parley/ui/failure";
import { TextButton, TextLink } from "@parley/ui/link";
import { useQueryClient } from "@tanstack/react-query";
import { editRecordAddress, newRecordAddress } from "@/reading/form-addresses";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import type { Change, View } from "./review-checks";

/** What an author can do with one change of a draft: open it in its form, or take it out. */
export function ChangeActions({ negotiation, view, change }: { negotiation: string; view: View; change: Change }) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const drop = useCommand((input: ApiInputs["changeset"]["drop"]) => client.changeset.drop.mutate(input));
  const { kind, id, baseVersion, action } = change;
  const base = `/n/${negotiation}`;
  const history = baseVersion > 0 ? `${base}/history/${kind}/${id}` : null;
  const editable = view.refusals.save === null && (view.state === "draft" || view.state === "returned");
  const edit =
    baseVersion > 0
      ? editRecordAddress(negotiation, kind, id, { changeset: view.id })
      : newRecordAddress(negotiation, kind, { changeset: view.id, record: id });
  const takeOut = async () => {
    const done = await drop.run({ negotiation, changeset: view.id, version: view.version, kind, id });
    if (done) await queryClient.invalidateQueries(trpc.changeset.pathFilter());
  };
  if (!editable && !history) return null;
  return (
    <div className="mt-3">
      <p className="flex flex-wrap gap-4 text-control">
        {editable && action === "put" ? <TextLink href={edit}>Open in its form</TextLink> : null}
        {editable && view.changeCount > 1 ? (
          <TextButton disabled={drop.busy} onClick={() => void takeOut()}>
            Take it out of this changeset
          </TextButton>
        ) : null}
        {history ? <TextLink href={history}>Its history</TextLink> : null}
      </p>
      {drop.failure ? (
        <Failure happened={drop.failure.text} kept="It is still in." requestId={drop.failure.requestId} />
      ) : null}
    </div>
  );
}
