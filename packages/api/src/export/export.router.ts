import { kinds } from "@parley/domain/records";
import { z } from "zod";
import { router, scoped } from "../gate";
import { download } from "../gate-files";
import { writeJson, writeSheet, writeSheets, writeWorkbook } from "./export.reads";

export const exportRouter = router({
  json: download("record:read", scoped({}), writeJson),
  csv: download("record:read", scoped({ kind: z.enum(kinds) }), writeSheet),
  tables: download("record:read", scoped({}), writeSheets),
  workbook: download("record:read", scoped({}), writeWorkbook),
});
