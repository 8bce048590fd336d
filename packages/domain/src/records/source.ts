import { z } from "zod";
import { lines, optionalLine, optionalWords, recordId, statedDate } from "./fields";

/** A published text. The text itself is kept apart, known by its sha-256. */
export const source = z.strictObject({
  id: recordId,
  publisher: recordId,
  title: optionalLine,
  authors: lines,
  link: z
    .string()
    .regex(/^https?:\/\/\S+$/i, "A link begins with http:// or https://.")
    .max(2_000)
    .nullable()
    .default(null),
  published: statedDate,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "A language tag, such as en.")
    .default("en"),
  file: optionalLine,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits.")
    .nullable()
    .default(null),
  note: optionalWords,
});
export type Source = z.infer<typeof source>;
