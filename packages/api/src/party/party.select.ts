import type { Party } from "@parley/domain/records/party";
import type { Sql } from "../read";
import { joinCoded } from "../record/record.select";

/** A party and how much of it is on record; `last` is the last day on which it said anything. */
export type PartyRow = { body: Party; statements: number; issues: number; last: string | null; responses: number };

const parties = `
  select b.body, said.statements, said.issues, said.last,
    (select count(*)::int from record.response a where a.negotiation_id = p.negotiation_id and a.party_id = p.id) as responses
  from record.party p
  ${joinCoded("p")}
  cross join lateral (
    select count(*)::int as statements, count(distinct s.issue_id)::int as issues, max(s.last_day) as last
    from record.position s where s.negotiation_id = p.negotiation_id and s.party_id = p.id) said
  where p.negotiation_id = $1 and b.body is not null
  order by said.statements desc, p.id
  limit 500`;

/** Every party, the most quoted first. */
export async function selectParties(sql: Sql, negotiation: string): Promise<PartyRow[]> {
  return sql<PartyRow>("parties", parties, [negotiation]);
}

const voices = `
  select s.id from record.speaker s
  where s.negotiation_id = $1 and (s.side = $2 or exists (
    select from record.office o
    where o.negotiation_id = s.negotiation_id and o.speaker_id = s.id and o.party_id = $2))
  order by s.id
  limit 500`;

/** Who speaks for a party: by office, or as an unnamed group of its side. */
export async function selectVoices(sql: Sql, negotiation: string, party: string): Promise<string[]> {
  const rows = await sql<{ id: string }>("voices", voices, [negotiation, party]);
  return rows.map(({ id }) => id);
}
