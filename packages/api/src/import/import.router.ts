/**
 * Importing over the web. `import.file` is brought by POST to /api/upload/import.file?input={"negotiation":…,"name":…,"kind":null,"sha256":…} as
 * application/octet-stream; its dry run begins at once. `import.get` is asked every second while `state` is "checking". Where a column is not
 * known, or `kind` was not, `import.check` says it and checks anew; so it does where `stalled`. `import.propose` makes the draft of a changeset.
 */
import { importLimits } from "@parley/domain/exchange/format";
import { kinds } from "@parley/domain/records";
import { line, optionalWords } from "@parley/domain/records/fields";
import { z } from "zod";
import { command, query, router, scoped } from "../gate";
import { upload } from "../gate-files";
import { getImport, listMyImports } from "./import.reads";
import { checkAgain, dropImport, proposeImport, receiveFile } from "./import.writes";

const kind = z.enum(kinds).nullable().default(null);
/** By sheet, by the name of a column in the file: the column that it is, or null where it is left out. */
const header = z.string().max(300);
const columns = z.record(z.string().max(100), z.record(header, header.nullable())).default({});
const byImport = { import: z.uuid() };

export const importRouter = router({
  file: upload("record:propose", importLimits.bytes, scoped({ name: line, kind }), receiveFile),
  get: query("desk:read", scoped(byImport), getImport),
  mine: query("desk:read", scoped({}), listMyImports),
  check: command("record:propose", scoped({ ...byImport, kind, columns }), checkAgain),
  propose: command("record:propose", scoped({ ...byImport, title: line, reason: optionalWords }), proposeImport, {
    takesLong: true,
  }),
  drop: command("record:propose", scoped(byImport), dropImport),
});
