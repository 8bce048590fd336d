import { z } from "zod";
import { pageStart, query, router, scoped, unscopedQuery } from "../gate";
import { download, unscopedDownload } from "../gate-files";
import { exportAccountAudit, exportAudit, listAccountAudit, listAudit } from "./audit.reads";
import { type AuditPart, auditParts } from "./audit.select";

const day = z.iso
  .date("Write the day as 2031-03-12.")
  .refine((written) => written >= "0001", "Days begin with the year 1.")
  .nullable()
  .default(null);
const filter = {
  /** Part of a name, or an actor as the log has it. */
  who: z.string().trim().min(1).max(120).nullable().default(null),
  what: z
    .enum(Object.keys(auditParts) as [AuditPart, ...AuditPart[]])
    .nullable()
    .default(null),
  since: day,
  until: day,
};
const page = { ...filter, before: pageStart, limit: z.number().int().min(1).max(500).default(100) };

export const auditRouter = router({
  list: query("audit:read", scoped(page), listAudit),
  accounts: unscopedQuery("audit:read", z.strictObject(page), listAccountAudit),
  csv: download("audit:read", scoped(filter), exportAudit),
  accountsCsv: unscopedDownload("audit:read", z.strictObject(filter), exportAccountAudit),
});
