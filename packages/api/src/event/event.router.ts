import { recordId } from "@parley/domain/records/fields";
import { z } from "zod";
import { query, router, scoped } from "../gate";
import { getEvent, listEvents } from "./event.reads";

const eventPage = scoped({
  cursor: z.strictObject({ day: z.iso.date(), id: recordId }).nullable().default(null),
  limit: z.number().int().min(1).max(200).default(100),
});

export const eventRouter = router({
  list: query("record:read", eventPage, listEvents),
  get: query("record:read", scoped({ id: recordId }), getEvent),
});
