import { z } from "zod";
import { pageStart, query, queryToday, router, scoped } from "../gate";
import { findEditionOn, listChanges } from "./edition.reads";

const changesPage = scoped({ cursor: pageStart, limit: z.number().int().min(1).max(50).default(20) });

export const editionRouter = router({
  changes: query("record:read", changesPage, listChanges),
  onDay: queryToday("record:read", scoped({ day: z.iso.date() }), findEditionOn),
});
