import { kinds } from "@parley/domain/records";
import { recordId } from "@parley/domain/records/fields";
import { z } from "zod";
import { query, router, scoped } from "../gate";
import { getRecord, getSourceText, listChoices, listOf, listSources } from "./record.reads";
import { mostRecords } from "./record.select";

const page = scoped({
  after: z.string().max(80).default(""),
  limit: z.number().int().min(1).max(mostRecords).default(500),
});

export const recordRouter = router({
  get: query("record:read", scoped({ kind: z.enum(kinds), id: recordId }), getRecord),
  choices: query("record:read", scoped({}), listChoices),
  parties: query("record:read", page, listOf("party")),
  speakers: query("record:read", page, listOf("speaker")),
  publishers: query("record:read", page, listOf("publisher")),
  proposals: query("record:read", page, listOf("proposal")),
  responses: query("record:read", page, listOf("response")),
  assessments: query("record:read", page, listOf("assessment")),
  saliences: query("record:read", page, listOf("salience")),
  sources: query("record:read", scoped({}), listSources),
  text: query("desk:read", scoped({ source: recordId }), getSourceText),
});
