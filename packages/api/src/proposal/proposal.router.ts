import { recordId } from "@parley/domain/records/fields";
import { query, router, scoped } from "../gate";
import { getProposal, listProposals } from "./proposal.reads";

export const proposalRouter = router({
  list: query("record:read", scoped({}), listProposals),
  get: query("record:read", scoped({ proposal: recordId }), getProposal),
});
