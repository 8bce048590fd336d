import { recordId } from "@parley/domain/records/fields";
import { query, router, scoped } from "../gate";
import { getIssue, listIssues } from "./issue.reads";

export const issueRouter = router({
  list: query("record:read", scoped({}), listIssues),
  get: query("record:read", scoped({ issue: recordId }), getIssue),
});
