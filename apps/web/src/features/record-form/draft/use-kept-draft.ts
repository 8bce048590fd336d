"use client";

import { sameJson } from "@parley/domain/canonical";
import type { Kind } from "@parley/domain/records";
import { useEffect, useEffectEvent, useState } from "react";
import { type Kept, keep, letGo, listKept } from "@/kept/kept-store";
import { findOpenSlots, openSlot } from "@/kept/open-slots";
import { newCommandId } from "@/trpc/command-id";
import { usePersonHere } from "@/trpc/person-here";
import type { DraftPlace, DraftSaver, Unsaved } from "./draft-saver";
import type { DraftStart } from "./draft-start";
import { withoutId } from "./without-id";

type Body = Readonly<Record<string, unknown>>;

/** What a form keeps in this browser of what the server does not have yet. */
export interface KeptDraft {
  unsaved: Unsaved;
  /** The version on record that it was written against, and its body. */
  base: { version: number; body: Body | null };
  /** What the draft said before these words, or what the form began with. */
  from: Body;
}

const placeOf = (kind: Kind, { changeset, id }: Pick<DraftPlace, "changeset" | "id">) =>
  `record ${kind} ${changeset ?? "new"} ${id ?? "new"}`;

interface Options {
  negotiation: string;
  kind: Kind;
  start: DraftStart;
  saver: DraftSaver;
  base: KeptDraft["base"];
  /** What the form began with. */
  began: Body;
  titleOf: () => string;
}

/**
 * Keeps in this browser what the server does not have yet, and lets go of it once it has.
 * @returns what an earlier visit left of this same draft, and how to let go of it.
 */
export function useKeptDraft({ negotiation, kind, start, saver, base, began, titleOf }: Options) {
  const person = usePersonHere();
  const [slot] = useState(newCommandId);
  const [left, setLeft] = useState<readonly Kept<KeptDraft>[]>([]);

  const note = useEffectEvent(() => {
    if (person === null) return;
    const unsaved = saver.unsaved();
    if (unsaved === null) return letGo({ person, slot });
    const address = `${window.location.pathname}${window.location.search}`;
    const words: KeptDraft = { unsaved, base, from: saver.savedBody() ?? began };
    const about = { slot, person, negotiation, place: placeOf(kind, unsaved.place), address, title: titleOf() };
    saver.noteKept(keep({ ...about, at: new Date().toISOString(), words }));
  });
  useEffect(() => {
    const close = openSlot(slot);
    const unsubscribe = saver.subscribe(() => note());
    return () => {
      // What is typed last goes to the server as the page is left; what it does not take stays kept.
      void saver.flush().finally(() => {
        unsubscribe();
        close();
      });
    };
  }, [saver, slot]);

  const find = useEffectEvent(async () => {
    const isOpen = await findOpenSlots();
    const place = placeOf(kind, { changeset: start.changeset?.id ?? null, id: start.record });
    const found = listKept(person ?? "").filter(
      (kept): kept is Kept<KeptDraft> =>
        kept.negotiation === negotiation && kept.place === place && !isOpen(kept.slot) && isKeptDraft(kept.words),
    );
    // What reached the server after all, though nobody heard of it, is in the draft.
    const isThere = ({ words: { unsaved } }: Kept<KeptDraft>) =>
      start.drafted !== null &&
      sameJson(withoutId(unsaved.content.body), withoutId(start.drafted)) &&
      (unsaved.content.reason ?? start.changeset?.reason ?? null) === (start.changeset?.reason ?? null);
    for (const kept of found.filter(isThere)) letGo(kept);
    setLeft(found.filter((kept) => !isThere(kept)));
  });
  useEffect(() => {
    void find();
  }, []);

  const [first] = left;
  return {
    offered: first ?? null,
    letGo: () => {
      if (first) letGo(first);
      setLeft(left.slice(1));
    },
  };
}

const isObject = (value: unknown): value is Body => typeof value === "object" && value !== null;
/** Whether what was kept is what this version of the form keeps. */
const isKeptDraft = (words: unknown): words is KeptDraft =>
  isObject(words) &&
  isObject(words.from) &&
  isObject(words.base) &&
  isObject(words.unsaved) &&
  isObject(words.unsaved.content) &&
  isObject(words.unsaved.content.body);
