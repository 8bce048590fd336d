import { z } from "zod";
import { pageStart, query, router, scoped } from "../gate";
import { listChanges } from "./edition.reads";

const changesPage = scoped({ cursor: pageStart, limit: z.number().int().min(1).max(50).default(20) });

export const editionRouter = router({
  changes: query("record:read", changesPage, listChanges),
});
