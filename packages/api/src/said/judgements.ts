/** Assessments and responses, by what they are about, who made them, or the source that quotes them. */
import type { Assessment } from "@parley/domain/records/assessment";
import type { Response } from "@parley/domain/records/response";
import type { Sql } from "../read";
import { joinCoded } from "../record/record.select";

/** A judgement with its derived days, ISO. */
type Dated = { first: string | null; last: string };
export type AssessmentView = Assessment & Dated;
export type ResponseView = Response & Dated;
type Row<Body> = Dated & { body: Body };

/** The most judgements that one answer holds. */
const most = 500;

const quotes = `exists (
  select from record.passage g
  where g.negotiation_id = p.negotiation_id and g.kind = p.kind and g.record_id = p.id and g.source_id = $2)`;

const latest = (table: "assessment" | "response", filter: string) => `
  select b.body, p.first_day as first, p.last_day as last
  from record.${table} p
  ${joinCoded("p")}
  where p.negotiation_id = $1 and ${filter} and b.body is not null
  order by p.last_day desc, p.id desc
  limit ${most}`;

const assessments = {
  party: latest("assessment", "p.about_party_id = $2"),
  event: latest("assessment", "p.about_event_id = $2"),
  proposal: latest("assessment", "p.about_proposal_id = $2"),
  speaker: latest("assessment", "p.speaker_id = $2"),
  source: latest("assessment", quotes),
};
const responses = {
  party: latest("response", "p.party_id = $2"),
  proposal: latest("response", "p.proposal_id = $2"),
  speaker: latest("response", "p.speaker_id = $2"),
  source: latest("response", quotes),
};

/** Assessments of a party, event or proposal, by a speaker, or quoted from a source; latest first, at most 500. */
export async function selectAssessmentsBy(
  sql: Sql,
  negotiation: string,
  by: keyof typeof assessments,
  id: string,
): Promise<AssessmentView[]> {
  const rows = await sql<Row<Assessment>>(`assessments-by-${by}`, assessments[by], [negotiation, id]);
  return rows.map(({ body, ...days }) => ({ ...body, ...days }));
}

/** Responses of a party, to a proposal, by a speaker, or quoted from a source; latest first, at most 500. */
export async function selectResponsesBy(
  sql: Sql,
  negotiation: string,
  by: keyof typeof responses,
  id: string,
): Promise<ResponseView[]> {
  const rows = await sql<Row<Response>>(`responses-by-${by}`, responses[by], [negotiation, id]);
  return rows.map(({ body, ...days }) => ({ ...body, ...days }));
}
