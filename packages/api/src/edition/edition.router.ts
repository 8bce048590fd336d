import { z } from "zod";
import { pageStart, query, queryToday, router, scoped } from "../gate";
import { findEditionOn, getFeed, listChanges } from "./edition.reads";

const changesPage = scoped({ cursor: pageStart, limit: z.number().int().min(1).max(50).default(20) });

export const editionRouter = router({
  changes: query("record:read", changesPage, listChanges),
  feed: queryToday("record:read", scoped({}), getFeed),
  onDay: queryToday("record:read", scoped({ day: z.iso.date() }), findEditionOn),
});
