import { z } from "zod";
import {
  attribution,
  confidence,
  credibility,
  evidence,
  optionalId,
  optionalWords,
  recordId,
  statedDate,
  words,
} from "./fields";

export const responseAnswers = [
  "accepts",
  "accepts_in_part",
  "conditional",
  "undecided",
  "rejects",
  "no_comment",
  "no_objection_reported",
] as const;

/** A party's answer to a proposal as a whole. */
export const response = z.strictObject({
  id: recordId,
  proposal: recordId,
  party: recordId,
  answer: z.enum(responseAnswers),
  speaker: optionalId,
  attribution,
  said: statedDate,
  condition: optionalWords,
  credibility,
  confidence,
  summary: words,
  note: optionalWords,
  evidence,
});
export type Response = z.infer<typeof response>;
