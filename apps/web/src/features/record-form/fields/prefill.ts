import { type DateValues, emptyPassage, type PassageValues } from "./shared-values";

/** What a new record begins with, from the page that led to its form or from the words that were selected for it. */
export interface Prefill {
  party: string | null;
  issue: string | null;
  event: string | null;
  proposal: string | null;
  source: string | null;
  /** The code of a new issue. */
  code: string | null;
  speaker?: string | null;
  said?: DateValues;
  evidence?: PassageValues[];
}

export const noPrefill: Prefill = { party: null, issue: null, event: null, proposal: null, source: null, code: null };

type OfStatement = Pick<Prefill, "source" | "speaker" | "said" | "evidence">;

/** The words that it rests on, or a passage to be chosen. */
export const evidenceToBegin = ({ evidence, source }: OfStatement): PassageValues[] =>
  evidence ?? [{ ...emptyPassage, source }];

/** What every statement begins with. */
export const statementToBegin = (prefill: OfStatement) => ({
  ...(prefill.speaker ? { speaker: prefill.speaker } : {}),
  ...(prefill.said ? { said: prefill.said } : {}),
  evidence: evidenceToBegin(prefill),
});
