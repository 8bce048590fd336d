import { recordId } from "@parley/domain/records/fields";
import { longestText, tooLong } from "@parley/domain/records/source-text";
import { z } from "zod";
import { command, query, router, scoped } from "../gate";
import { correctText } from "../source-text/correct-text";
import { getSource, getTextOf, listSources } from "./source.reads";
import { bringText, keepText } from "./source.writes";

const text = z.string().min(1, "Paste the text here.").max(longestText, tooLong);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits.");

export const sourceRouter = router({
  list: query("record:read", scoped({}), listSources),
  get: query("record:read", scoped({ source: recordId }), getSource),
  keepText: command("record:propose", scoped({ text }), keepText),
  textOf: query("desk:read", scoped({ sha256 }), getTextOf),
  correctText: command("record:propose", scoped({ source: recordId, text }), correctText, { takesLong: true }),
  bringText: command("record:propose", scoped({ source: recordId, text }), bringText),
});
