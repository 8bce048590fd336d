import { directions, eventColumns, eventSorts } from "@parley/domain/lists";
import { event } from "@parley/domain/records/event";
import { recordId } from "@parley/domain/records/fields";
import { z } from "zod";
import { query, router, scoped } from "../gate";
import { download } from "../gate-files";
import { dayAndWords, open, pageSize } from "../paging/filters";
import { pageMark } from "../paging/keyset";
import { getEvent, listEventRows, listEvents, writeEvents } from "./event.reads";

const eventPage = scoped({
  cursor: z.strictObject({ day: z.iso.date(), id: recordId }).nullable().default(null),
  limit: z.number().int().min(1).max(200).default(100),
});

const listed = {
  party: open(recordId),
  speaker: open(recordId),
  source: open(recordId),
  kind: open(event.shape.kind),
  status: open(event.shape.status),
  ...dayAndWords,
  sort: z.enum(eventSorts).default("date"),
  direction: z.enum(directions).default("desc"),
};
const columns = z.array(z.enum(eventColumns)).min(1).max(eventColumns.length);

export const eventRouter = router({
  list: query("record:read", eventPage, listEvents),
  rows: query("record:read", scoped({ ...listed, page: pageMark, limit: pageSize }), listEventRows),
  csv: download("record:read", scoped({ ...listed, columns: columns.default([...eventColumns]) }), writeEvents),
  get: query("record:read", scoped({ id: recordId }), getEvent),
});
