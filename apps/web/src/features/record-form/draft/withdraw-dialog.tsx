"use client";

import type { ApiInputs } from "@parley/api";
import type { Kind } from "@parley/domain/records";
import { kindLabels } from "@parley/domain/records/labels";
import { Button } from "@parley/ui/button";
import { Dialog } from "@parley/ui/dialog";
import { Failure } from "@parley/ui/failure";
import { Field } from "@parley/ui/field";
import { Textarea } from "@parley/ui/textarea";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { KeptNote } from "@/kept/kept-note";
import { useKeptText } from "@/kept/use-kept-text";
import { useRouter } from "@/reading/use-router";
import { leadOf } from "@/trpc/call-failure";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";

export interface WithdrawDialogProps {
  negotiation: string;
  kind: Kind;
  id: string;
  version: number;
  /** What the record is called. */
  name: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Asks why a record should leave the published record, and hands that in as a changeset of its own. */
export function WithdrawDialog({ negotiation, kind, id, version, name, open, onOpenChange }: WithdrawDialogProps) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const kept = useKeptText(negotiation, `withdraw ${kind} ${id}`, `Withdraw: ${name}`);
  const reason = kept.text;
  const [missing, setMissing] = useState(false);
  const [changeset, setChangeset] = useState<string | null>(null);
  const save = useCommand((input: ApiInputs["changeset"]["save"]) => client.changeset.save.mutate(input));
  const submit = useCommand((input: ApiInputs["changeset"]["submit"]) => client.changeset.submit.mutate(input));
  const failure = save.failure ?? submit.failure;

  async function withdraw() {
    setMissing(reason.trim() === "");
    if (reason.trim() === "") return;
    const change = { kind, id, action: "withdraw" as const, baseVersion: version, body: null };
    const title = `Withdraw: ${name}`.slice(0, 300);
    const saved = await save.run({ negotiation, changeset, title, reason, change });
    if (!saved) return;
    setChangeset(saved.changeset);
    const answer = await submit.run({ negotiation, changeset: saved.changeset });
    await queryClient.invalidateQueries({ ...trpc.changeset.pathFilter(), refetchType: "none" });
    if (!answer) return;
    kept.clear();
    router.push(`/n/${negotiation}/desk/${saved.changeset}`);
  }
  const busy = save.busy || submit.busy;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Withdraw this ${kindLabels[kind].toLowerCase()}?`}
      description="It leaves the published record once somebody else accepts that. Its history stays, and it can be brought back from there."
      actions={
        <>
          <Button look="primary" onClick={() => void withdraw()} disabled={busy}>
            Submit the withdrawal
          </Button>
          <Button onClick={() => onOpenChange(false)}>Leave it on record</Button>
        </>
      }
    >
      <Field
        label="Why"
        hint="for the reviewer"
        error={missing ? "Say why it should go: whoever reviews it has to judge that." : undefined}
      >
        <Textarea value={reason} maxLength={4_000} onChange={(event) => kept.setText(event.currentTarget.value)} />
      </Field>
      <KeptNote kept={kept} />
      {failure ? (
        <Failure
          happened={leadOf(failure)}
          kept={
            changeset
              ? "The withdrawal is kept as a draft on your desk; nothing was submitted."
              : "Nothing was changed."
          }
          requestId={failure.requestId}
        />
      ) : null}
    </Dialog>
  );
}
