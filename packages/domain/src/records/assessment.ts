import { z } from "zod";
import { attribution, confidence, evidence, optionalId, optionalWords, recordId, statedDate, words } from "./fields";

/** What somebody judges of a party, an issue, an event or a proposal. Listed, never charted. */
export const assessment = z.strictObject({
  id: recordId,
  speaker: optionalId,
  attribution,
  /** What is judged; at least one of them. */
  about: z.strictObject({ party: optionalId, issue: optionalId, event: optionalId, proposal: optionalId }),
  said: statedDate,
  confidence,
  summary: words,
  note: optionalWords,
  evidence,
});
export type Assessment = z.infer<typeof assessment>;
