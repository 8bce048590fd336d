import { z } from "zod";
import { evidence, line, optionalId, optionalWords, place, recordId, statedDate, words } from "./fields";

const authorshipClaim = z.strictObject({
  /** Who says it: a speaker on record, or in words where there is none. */
  speaker: optionalId,
  claimant: line,
  /** What they say of who wrote it, in our words. */
  claim: words,
  evidence,
});

const provision = z.strictObject({ id: recordId, summary: words, issue: optionalId, ...place, evidence });

/** A document on the table, its provisions laid on the scales. Drafting is not endorsing. */
export const proposal = z.strictObject({
  id: recordId,
  title: line,
  status: z.enum(["floated", "leaked", "tabled", "revised", "accepted", "rejected", "lapsed"]),
  date: statedDate,
  revises: optionalId,
  authorship: z.array(authorshipClaim).max(50).default([]),
  provisions: z.array(provision).max(200).default([]),
  /** How many provisions the document has in all, coded or not. */
  points: z.number().int().min(1).max(10_000).nullable().default(null),
  summary: optionalWords,
  evidence,
});
export type Proposal = z.infer<typeof proposal>;
