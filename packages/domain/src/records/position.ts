import { z } from "zod";
import {
  attribution,
  confidence,
  credibility,
  evidence,
  optionalId,
  optionalWords,
  place,
  recordId,
  statedDate,
  words,
} from "./fields";

export const acts = [
  "demand",
  "offer",
  "concede",
  "agree",
  "support",
  "reject",
  "threaten",
  "accuse",
  "consult",
  "reaffirm",
  "retract",
  "signal",
] as const;

/** A dated, attributed statement of where a party stands on an issue. */
export const position = z.strictObject({
  id: recordId,
  party: recordId,
  issue: recordId,
  answer: z.enum(["stated", "no_comment", "undecided"]),
  ...place,
  /** The words give a direction only: the interval is the whole scale, used in no shift or distance. */
  direction: z.enum(["none", "low", "high"]).default("none"),
  speaker: optionalId,
  attribution,
  act: z.enum(acts).nullable().default(null),
  /** 0 trial balloon, 1 preference or offer, 2 insistence, 3 red line, 4 ultimatum. */
  firmness: z.number().int().min(0).max(4).nullable().default(null),
  condition: optionalWords,
  conditionIssue: optionalId,
  said: statedDate,
  event: optionalId,
  proposal: optionalId,
  credibility,
  confidence,
  summary: words,
  note: optionalWords,
  relations: z
    .array(z.strictObject({ type: z.enum(["supersedes", "contradicts", "repeats"]), position: recordId }))
    .max(50)
    .default([]),
  evidence,
});
export type Position = z.infer<typeof position>;
