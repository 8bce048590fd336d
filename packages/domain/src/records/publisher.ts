import { z } from "zod";
import { line, recordId } from "./fields";

/** Who publishes sources. `reliability` is the letter of the Admiralty code. */
export const publisher = z.strictObject({
  id: recordId,
  name: line,
  reliability: z.enum(["A", "B", "C", "D", "E", "F"]),
});
export type Publisher = z.infer<typeof publisher>;
