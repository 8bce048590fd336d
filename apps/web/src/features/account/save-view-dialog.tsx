"use client";

import type { ApiInputs } from "@parley/api";
import { type AnyRole, can } from "@parley/domain/access";
import type { Audience } from "@parley/domain/saved-view";
import { Button } from "@parley/ui/button";
import { Dialog } from "@parley/ui/dialog";
import { Field } from "@parley/ui/field";
import { TextLink } from "@parley/ui/link";
import { Segments } from "@parley/ui/segments";
import { TextInput } from "@parley/ui/text-input";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { leadOf } from "@/trpc/call-failure";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";

export interface SaveViewDialogProps {
  negotiation: string;
  role: AnyRole;
  /** Path and query of the page as it stood when this was opened; null while it is closed. */
  path: string | null;
  onClose: () => void;
}

/** Keeps the page that is open, in the state it is in, under a name. */
export function SaveViewDialog({ negotiation, role, path, onClose }: SaveViewDialogProps) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [audience, setAudience] = useState<Audience>("own");
  const [kept, setKept] = useState<string | null>(null);
  const save = useCommand((input: ApiInputs["view"]["save"]) => client.view.save.mutate(input));
  const mayShare = can(role, "view:share");

  function close() {
    save.clear();
    setKept(null);
    onClose();
  }
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name")).trim();
    if (path === null || !(await save.run({ negotiation, name, audience, path }))) return;
    setKept(name);
    await queryClient.invalidateQueries(trpc.view.pathFilter());
  }
  return (
    <Dialog
      open={path !== null}
      onOpenChange={(open) => (open ? undefined : close())}
      title="Save this view"
      description="This page with all that is chosen, filtered and open on it. It shows the record as it is whenever it is opened."
    >
      {kept === null ? (
        <form onSubmit={submit}>
          <Field label="Name" error={save.failure ? leadOf(save.failure) : null}>
            <TextInput name="name" autoComplete="off" maxLength={120} required />
          </Field>
          {mayShare ? (
            <Field label="For" group note="A shared view opens nothing that its reader may not see.">
              <Segments
                legend="For"
                hideLegend
                value={audience}
                onValueChange={setAudience}
                options={[
                  { value: "own", label: "me" },
                  { value: "desk", label: "the desk" },
                  { value: "all", label: "all here" },
                ]}
              />
            </Field>
          ) : null}
          <Button type="submit" look="primary" disabled={save.busy} className="mt-2">
            Save it
          </Button>
        </form>
      ) : (
        <p role="status">
          “{kept}” is saved. It stands first on <TextLink href="/">your home</TextLink>.
        </p>
      )}
    </Dialog>
  );
}
