"use client";

import type { ApiOutputs } from "@parley/api";
import type { Kind } from "@parley/domain/records";
import { Banner } from "@parley/ui/banner";
import { Failure } from "@parley/ui/failure";
import { TextLink } from "@parley/ui/link";
import { useChangesetAt } from "@/trpc/use-changeset-at";
import type { LooseBody } from "@/words/field-words";
import type { RecordNames } from "@/words/record-names";
import type { DraftStart } from "./draft-start";
import { KeptWords } from "./kept-words";
import { MergePanel } from "./merge-panel";
import type { useRecordForm } from "./use-record-form";
import { withoutId } from "./without-id";

type RecordForm = Pick<
  ReturnType<typeof useRecordForm>,
  "body" | "base" | "draft" | "adopt" | "lastSaved" | "published" | "kept" | "putIn"
>;

export interface DraftNoticesProps {
  negotiation: string;
  kind: Kind;
  form: RecordForm;
  start: DraftStart;
  names: RecordNames;
  /** Drafts of mine that change this same record. */
  others: ApiOutputs["changeset"]["mine"];
}

/** What has to be known before going on: somebody else's work on the same record, or a submission that this takes back. */
export function DraftNotices({ negotiation, kind, form, start, names, others }: DraftNoticesProps) {
  const desk = `/n/${negotiation}/desk`;
  const rivals = others.filter(({ id }) => id !== form.draft.changeset);
  const waits = start.changeset?.state === "submitted" && form.draft.phase === "untouched";
  return (
    <div id="meanwhile" className="mt-4 grid gap-3 empty:hidden">
      {rivals.map((other) => (
        <Banner key={other.id} lead="You have a draft of this already.">
          It is in <TextLink href={`${desk}/${other.id}`}>{other.title}</TextLink>; what you type here starts another.
        </Banner>
      ))}
      {waits ? (
        <Banner lead="This is waiting for review.">
          Changing anything here takes it out of the queue, until it is submitted again.
        </Banner>
      ) : null}
      {start.changeset?.state === "returned" ? (
        <Banner lead="This was returned to you.">
          The comment stands on <TextLink href={`${desk}/${start.changeset.id}`}>its page</TextLink>.
        </Banner>
      ) : null}
      <KeptWords kind={kind} form={form} names={names} />
      <SavedElsewhere negotiation={negotiation} kind={kind} form={form} names={names} />
      <PublishedMeanwhile negotiation={negotiation} kind={kind} form={form} names={names} />
    </div>
  );
}

type Part = Omit<DraftNoticesProps, "start" | "others">;

/** The draft itself was saved from another tab or by somebody else. */
function SavedElsewhere({ negotiation, kind, form, names }: Part) {
  const { draft } = form;
  const stale = draft.phase === "stopped" && draft.failure?.reason === "stale";
  const query = useChangesetAt(negotiation, draft.changeset, draft.id === null ? null : { kind, id: draft.id }, {
    ...{ enabled: stale, staleTime: 0, refetchOnMount: "always" },
  });
  if (!stale || !query.data || query.isFetching) return null;
  const view = query.data;
  const theirs = view.changes.find((change) => change.kind === kind && change.id === draft.id)?.after;
  return (
    <MergePanel
      key={view.version}
      kind={kind}
      lead="This draft was saved from somewhere else meanwhile."
      base={withoutId(form.lastSaved())}
      theirs={withoutId(theirs ?? form.body)}
      mine={form.body}
      heads={{ base: "Saved here before", theirs: "Saved elsewhere", mine: "Here" }}
      names={names}
      onDone={(merged) => form.adopt(merged, null, view.version)}
    />
  );
}

/** The record was changed or withdrawn by an accepted changeset since this was begun. */
function PublishedMeanwhile({ negotiation, kind, form, names }: Part) {
  const { base, draft, published: query } = form;
  if (base.version === 0) return null;
  if (query.error?.data?.reason === "not_found") {
    return (
      <Failure
        happened="Somebody withdrew this record since you began."
        kept="Your words are kept in this draft."
        next="It cannot be submitted as it stands: bring the record back from its history first, or discard the draft."
        actions={<TextLink href={`/n/${negotiation}/history/${kind}/${draft.id}`}>Open its history</TextLink>}
      />
    );
  }
  const current = query.data;
  if (!current || current.version === base.version) return null;
  const body = current.body as unknown as LooseBody;
  return (
    <MergePanel
      key={current.version}
      kind={kind}
      lead="Somebody else changed this record since you began."
      base={base.body && withoutId(base.body)}
      theirs={withoutId(body)}
      mine={form.body}
      heads={{
        base: `Version ${base.version}, where you began`,
        theirs: `Version ${current.version}, on record`,
        mine: "Yours",
      }}
      names={names}
      onDone={(merged) => form.adopt(merged, { version: current.version, body }, null)}
    >
      Choose field by field; then this builds on version {current.version}.
    </MergePanel>
  );
}
