import { z } from "zod";
import {
  attribution,
  confidence,
  evidence,
  optionalId,
  optionalWords,
  recordId,
  scalePoint,
  statedDate,
  words,
} from "./fields";

/** How much an issue matters to a party, 0 to 100; only ever with evidence. */
export const salience = z.strictObject({
  id: recordId,
  party: recordId,
  issue: recordId,
  value: scalePoint,
  speaker: optionalId,
  attribution,
  said: statedDate,
  confidence,
  summary: words,
  note: optionalWords,
  evidence,
});
export type Salience = z.infer<typeof salience>;
