import type { Speaker } from "@parley/domain/records/speaker";
import type { Sql } from "../read";
import { joinCoded } from "../record/record.select";

/** A speaker and how often they are quoted; `last` is the last day on which they were. */
export type SpeakerRow = { body: Speaker; statements: number; assessments: number; last: string | null };

const speakers = `
  select b.body, coalesce(said.count, 0) as statements, coalesce(judged.count, 0) as assessments,
    greatest(said.last, judged.last) as last
  from record.speaker p
  ${joinCoded("p")}
  left join (
    select speaker_id, count(*)::int as count, max(last_day) as last from record.position
    where negotiation_id = $1 and speaker_id is not null group by speaker_id) said on said.speaker_id = p.id
  left join (
    select speaker_id, count(*)::int as count, max(last_day) as last from record.assessment
    where negotiation_id = $1 and speaker_id is not null group by speaker_id) judged on judged.speaker_id = p.id
  where p.negotiation_id = $1 and b.body is not null
  order by coalesce(said.count, 0) + coalesce(judged.count, 0) desc, p.id
  limit 2000`;

/** Every speaker, the most quoted first; at most 2,000. */
export async function selectSpeakers(sql: Sql, negotiation: string): Promise<SpeakerRow[]> {
  return sql<SpeakerRow>("speakers", speakers, [negotiation]);
}

const claims = `
  select c.proposal_id as proposal, c.claim, b.body ->> 'title' as title
  from record.authorship_claim c
  join record.proposal p on p.negotiation_id = c.negotiation_id and p.id = c.proposal_id
  ${joinCoded("p")}
  where c.negotiation_id = $1 and c.speaker_id = $2 and b.body is not null
  order by p.last_day desc, c.proposal_id, c.ordinal
  limit 200`;

/** What a speaker says of who wrote which proposal. */
export type ClaimRow = { proposal: string; claim: string; title: string };

export async function selectClaims(sql: Sql, negotiation: string, speaker: string): Promise<ClaimRow[]> {
  return sql<ClaimRow>("claims-of-speaker", claims, [negotiation, speaker]);
}
