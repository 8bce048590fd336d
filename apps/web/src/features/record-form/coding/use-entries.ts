"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useRouter } from "@/reading/use-router";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import type { DraftPlace } from "../draft/draft-saver";
import type { OpenEntry } from "../entry-place";
import type { CodedEntry } from "./coded-passages";
import { type CodingState, codingSearch, type OpenedEntry } from "./coding-address";
import type { Stretch } from "./text-places";

const none: readonly Stretch[] = [];

/** The entries of one text: which is in the form, the changeset they go into, and what is done with them. */
export function useEntries(negotiation: string, source: string, initial: CodingState) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [state, setState] = useState(initial);
  // Another form for each entry, though several new ones begin alike.
  const [nth, setNth] = useState(0);
  const [inForm, setInForm] = useState(none);
  const [speakers, setSpeakers] = useState<ReadonlyMap<string, string>>(() => {
    const { party, speaker } = initial;
    return new Map(party && speaker ? [[party, speaker]] : []);
  });
  const entry = useRef<OpenEntry | null>(null);
  const submission = useCommand(client.changeset.submit.mutate);
  const dropping = useCommand(client.changeset.drop.mutate);

  useEffect(() => {
    const url = `${window.location.pathname}${codingSearch(state)}`;
    window.history.replaceState(window.history.state, "", url);
  }, [state]);

  const onEntry = useCallback(
    (next: OpenEntry | null) => {
      entry.current = next;
      const found = next?.passages.flatMap(({ source: from, start, end }) =>
        from === source && /^\d+$/.test(start) && /^\d+$/.test(end) ? [{ start: Number(start), end: Number(end) }] : [],
      );
      setInForm((now) => (JSON.stringify(now) === JSON.stringify(found ?? none) ? now : (found ?? none)));
    },
    [source],
  );

  /** Everything about the drafts is read again. */
  const readAgain = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.coding.pathFilter()),
      queryClient.invalidateQueries(trpc.changeset.pathFilter()),
    ]);

  /** Saves what is typed in the form before something else takes its place. False where that does not succeed. */
  async function leave(): Promise<boolean> {
    const now = entry.current;
    if (!now) return true;
    if (!(await now.flush())) return false;
    remember(now, now.draftedIn());
    return true;
  }

  function remember({ said }: OpenEntry, changeset: string | null) {
    const { party, speaker } = said;
    setState((before) => ({
      ...before,
      changeset: changeset ?? before.changeset,
      ...(party === null ? {} : { party, speaker }),
    }));
    if (party !== null && speaker !== null) setSpeakers((before) => new Map(before).set(party, speaker));
    void readAgain();
  }

  async function open(opened: OpenedEntry | null, changeset?: string | null): Promise<boolean> {
    if (!(await leave())) return false;
    submission.clear();
    setNth((before) => before + 1);
    setState((before) => ({ ...before, opened, changeset: changeset ?? before.changeset }));
    return true;
  }

  function kept(of: OpenEntry, { changeset }: DraftPlace): void {
    remember(of, changeset);
    setState((before) => ({ ...before, opened: null }));
  }

  async function drop(kind: CodedEntry["kind"], id: string | null): Promise<boolean> {
    const { changeset } = state;
    // Nothing that is typed may be saved after it was dropped.
    await entry.current?.flush();
    const from = entry.current?.draftedIn() ?? changeset;
    if (from && id && !(await dropping.run({ negotiation, changeset: from, kind, id }))) return false;
    setState((before) => ({ ...before, opened: null, changeset: from }));
    await readAgain();
    return true;
  }

  /** Hands the whole changeset in: from the form, which says what is wrong with its entry, else as it is kept. */
  async function submit(): Promise<void> {
    if (entry.current) return entry.current.submit();
    if (!state.changeset) return;
    const answer = await submission.run({ negotiation, changeset: state.changeset });
    if (!answer) return;
    await queryClient.invalidateQueries({ ...trpc.changeset.pathFilter(), refetchType: "none" });
    router.push(`/n/${negotiation}/desk/${state.changeset}`);
  }

  return {
    ...{ state, nth, inForm, speakers, onEntry, open, kept, drop, submit },
    busy: submission.busy || dropping.busy,
    failure: submission.failure ?? dropping.failure,
    /** Adds words to the entry in the form. */
    cite: (passage: Parameters<OpenEntry["cite"]>[0]) => entry.current?.cite(passage),
    isOpen: () => entry.current !== null,
  };
}
