"use client";

import type { ApiInputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { Dialog } from "@parley/ui/dialog";
import { Failure } from "@parley/ui/failure";
import { Field } from "@parley/ui/field";
import { TextButton } from "@parley/ui/link";
import { TextInput } from "@parley/ui/text-input";
import { Textarea } from "@parley/ui/textarea";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import type { View } from "./review-checks";

/** Gives a draft another title, and says what it is for. */
export function DescribeChangeset({ negotiation, view }: { negotiation: string; view: View }) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState(view.title);
  const [reason, setReason] = useState(view.reason ?? "");
  const [missing, setMissing] = useState(false);
  const describe = useCommand((input: ApiInputs["changeset"]["describe"]) => client.changeset.describe.mutate(input));
  const show = (next: boolean) => {
    if (next) {
      setTitle(view.title);
      setReason(view.reason ?? "");
      setMissing(false);
    }
    setOpen(next);
  };
  const go = async () => {
    setMissing(title.trim() === "");
    if (title.trim() === "") return;
    const why = reason.trim() === "" ? null : reason;
    const done = await describe.run({ negotiation, changeset: view.id, title, reason: why });
    if (!done) return;
    setOpen(false);
    await queryClient.invalidateQueries(trpc.changeset.pathFilter());
  };
  return (
    <>
      <TextButton className="text-control" onClick={() => show(true)}>
        Rename it
      </TextButton>
      <Dialog
        open={open}
        onOpenChange={show}
        title="Rename this changeset"
        actions={
          <>
            <Button look="primary" disabled={describe.busy} onClick={() => void go()}>
              Keep this name
            </Button>
            <Button onClick={() => show(false)}>Leave it</Button>
          </>
        }
      >
        <Field label="Title" error={missing ? "Give it a title by which the desk knows it." : undefined}>
          <TextInput value={title} maxLength={300} onChange={(event) => setTitle(event.currentTarget.value)} />
        </Field>
        <Field label="Why" hint="for the reviewer">
          <Textarea value={reason} maxLength={4_000} onChange={(event) => setReason(event.currentTarget.value)} />
        </Field>
        {describe.failure ? (
          <Failure happened={describe.failure.text} kept="It keeps its name." requestId={describe.failure.requestId} />
        ) : null}
      </Dialog>
    </>
  );
}
