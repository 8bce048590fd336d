import { recordId } from "@parley/domain/records/fields";
import { query, router, scoped } from "../gate";
import { getParty, listParties } from "./party.reads";

export const partyRouter = router({
  list: query("record:read", scoped({}), listParties),
  get: query("record:read", scoped({ party: recordId }), getParty),
});
