"use client";

import type { Kind } from "@parley/domain/records";
import { type ComponentType, createContext, useContext } from "react";
import type { DraftPlace } from "./draft/draft-saver";
import type { FormPageProps } from "./draft/form-page";
import type { PassageValues } from "./fields/shared-values";

type Speaking = { party: string | null; speaker: string | null };

/** An entry open in a form, as the place around it deals with it. */
export interface OpenEntry {
  kind: Kind;
  /** Whose words it records and who said them, where it says so. */
  said: Speaking;
  /** The record's id, null before it was kept. */
  id: string | null;
  isNew: boolean;
  /** Whether the draft holds anything of it. */
  isDrafted: boolean;
  passages: readonly PassageValues[];
  /** Fields that cannot stay as they are, by their names in the form. */
  openFields: () => string[];
  /** Adds a passage to what the entry rests on. */
  cite: (passage: PassageValues) => void;
  /** Keeps what is typed, and says where; null where that did not succeed, and the form says why. */
  keep: () => Promise<DraftPlace | null>;
  /** Saves what was typed and not saved yet; false where that did not succeed. */
  flush: () => Promise<boolean>;
  /** Hands its changeset in. */
  submit: () => Promise<void>;
  /** The changeset that it is kept in; null before it was. */
  draftedIn: () => string | null;
}

/** What is around a form that does not have a page of its own. */
export interface EntryPlace {
  Frame: ComponentType<FormPageProps>;
  /** What a changeset is called that its first entry makes. */
  title: string;
  /** Goes back to the text after an entry was kept. */
  onKept: (entry: OpenEntry, at: DraftPlace) => void;
  /** Takes an entry out of the draft. */
  onDrop: (entry: OpenEntry) => void;
  /** Leads from the form to the text, to select more words. */
  onMoreWords: () => void;
  /** Tells which entry is in the form, as it stands. */
  onEntry: (entry: OpenEntry | null) => void;
  /** Who spoke last for a party in these entries, else who alone speaks for it; null where nobody does. */
  lastSpeaker: (party: string | null) => string | null;
}

const EntryPlaceContext = createContext<EntryPlace | null>(null);

export const EntryPlaceProvider = EntryPlaceContext.Provider;

/** What is around this form; null on a page of its own. */
export const useEntryPlace = (): EntryPlace | null => useContext(EntryPlaceContext);

/** Who speaks once another party is chosen: who did so last for that one, unless somebody else was chosen here. */
export function speakerAfter(
  place: EntryPlace | null,
  now: Speaking,
  party: string | null,
): { speaker?: string | null } {
  if (!place || now.party === party) return {};
  const isChosen = now.speaker !== null && now.speaker !== place.lastSpeaker(now.party);
  return isChosen ? {} : { speaker: place.lastSpeaker(party) };
}
