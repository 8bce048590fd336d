import type { ApiOutputs, EventView } from "@parley/api";
import type { Party } from "@parley/domain/records/party";
import type { Source } from "@parley/domain/records/source";
import type { Speaker } from "@parley/domain/records/speaker";
import { byId } from "@/reading/who-says-so";

/** Everything about an issue, as the API gives it: each statement with its evidence, and what they refer to. */
export type IssueData = ApiOutputs["issue"]["get"];
export type SourceView = IssueData["sources"][number];
export type StatementRow = IssueData["statements"][number];

/** What a page looks up by id. */
export type LookUp = {
  parties: Map<string, Party>;
  speakers: Map<string, Speaker>;
  sources: Map<string, SourceView & Source>;
  events: Map<string, EventView>;
  proposals: Map<string, IssueData["proposals"][number]>;
};

export function lookUpOf(data: IssueData): LookUp {
  return {
    parties: byId(data.parties),
    speakers: byId(data.speakers),
    sources: byId(data.sources),
    events: byId(data.events),
    proposals: byId(data.proposals),
  };
}
