import type { Kind } from "@parley/domain/records";
import type { ComponentType } from "react";
import type { Choices, RecordNames } from "@/words/record-names";
import type { Bound } from "../fields/bound";
import type { Loose } from "../fields/loose-values";
import type { Texts } from "../fields/passage-fields";
import type { Prefill } from "../fields/prefill";
import type { PassageValues } from "../fields/shared-values";

export interface FieldsProps<Values> extends Bound<Values> {
  choices: Choices;
  texts: Texts;
  /** The record's id, null before it has one. */
  id: string | null;
  isNew: boolean;
  /** Shows the source of this passage beside the form: the list's name in the form, and its row. */
  onFocusPassage: (list: string, row: number) => void;
  /** Where the draft is kept; its changeset is null until something was typed. */
  draft: { negotiation: string; changeset: string | null };
  /** Keeps what is typed and goes to a page about the draft. */
  onKeepAndGo: (addressOf: (changeset: string, id: string) => string) => void;
}

/** All that tells the form of one kind of record from that of another. */
export interface FormOfKind<Values> {
  kind: Kind;
  /** What stands beside a form that has no passages: what this kind of record is. */
  about: string;
  /** Fills the form from a body, whatever of it fits. */
  read: (body: Loose) => Values;
  /** What a new one begins with. */
  begin: (prefill: Prefill, choices: Choices) => Values;
  /** The body that the form proposes. */
  bodyOf: (values: Values) => Record<string, unknown>;
  /** Where in the form a path of the body is asked for. */
  fieldOf: (values: Values, path: string) => string;
  titleOf: (values: Values, names: RecordNames) => string;
  /** Lists of passages by their names in the form; none for kinds without evidence. */
  passages: (values: Values) => Record<string, readonly PassageValues[]>;
  Fields: ComponentType<FieldsProps<Values>>;
}

export const same = (_values: unknown, path: string): string => path;
export const noPassages = (): Record<string, readonly PassageValues[]> => ({});
