"use client";

import type { ApiInputs } from "@parley/api";
import type { Kind } from "@parley/domain/records";
import { Button } from "@parley/ui/button";
import { Dialog } from "@parley/ui/dialog";
import { Failure } from "@parley/ui/failure";
import { Field } from "@parley/ui/field";
import { Segments } from "@parley/ui/segments";
import { TextInput } from "@parley/ui/text-input";
import { Textarea } from "@parley/ui/textarea";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";

export type RedactDialogProps = {
  negotiation: string;
  kind: Kind;
  id: string;
  /** What the record is called. */
  name: string;
  version: number;
  /** The record's latest version; and the published one, null where it is withdrawn. */
  latest: number;
  published: number | null;
  onClose: () => void;
};

/** A name that nobody would type out is confirmed by the record's id. */
const longestTyped = 40;

/** Asks an admin, once for all, whether the words of a version go: what vanishes, what stays, why. */
export function RedactDialog({ negotiation, kind, id, name, version, latest, published, onClose }: RedactDialogProps) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [which, setWhich] = useState<"one" | "all">("one");
  const [reason, setReason] = useState("");
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const redact = useCommand((input: ApiInputs["history"]["redact"]) => client.history.redact.mutate(input));
  const confirm = name.length <= longestTyped ? name : id;
  const confirmed = typed.trim() === confirm;
  const goes = published !== null && (which === "all" || published === version);

  async function go() {
    setTried(true);
    if (reason.trim() === "" || !confirmed) return;
    const chosen = which === "all" ? null : version;
    const done = await redact.run({ negotiation, kind, id, version: chosen, latest, reason });
    if (!done) return;
    await queryClient.invalidateQueries();
    onClose();
  }
  const { failure } = redact;
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={which === "all" ? "Redact every version?" : `Redact version ${version}?`}
      description="For a person at risk, and for nothing else: a mistake is corrected, a record withdrawn. It cannot be undone."
      actions={
        <>
          <Button look="primary" onClick={() => void go()} disabled={redact.busy}>
            Redact for good
          </Button>
          <Button onClick={onClose}>Leave the words</Button>
        </>
      }
    >
      <ul className="list-disc pl-5 text-control">
        <li>
          Its words vanish from the record and every earlier edition, from search, and from submissions and drafts that
          say them.
        </li>
        {goes ? <li>It is published: the record is withdrawn in the same moment.</li> : null}
        <li>
          The place in the history stays, with your name and the reason. So do the record’s id, titles of changesets,
          comments, other records that say the same, and the texts of sources: look there too.
        </li>
      </ul>
      {latest > 1 ? (
        <Segments
          legend="Which"
          value={which}
          onValueChange={setWhich}
          options={[
            { value: "one", label: `Version ${version} alone` },
            { value: "all", label: "Every version" },
          ]}
        />
      ) : null}
      <Field
        label="Why"
        hint="every reader sees it: name nobody"
        error={tried && reason.trim() === "" ? "Say why the words had to go." : undefined}
      >
        <Textarea value={reason} maxLength={4_000} onChange={(event) => setReason(event.currentTarget.value)} />
      </Field>
      <Field
        label="To confirm"
        hint={
          <>
            type <span className="font-semibold text-ink-2">{confirm}</span>
          </>
        }
        error={tried && !confirmed ? `Type “${confirm}”, as it stands here.` : undefined}
      >
        <TextInput value={typed} autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value)} />
      </Field>
      {failure ? <Failure happened={failure.text} kept="Nothing was changed." requestId={failure.requestId} /> : null}
    </Dialog>
  );
}
