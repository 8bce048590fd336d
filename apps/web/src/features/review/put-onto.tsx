"use client";

import type { ApiInputs } from "@parley/api";
import { capitalized } from "@parley/domain/capitalized";
import { Banner } from "@parley/ui/banner";
import { Button } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { Section } from "@parley/ui/section";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { counted } from "@/reading/who-coded";
import { leadOf } from "@/trpc/call-failure";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import type { Choices } from "@/words/merge-choices";
import type { RecordNames } from "@/words/record-names";
import { isPart, mostOnPage } from "./change-page";
import { type Fate, type Fates, fateOf, openCount } from "./put-onto-fates";
import { PutOntoRecord } from "./put-onto-record";
import type { View } from "./review-checks";

export interface PutOntoProps {
  negotiation: string;
  view: View;
  names: RecordNames;
  /** Whether I wrote part of it. */
  wrote: boolean;
}

/**
 * A submission whose records somebody changed meanwhile: base, theirs and mine for each field, and one button that puts it onto
 * what is published now. What was handed in stays readable.
 */
export function PutOnto({ negotiation, view, names, wrote }: PutOntoProps) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [choices, setChoices] = useState<Readonly<Record<string, Choices>>>({});
  const [fates, setFates] = useState<Fates>({});
  const rebase = useCommand((input: ApiInputs["submission"]["rebase"]) => client.submission.rebase.mutate(input));
  const { id: changeset, version, state, edition, reviewRequired } = view;
  const waits = (state === "submitted" || state === "returned") && view.refusals.save === null;
  const { moved, more } = useMoved(negotiation, view, waits);
  if (!waits || moved.length === 0) return null;
  if (more) return <TooManyMoved />;

  const keyOf = (change: { kind: string; id: string }) => `${change.kind}/${change.id}`;
  const ways = moved.map((change) => {
    const key = keyOf(change);
    const [fate, own] = [fateOf(change, fates[key]), choices[key] ?? {}];
    return { key, change, fate, own, open: openCount(change, fate, own) };
  });
  const open = ways.reduce((sum, way) => sum + way.open, 0);
  const left = view.changeCount - ways.filter(({ fate }) => fate === "leave-out").length;
  const go = async (submit: boolean) => {
    const records = ways.map(({ change: { kind, id, publishedVersion }, fate, own }) => {
      return { kind, id, onto: publishedVersion, how: fate ?? "merge", choices: { ...own } };
    });
    const done = await rebase.run({ negotiation, changeset, version, submit, records });
    if (done) await queryClient.invalidateQueries();
  };
  const again = rebase.failure?.reason === "stale" || rebase.failure?.reason === "conflict";
  const blocked = rebase.busy || open > 0 || left === 0;
  const submits = state === "submitted";
  return (
    <Section
      title="Changed by somebody else meanwhile"
      note={`what goes together does so by itself; edition ${edition} is on record now`}
      className="mt-6 min-w-0"
    >
      {ways.map(({ key, change, fate, own }) => (
        <PutOntoRecord
          key={`${key} ${change.publishedVersion}`}
          {...{ negotiation, change, names, fate }}
          choices={own}
          onFate={(next: Fate) => setFates({ ...fates, [key]: next })}
          onChoose={(unit, choice) => setChoices({ ...choices, [key]: { ...own, [unit]: choice } })}
        />
      ))}
      {rebase.failure ? (
        <Failure
          happened={leadOf(rebase.failure)}
          kept="Nothing was changed, and what you chose here is kept."
          requestId={rebase.failure.requestId}
          next={again ? null : "Put it onto the record as a draft, and mend it in its form."}
          actions={
            again ? (
              <Button onClick={() => void queryClient.invalidateQueries().then(rebase.clear)}>Load it again</Button>
            ) : null
          }
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-3 border-t border-line py-3">
        {submits ? (
          <Button look="primary" disabled={blocked} onClick={() => void go(true)}>
            {reviewRequired
              ? `Put onto edition ${edition} and submit again`
              : `Put onto edition ${edition} and publish`}
          </Button>
        ) : null}
        <Button look={submits ? "plain" : "primary"} disabled={blocked} onClick={() => void go(false)}>
          {submits ? "Put it there as a draft" : `Put onto edition ${edition} and go on with it`}
        </Button>
        <p className="max-w-sentence text-note text-ink-2">{footOf({ open, left, wrote, reviewRequired })}</p>
      </div>
    </Section>
  );
}

/** The changes whose records somebody changed meanwhile, wherever they stand; `more` where they are too many to put together. */
function useMoved(negotiation: string, view: View, waits: boolean) {
  const trpc = useTRPC();
  const part = isPart(view);
  const { data } = useQuery({
    ...trpc.changeset.get.queryOptions({ negotiation, changeset: view.id, overtaken: true, limit: mostOnPage }),
    enabled: waits && part,
  });
  if (!part) return { moved: view.changes.filter(({ checks }) => checks.stale !== null), more: false };
  const isCurrent = data?.version === view.version;
  return { moved: isCurrent ? data.changes : [], more: isCurrent && data.page.after !== null };
}

const TooManyMoved = () => (
  <Banner className="mt-6" lead={`More than ${mostOnPage} records of this were changed meanwhile.`}>
    They are too many to put together. Discard it, and make it anew from what is on record; of an import, bring the file
    again. Its words stay readable here.
  </Banner>
);

function footOf({
  open,
  left,
  wrote,
  reviewRequired,
}: {
  open: number;
  left: number;
  wrote: boolean;
  reviewRequired: boolean;
}) {
  if (left === 0) return "Nothing would be left of it. Discard it instead: its words stay readable here.";
  if (open > 0) return `${capitalized(counted(open, "choice"))} to make first.`;
  const then = "What was handed in before stays readable below.";
  return wrote || !reviewRequired ? then : `${then} You will have had a part in it, so somebody else accepts it.`;
}
