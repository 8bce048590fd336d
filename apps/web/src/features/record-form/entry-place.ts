"use client";

import type { Kind } from "@parley/domain/records";
import { type ComponentType, createContext, useContext } from "react";
import type { DraftPlace } from "./draft/draft-saver";
import type { FormPageProps } from "./draft/form-page";
import type { PassageValues } from "./fields/shared-values";

/** An entry open in a form, as the place around it deals with it. */
export interface OpenEntry {
  kind: Kind;
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
  /** Who spoke last for a party in these entries; null where nobody did. */
  lastSpeaker: (party: string | null) => string | null;
}

const EntryPlaceContext = createContext<EntryPlace | null>(null);

export const EntryPlaceProvider = EntryPlaceContext.Provider;

/** What is around this form; null on a page of its own. */
export const useEntryPlace = (): EntryPlace | null => useContext(EntryPlaceContext);
