"use client";

import type { ApiInputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { TextButton } from "@parley/ui/link";
import { Textarea } from "@parley/ui/textarea";
import { useQueryClient } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import { KeptNote } from "@/kept/kept-note";
import { useKeptText } from "@/kept/use-kept-text";
import { counted } from "@/reading/who-coded";
import { leadOf } from "@/trpc/call-failure";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { AcceptChangeset, VerdictKeys } from "./accept-changeset";
import { DiscardChangeset } from "./discard-changeset";
import type { Change, View } from "./review-checks";
import { useReviewKeys } from "./use-review-keys";

export interface VerdictFormProps {
  negotiation: string;
  view: View;
  /** Whether I wrote part of it. */
  wrote: boolean;
  /** The change that is looked at, where there are several: a comment may be on that alone. */
  about: Change | null;
  /** Whether something is known to stand in the way. */
  fails: boolean;
}

/** What can be done with a changeset now, by this person; what cannot be done says why. */
export function VerdictForm({ negotiation, view, wrote, about, fails }: VerdictFormProps) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [missing, setMissing] = useState(false);
  const hint = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { id: changeset, submission, refusals, state, changeCount, edition } = view;
  const kept = useKeptText(negotiation, `comment ${changeset}`, `Comment on: ${view.title}`);
  const comment = kept.text;
  const accept = useCommand((input: ApiInputs["changeset"]["accept"]) => client.changeset.accept.mutate(input));
  const giveBack = useCommand((input: ApiInputs["changeset"]["returnIt"]) => client.changeset.returnIt.mutate(input));
  const say = useCommand((input: ApiInputs["changeset"]["comment"]) => client.changeset.comment.mutate(input));
  const submit = useCommand((input: ApiInputs["changeset"]["submit"]) => client.changeset.submit.mutate(input));
  const amend = useCommand((input: ApiInputs["changeset"]["amend"]) => client.changeset.amend.mutate(input));
  const discard = useCommand((input: ApiInputs["changeset"]["discard"]) => client.changeset.discard.mutate(input));
  const commands = [accept, giveBack, say, submit, amend, discard];
  const busy = commands.some((command) => command.busy);
  const failure = commands.find((command) => command.failure)?.failure ?? null;

  const renew = () => queryClient.invalidateQueries();
  const done = async (answer: object | null) => {
    if (!answer) return;
    for (const command of commands) command.clear();
    await renew();
  };
  const commented = async (send: () => Promise<object | null>) => {
    setMissing(comment.trim() === "");
    if (comment.trim() === "") return;
    const answer = await send();
    if (answer) kept.clear();
    await done(answer);
  };
  const commentOn = (on: ApiInputs["changeset"]["comment"]["about"]) =>
    void commented(() => say.run({ negotiation, changeset, text: comment.trim(), about: on }));
  const verdict = submission ? { submission: submission.number, hash: submission.hash } : null;
  const may = (action: keyof typeof refusals) => refusals[action] === null;
  // One's own is taken back, not returned to oneself.
  const mayReturn = may("returnIt") && !wrote;
  useReviewKeys({ r: mayReturn ? () => field.current?.focus() : undefined });
  const open = state !== "accepted" && state !== "discarded";
  return (
    <section aria-label="Your verdict" className="grid gap-2">
      <label className="text-body font-semibold" htmlFor={`${hint}-comment`}>
        Your comment
      </label>
      <Textarea
        ref={field}
        id={`${hint}-comment`}
        aria-describedby={hint}
        aria-invalid={missing || undefined}
        value={comment}
        maxLength={4_000}
        placeholder={mayReturn ? "Needed if you return it. The author keeps every word either way." : "For the desk."}
        onChange={(event) => kept.setText(event.currentTarget.value)}
      />
      <KeptNote kept={kept} />
      {missing ? (
        <p id={hint} role="alert" className="text-note text-bad">
          Say what should change: the author has nothing else to go by.
        </p>
      ) : null}
      {failure ? (
        <Failure
          happened={leadOf(failure)}
          kept="Nothing was changed, and what you typed here is kept."
          requestId={failure.requestId}
          next={
            failure.reason === "conflict" || failure.reason === "stale"
              ? "Load it again to see what it says now."
              : null
          }
          actions={
            failure.reason === "conflict" || failure.reason === "stale" ? (
              <Button
                onClick={() => {
                  for (const command of commands) command.clear();
                  void renew();
                }}
              >
                Load it again
              </Button>
            ) : null
          }
        />
      ) : null}
      {may("accept") && verdict ? (
        <AcceptChangeset
          count={changeCount}
          edition={edition + 1}
          {...{ busy, fails }}
          onAccept={() => void accept.run({ negotiation, changeset, ...verdict }).then(done)}
        />
      ) : null}
      {mayReturn && verdict ? (
        <Button
          wide
          disabled={busy}
          onClick={() =>
            void commented(() =>
              giveBack.run({ negotiation, changeset, submission: verdict.submission, comment: comment.trim() }),
            )
          }
        >
          Return with comment
        </Button>
      ) : null}
      {may("submit") ? (
        <Button
          wide
          look="primary"
          disabled={busy || changeCount === 0}
          onClick={() => void submit.run({ negotiation, changeset }).then(done)}
        >
          {submitWords(view)}
        </Button>
      ) : null}
      {state === "submitted" && wrote && may("save") ? (
        <Button wide disabled={busy} onClick={() => void amend.run({ negotiation, changeset }).then(done)}>
          Take back to amend
        </Button>
      ) : null}
      {open && state === "submitted" && refusals.accept ? (
        <p className="text-note text-ink-2">{refusals.accept}</p>
      ) : null}
      {may("accept") ? (
        <p className="text-center text-note text-ink-3">
          {fails
            ? "It cannot be accepted as it stands: see the checks."
            : `Accepting makes edition ${edition + 1}, if nothing else is accepted before. It can be reversed, not erased.`}
        </p>
      ) : null}
      {may("accept") && mayReturn ? <VerdictKeys /> : null}
      <p className="flex flex-wrap justify-between gap-3 text-note">
        {open ? (
          <TextButton disabled={busy} onClick={() => commentOn(null)}>
            Comment only
          </TextButton>
        ) : null}
        {open && about ? (
          <TextButton disabled={busy} onClick={() => commentOn({ kind: about.kind, id: about.id })}>
            Comment on this change
          </TextButton>
        ) : null}
        {wrote && may("discard") ? (
          <DiscardChangeset
            busy={busy}
            words={counted(changeCount, "change")}
            onDiscard={() => void discard.run({ negotiation, changeset }).then(done)}
          />
        ) : null}
      </p>
    </section>
  );
}

/** What happens when it is pressed. */
function submitWords({ state, changeCount, reviewRequired }: View): string {
  if (!reviewRequired) return changeCount === 1 ? "Publish at once" : `Publish ${changeCount} changes at once`;
  if (state === "returned") return "Submit again";
  return changeCount === 1 ? "Submit for review" : `Submit ${changeCount} changes`;
}
