import { z } from "zod";
import { pageStart, query, router, scoped } from "../gate";
import { listAudit } from "./audit.reads";

const auditPage = scoped({
  before: pageStart,
  limit: z.number().int().min(1).max(500).default(100),
});

export const auditRouter = router({
  list: query("audit:read", auditPage, listAudit),
});
