"use client";

import type { Day } from "@parley/domain/dates/day";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { withDraft } from "../fields/draft-choices";
import type { CodingState } from "./coding-address";
import { CodingDesk } from "./coding-desk";
import { NoText } from "./no-text";
import { useEntries } from "./use-entries";

export interface CodingScreenProps {
  negotiation: string;
  source: string;
  state: CodingState;
  today: Day;
}

/** A source's text at the left, what is coded from it at the right. */
export function CodingScreen({ negotiation, source, state: initial, today }: CodingScreenProps) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const entries = useEntries(negotiation, source, initial);
  const { changeset } = entries.state;
  const sheet = useQuery({
    ...trpc.coding.sheet.queryOptions({ negotiation, source, changeset }),
    placeholderData: keepPreviousData,
  });
  const onRecord = useQuery(trpc.record.choices.queryOptions({ negotiation }));
  const draft = useQuery({
    ...trpc.changeset.get.queryOptions({ negotiation, changeset: changeset ?? "" }),
    enabled: changeset !== null,
    placeholderData: keepPreviousData,
  });
  const view = changeset === null ? null : (draft.data ?? null);
  const choices = useMemo(
    () => (onRecord.data ? withDraft(onRecord.data, view?.changes ?? [], null) : null),
    [onRecord.data, view],
  );
  const quoted = choices?.sources.find(({ id }) => id === source);
  if (!sheet.data || !choices) return <NoAnswer query={sheet.data ? onRecord : sheet} />;
  if (!quoted || sheet.data.text === null) {
    return (
      <NoText
        {...{ negotiation, source, changeset }}
        isWhole={quoted !== undefined}
        isPublished={(quoted?.version ?? 0) > 0}
      />
    );
  }
  return (
    <CodingDesk
      {...{ negotiation, choices, entries, view, today }}
      source={quoted}
      sheet={{ ...sheet.data, text: sheet.data.text }}
    />
  );
}
