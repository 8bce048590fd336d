/** Fields that several kinds of record share. A parsed body is canonical: every field is present, empty ones as null or []. */
import { z } from "zod";

/** A record's id: lower-case text, unique within its kind and negotiation, never used again. */
export const recordId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,79}$/, "Use up to 80 lower-case letters, digits, dots, hyphens and underscores.");

export const words = z.string().trim().min(1, "Say something here.").max(4_000, "At most 4,000 characters.");
export const line = z.string().trim().min(1, "Say something here.").max(300, "At most 300 characters.");
const nullable = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

export const optionalId = nullable(recordId);
export const optionalWords = nullable(words);
export const optionalLine = nullable(line);
export const lines = z.array(line).max(50).default([]);

/** Scale points, 0 (the low pole) to 100 (the high pole). */
export const scalePoint = z
  .number()
  .int("Use a whole number.")
  .min(0, "The scale begins at 0.")
  .max(100, "The scale ends at 100.");

/** A date as far as the source goes: its EDTF text, the words as stated, and how one was read from the other. */
export const statedDate = z.strictObject({
  edtf: z.string().trim().min(4).max(60),
  stated: optionalLine,
  reason: optionalWords,
});
export type StatedDate = z.infer<typeof statedDate>;

/** UTF-16 units. */
const longestText = 100_000_000;

/** Words that stand in a source. Offsets are UTF-16 units of the decoded text; `start` is included, `end` is not. */
export const passage = z.strictObject({
  source: recordId,
  exact: z.string().min(1).max(2_000),
  start: z.number().int().min(0).max(longestText),
  end: z.number().int().min(1).max(longestText),
  /** True where the outlet changed the speaker's words (brackets, an ellipsis). */
  altered: z.boolean().default(false),
});
export type Passage = z.infer<typeof passage>;
export const evidence = z.array(passage).max(50).default([]);

export const attributions = [
  "own_words",
  "paraphrased",
  "document",
  "own_side_anonymous",
  "reporter_summary",
  "recalled",
  "inferred",
  "ally_said",
  "opponent_said",
] as const;
export const attribution = z.enum(attributions);
export type Attribution = z.infer<typeof attribution>;

/** 1 to 6 of the Admiralty code: did this party hold this position then? Never: is what they say true. */
export const credibility = z.number().int().min(1).max(6);
export const confidence = z.enum(["high", "medium", "low"]);

/** A place on an issue: an interval of its scale, or one of its options. */
export const place = {
  low: nullable(scalePoint),
  high: nullable(scalePoint),
  option: optionalId,
  /** The end the words leave open: a rejection says what is excluded, not what is wanted. */
  open: z.enum(["none", "low", "high"]).default("none"),
};
