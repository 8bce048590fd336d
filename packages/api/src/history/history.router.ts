import { kinds } from "@parley/domain/records";
import { recordId } from "@parley/domain/records/fields";
import { z } from "zod";
import { pageStart, query, router, scoped } from "../gate";
import { getHistory, listContributors, listWithdrawn } from "./history.reads";

const historyOf = scoped({
  kind: z.enum(kinds),
  id: recordId,
  before: pageStart,
  limit: z.number().int().min(1).max(200).default(100),
});

export const historyRouter = router({
  get: query("history:read", historyOf, getHistory),
  withdrawn: query("desk:read", scoped({}), listWithdrawn),
  contributors: query("history:read", scoped({}), listContributors),
});
