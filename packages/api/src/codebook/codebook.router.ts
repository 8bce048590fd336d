import { line, optionalId, optionalWords, place, recordId } from "@parley/domain/records/fields";
import { z } from "zod";
import { command, query, router, scoped } from "../gate";
import { listLeaning } from "./codebook.reads";
import { arrangeIssues, recodeIssue } from "./codebook.writes";

/** The value of a stop, as text, or the id of an option. */
const stand = z.union([z.string().regex(/^\d{1,3}$/), recordId]);
const decision = z.strictObject({
  kind: z.enum(["position", "proposal"]),
  id: recordId,
  part: optionalId,
  place: z.strictObject({ ...place, direction: z.enum(["none", "low", "high"]).default("none") }).nullable(),
});
const recoding = scoped({
  changeset: z.uuid(),
  issue: recordId,
  mapping: z.record(stand, stand.nullable()),
  decisions: z.array(decision).max(2_000).default([]),
  reason: optionalWords,
});
const arrangement = scoped({ issues: z.array(z.strictObject({ id: recordId, category: line })).max(2_000) });

export const codebookRouter = router({
  leaning: query("desk:read", scoped({ issue: recordId }), listLeaning),
  recode: command("record:propose", recoding, recodeIssue),
  arrange: command("record:propose", arrangement, arrangeIssues),
});
