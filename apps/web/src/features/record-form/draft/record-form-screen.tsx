"use client";

import type { ApiOutputs } from "@parley/api";
import type { Kind } from "@parley/domain/records";
import { Banner } from "@parley/ui/banner";
import { TextLink } from "@parley/ui/link";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { useTRPC } from "@/trpc/client";
import { useChangesetAt } from "@/trpc/use-changeset-at";
import type { Choices } from "@/words/record-names";
import { useEntryPlace } from "../entry-place";
import { withDraft } from "../fields/draft-choices";
import { type DraftStart, draftStart } from "./draft-start";

export interface RecordFormAddress {
  negotiation: string;
  kind: Kind;
  /** The record that is edited, or found again in a draft; null for a new one. */
  record: string | null;
  /** Whether it is on record already. */
  published: boolean;
  changeset: string | null;
}

export interface RecordFormBeginning {
  start: DraftStart;
  choices: Choices;
  /** Other drafts of mine that change the same record. */
  others: ApiOutputs["changeset"]["mine"];
}

/** Reads what a form begins with, once; what changes on record later reaches the form by its notices. */
export function RecordFormScreen({
  address,
  children,
}: {
  address: RecordFormAddress;
  children: (beginning: RecordFormBeginning) => ReactNode;
}) {
  const { negotiation, kind, record, published, changeset } = address;
  const trpc = useTRPC();
  const place = useEntryPlace();
  const Whole = place ? "div" : "main";
  const choices = useQuery(trpc.record.choices.queryOptions({ negotiation }));
  const mine = useQuery(trpc.changeset.mine.queryOptions({ negotiation }));
  const current = useQuery({
    ...trpc.record.get.queryOptions({ negotiation, kind, id: record ?? "" }),
    enabled: published,
    retry: false,
  });
  const view = useChangesetAt(negotiation, changeset, record === null ? null : { kind, id: record });
  // A draft that was kept in the form before this one is read again before it is gone on with.
  const outdated = view.isStale && view.isFetching;
  const ready =
    choices.data &&
    mine.data &&
    (!published || current.data || current.error) &&
    (!changeset || (view.data && !outdated));
  const changes = view.data?.changes;
  const offered = useMemo(
    () => (choices.data && changes ? withDraft(choices.data, changes, `${kind}/${record}`) : choices.data),
    [choices.data, changes, kind, record],
  );
  const [start, setStart] = useState<DraftStart | null>(null);
  if (!start) {
    if (!ready)
      return <NoAnswer inside={place !== null} query={[choices, mine, view].find(({ error }) => error) ?? choices} />;
    const body = current.data ? (current.data.body as unknown as Record<string, unknown>) : null;
    const on = current.data && body ? { version: current.data.version, body } : null;
    setStart(draftStart(kind, record, on, view.data ?? null));
    return null;
  }
  const refusal = start.changeset?.refusal;
  if (refusal) {
    return (
      <Whole className="px-5 py-8 outline-none sm:px-10" {...(place ? {} : { id: "main", tabIndex: -1 })}>
        <Banner lead={refusal}>
          <TextLink href={`/n/${negotiation}/desk/${start.changeset?.id}`}>See what became of it</TextLink>
        </Banner>
      </Whole>
    );
  }
  if (!offered) return <NoAnswer inside={place !== null} query={choices} />;
  const others = (mine.data ?? []).filter(
    ({ id, records }) =>
      record !== null && id !== start.changeset?.id && records.some((each) => each.kind === kind && each.id === record),
  );
  return children({ start, choices: offered, others });
}
