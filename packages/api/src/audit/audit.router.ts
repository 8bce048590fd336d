import { z } from "zod";
import { query, router, scoped } from "../gate";
import { listAudit } from "./audit.reads";

const auditPage = scoped({
  before: z.number().int().min(1).nullable().default(null),
  limit: z.number().int().min(1).max(500).default(100),
});

export const auditRouter = router({
  list: query("audit:read", auditPage, listAudit),
});
