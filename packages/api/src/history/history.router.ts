import { kinds } from "@parley/domain/records";
import { recordId, words } from "@parley/domain/records/fields";
import { z } from "zod";
import { redactVersions } from "../apply/redact";
import { command, pageStart, query, router, scoped } from "../gate";
import { getHistory, listContributors, listWithdrawn } from "./history.reads";

const historyOf = scoped({
  kind: z.enum(kinds),
  id: recordId,
  before: pageStart,
  limit: z.number().int().min(1).max(200).default(100),
});

const version = z.number().int().min(1).max(1_000_000);
const redaction = scoped({
  kind: z.enum(kinds),
  id: recordId,
  version: version.nullable(),
  latest: version,
  reason: words,
});

export const historyRouter = router({
  get: query("history:read", historyOf, getHistory),
  withdrawn: query("desk:read", scoped({}), listWithdrawn),
  redact: command("record:redact", redaction, redactVersions),
  contributors: query("history:read", scoped({}), listContributors),
});
