"use client";

import type { ApiInputs, ApiOutputs } from "@parley/api";
import { capitalized } from "@parley/domain/capitalized";
import { kindLabels } from "@parley/domain/records/labels";
import { Button } from "@parley/ui/button";
import { Dialog } from "@parley/ui/dialog";
import { Failure } from "@parley/ui/failure";
import { Link, TextButton } from "@parley/ui/link";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { instantInWords } from "@/reading/days-in-words";
import { codingAddress } from "@/reading/form-addresses";
import { counted } from "@/reading/who-coded";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";

type Row = ApiOutputs["changeset"]["mine"][number];

const stateWords = {
  submitted: "submitted",
  draft: "saved",
  returned: "returned",
  accepted: "accepted",
  discarded: "discarded",
};

export interface ChangesetEntryProps {
  row: Row;
  negotiation: string;
  /** Whether I wrote part of it, and so may discard it. */
  mine: boolean;
  onDiscarded: () => void;
}

/** A changeset in a list of the desk. */
export function ChangesetEntry({ row, negotiation, mine, onDiscarded }: ChangesetEntryProps) {
  const [asking, setAsking] = useState(false);
  const client = useTRPCClient();
  const discard = useCommand((input: ApiInputs["changeset"]["discard"]) => client.changeset.discard.mutate(input));
  const go = async () => {
    const done = await discard.run({ negotiation, changeset: row.id });
    if (done) {
      setAsking(false);
      onDiscarded();
    }
  };
  const at = row.state === "submitted" && row.submission ? row.submission.at : row.updatedAt;
  return (
    <li className="border-b border-line py-3">
      <h3 className="font-serif text-deck font-semibold [overflow-wrap:anywhere]">
        <Link href={`/n/${negotiation}/desk/${row.id}`}>{row.title}</Link>
      </h3>
      {row.state === "returned" ? <LatestComment negotiation={negotiation} changeset={row.id} /> : null}
      <p className="mt-1 text-note text-ink-3">
        {whatItHolds(row)}; {stateWords[row.state]} {instantInWords(at)}, written by{" "}
        {row.authors.map(({ name }) => name).join(", ") || "the operator"}
      </p>
      {mine && row.state !== "accepted" && row.state !== "discarded" ? (
        <p className="mt-1 flex flex-wrap gap-x-4 text-note">
          {row.state === "submitted"
            ? null
            : row.records.map(({ kind, id }) =>
                kind === "source" ? (
                  <Link key={id} href={codingAddress(negotiation, id, row.id)}>
                    Code its text
                  </Link>
                ) : null,
              )}
          <TextButton onClick={() => setAsking(true)}>Discard it</TextButton>
        </p>
      ) : null}
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Discard this changeset?"
        description={`“${row.title}”, ${counted(row.changeCount, "change")}. Nothing on record changes. Its words stay on the desk, among what was discarded: they can be read there and taken up again as a new draft.`}
        actions={
          <>
            <Button look="primary" disabled={discard.busy} onClick={() => void go()}>
              Discard {counted(row.changeCount, "change")}
            </Button>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
          </>
        }
      >
        {discard.failure ? (
          <Failure happened={discard.failure.text} kept="It is kept." requestId={discard.failure.requestId} />
        ) : null}
      </Dialog>
    </li>
  );
}

/** "one new position and two changed events". */
function whatItHolds({ records, changeCount }: Row): string {
  if (changeCount === 0) return "Empty so far";
  if (changeCount > 3) return capitalized(counted(changeCount, "change"));
  const words = records.map(({ kind, action }) => {
    const label = kindLabels[kind].toLowerCase();
    return action === "withdraw" ? `withdrawal of a ${label}` : label;
  });
  return capitalized(words.join(", "));
}

function LatestComment({ negotiation, changeset }: { negotiation: string; changeset: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.changeset.get.queryOptions({ negotiation, changeset }));
  const comment = data?.comments.findLast(({ submission }) => submission !== null);
  if (!comment) return null;
  return (
    <blockquote className="mt-1 border-l-4 border-ink pl-3">
      <p className="line-clamp-3 [overflow-wrap:anywhere]">{comment.text}</p>
      <p className="text-note text-ink-3">
        {comment.by?.name ?? "the operator"}, {instantInWords(comment.at)}
      </p>
    </blockquote>
  );
}
