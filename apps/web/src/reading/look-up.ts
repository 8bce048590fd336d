import type { SourceView } from "@parley/api";
import type { Issue } from "@parley/domain/records/issue";
import type { Party } from "@parley/domain/records/party";
import type { Speaker } from "@parley/domain/records/speaker";
import { byId } from "./who-says-so";

type Titled = { id: string; title: string };
type Named = {
  parties: readonly Party[];
  issues: readonly Issue[];
  speakers: readonly Speaker[];
  sources: readonly SourceView[];
  events: readonly Titled[];
  proposals: readonly Titled[];
};

/** What lists of statements and judgements look up by id. */
export type LookUp = ReturnType<typeof lookUpIn>;

export function lookUpIn(named: Named) {
  return {
    parties: byId(named.parties),
    issues: byId(named.issues),
    speakers: byId(named.speakers),
    sources: byId(named.sources),
    events: byId(named.events),
    proposals: byId(named.proposals),
  };
}
