import { recordId } from "@parley/domain/records/fields";
import { mostSentences } from "@parley/domain/texts/sentences";
import { z } from "zod";
import { command, query, router, scoped } from "../gate";
import { getSheet, listBeside } from "./coding.reads";
import { reopen, setAside } from "./coding.writes";

const at = {
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits."),
  number: z.number().int().min(1).max(mostSentences),
};
const reason = z
  .string()
  .trim()
  .min(1, "Say why this sentence goes into no record.")
  .max(1_000, "At most 1,000 characters.");

export const codingRouter = router({
  sheet: query("desk:read", scoped({ source: recordId, changeset: z.uuid().nullable().default(null) }), getSheet),
  beside: query("desk:read", scoped({ changeset: z.uuid(), party: recordId, issue: recordId }), listBeside),
  setAside: command("record:propose", scoped({ ...at, reason }), setAside),
  reopen: command("record:propose", scoped(at), reopen),
});
