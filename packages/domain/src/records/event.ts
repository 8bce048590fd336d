import { z } from "zod";
import { evidence, line, optionalLine, optionalWords, recordId, statedDate } from "./fields";

export const eventKinds = [
  "summit",
  "meeting",
  "talks",
  "call",
  "speech",
  "statement",
  "publication",
  "military",
  "other",
] as const;

/** Something that happened, is planned, or was called off. */
export const event = z.strictObject({
  id: recordId,
  title: line,
  kind: z.enum(eventKinds),
  status: z.enum(["planned", "held", "cancelled"]),
  date: statedDate,
  place: optionalLine,
  participants: z
    .strictObject({ parties: z.array(recordId).max(100).default([]), speakers: z.array(recordId).max(100).default([]) })
    .default({ parties: [], speakers: [] }),
  summary: optionalWords,
  evidence,
});
export type Event = z.infer<typeof event>;
