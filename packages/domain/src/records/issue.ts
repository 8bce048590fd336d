import { z } from "zod";
import { line, optionalWords, recordId, scalePoint } from "./fields";

const stop = z.strictObject({
  value: scalePoint,
  label: line,
  explanation: optionalWords,
  /** Whether a passage of some source states this stop. */
  anchored: z.boolean(),
});
const option = z.strictObject({ id: recordId, label: line, explanation: optionalWords, anchored: z.boolean() });

/** What is negotiated about. A scale has stops, a nominal issue has options, an unscaled one takes assessments only. */
export const issue = z.strictObject({
  id: recordId,
  code: line,
  title: line,
  question: line,
  category: line,
  kind: z.enum(["scale", "nominal", "unscaled"]),
  stops: z.array(stop).max(30).default([]),
  options: z.array(option).max(30).default([]),
  /** What the two ends are, in words. */
  poles: z.strictObject({ low: line, high: line }).nullable().default(null),
  note: optionalWords,
  /** Place among the issues of its negotiation, from 1. */
  order: z.number().int().min(1).max(10_000),
});
export type Issue = z.infer<typeof issue>;
export type Stop = z.infer<typeof stop>;
