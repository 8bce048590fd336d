import { audiences, longestViewPath, viewName } from "@parley/domain/saved-view";
import { z } from "zod";
import { command, router, scoped, unscopedQuery } from "../gate";
import { listViews } from "./view.reads";
import { removeView, renameView, saveView } from "./view.writes";

const view = z.uuid();
/** Longer than any that is kept, so that the rule says what is wrong. */
const path = z.string().max(longestViewPath * 4);

export const viewRouter = router({
  list: unscopedQuery("own-account", z.strictObject({}).default({}), listViews),
  save: command("view:keep", scoped({ name: viewName, audience: z.enum(audiences), path }), saveView),
  rename: command("view:keep", scoped({ view, name: viewName }), renameView),
  remove: command("view:keep", scoped({ view }), removeView),
});
