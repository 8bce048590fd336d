import { z } from "zod";
import { line, lines, optionalId, optionalLine, recordId } from "./fields";

const office = z.strictObject({
  title: line,
  party: optionalId,
  /** The organisation in words, where it is no party of this negotiation. */
  organisation: optionalLine,
  /** First and last day held, as EDTF. */
  from: optionalLine,
  to: optionalLine,
});

/** A named person, or an unnamed group. The same unnamed group is one independent set of sources. */
export const speaker = z.strictObject({
  id: recordId,
  kind: z.enum(["person", "unnamed_group"]),
  name: line,
  aliases: lines,
  offices: z.array(office).max(30).default([]),
  /** The side an unnamed group speaks for; null where it speaks for none (outside experts). */
  side: optionalId,
});
export type Speaker = z.infer<typeof speaker>;
