import { recordId } from "@parley/domain/records/fields";
import { z } from "zod";
import { command, query, router, scoped } from "../gate";
import { getSource, listSources } from "./source.reads";
import { bringText } from "./source.writes";

/** UTF-16 units; the listener takes 1 MB at most. */
const text = z.string().min(1, "Paste the text here.").max(900_000, "At most 900,000 characters.");

export const sourceRouter = router({
  list: query("record:read", scoped({}), listSources),
  get: query("record:read", scoped({ source: recordId }), getSource),
  bringText: command("record:propose", scoped({ source: recordId, text }), bringText),
});
