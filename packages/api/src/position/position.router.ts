import { directions, positionColumns, positionSorts } from "@parley/domain/lists";
import { attribution, confidence, recordId } from "@parley/domain/records/fields";
import { z } from "zod";
import { query, router, scoped } from "../gate";
import { download } from "../gate-files";
import { dayAndWords, open, pageSize } from "../paging/filters";
import { pageMark } from "../paging/keyset";
import { getPosition, listCited, listPositions, writePositions } from "./position.reads";

const listed = {
  party: open(recordId),
  issue: open(recordId),
  category: open(z.string().max(300)),
  speaker: open(recordId),
  source: open(recordId),
  attribution: open(attribution),
  firmness: open(z.number().int().min(0).max(4)),
  confidence: open(confidence),
  ...dayAndWords,
  sort: z.enum(positionSorts).default("said"),
  direction: z.enum(directions).default("desc"),
};
const page = scoped({ ...listed, page: pageMark, limit: pageSize, passages: z.boolean().default(false) });
const columns = z.array(z.enum(positionColumns)).min(1).max(positionColumns.length);
const file = scoped({ ...listed, columns: columns.default([...positionColumns]) });

export const positionRouter = router({
  get: query("record:read", scoped({ id: recordId }), getPosition),
  cited: query("record:read", scoped({ positions: z.array(recordId).max(200) }), listCited),
  list: query("record:read", page, listPositions),
  csv: download("record:read", file, writePositions),
});
