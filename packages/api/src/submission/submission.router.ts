import { kinds } from "@parley/domain/records";
import { recordId } from "@parley/domain/records/fields";
import { z } from "zod";
import { command, query, router, scoped } from "../gate";
import { recordKey } from "../paging/filters";
import { getSubmission, listSubmissions } from "./submission.reads";
import { mostMerged, rebaseSubmission } from "./submission.writes";

const changeset = z.uuid();
const number = z.number().int().min(1).max(1_000_000);
const version = z.number().int().min(0).max(1_000_000);

const choice = z.union([
  z.enum(["mine", "theirs"]),
  z.strictObject({ typed: z.string().max(4_000, "At most 4,000 characters.") }),
]);
const decision = z.strictObject({
  kind: z.enum(kinds),
  id: recordId,
  /** The version on record that was looked at; 0 where it is withdrawn. */
  onto: version,
  /** `merge`: both together; `withdraw`: gone all the same; `leave-out`: taken out of this changeset. */
  how: z.enum(["merge", "withdraw", "leave-out"]),
  /** What stands where both changed a thing, by its unit. */
  choices: z.record(z.string().min(1).max(200), choice).default({}),
});

export const submissionRouter = router({
  list: query("desk:read", scoped({ changeset }), listSubmissions),
  get: query("desk:read", scoped({ changeset, submission: number, from: recordKey, to: recordKey }), getSubmission),
  rebase: command(
    "record:propose",
    scoped({
      changeset,
      /** The changeset's version last seen. */
      version,
      /** Whether it goes back into the queue at once; else it is a draft to go on with. */
      submit: z.boolean(),
      records: z.array(decision).max(mostMerged, `At most ${mostMerged} records at once.`),
    }),
    rebaseSubmission,
    { takesLong: true },
  ),
});
