import { z } from "zod";
import { line, optionalWords, recordId } from "./fields";

/** What is negotiated and how its figures are computed. One per negotiation; its id is the negotiation's. */
export const negotiation = z.strictObject({
  id: recordId,
  title: line,
  summary: optionalWords,
  /** The party nearer to the low poles and the party nearer to the high poles. */
  principals: z.strictObject({ low: recordId, high: recordId }).nullable().default(null),
  /** Days after which a position not repeated is drawn as old. */
  staleAfter: z.number().int().min(1).max(3_650).default(90),
  /** Days after an event at which positions are read again. */
  horizon: z.number().int().min(1).max(365).default(14),
});
export type Negotiation = z.infer<typeof negotiation>;
