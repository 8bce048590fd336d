import type { Proposal } from "@parley/domain/records/proposal";
import type { Response } from "@parley/domain/records/response";
import type { Sql } from "../read";
import { joinCoded } from "../record/record.select";

/** A proposal with its derived days, ISO. */
export type ProposalRow = { body: Proposal; version: number; first: string | null; last: string };

/** The most proposals that one answer holds. */
const most = 500;

const proposals = (filter: string) => `
  select b.body, r.version, p.first_day as first, p.last_day as last
  from record.proposal p
  ${joinCoded("p")}
  where p.negotiation_id = $1 and ${filter} and b.body is not null
  order by p.last_day desc, p.id
  limit ${most}`;

const all = proposals("true");
const byId = proposals("p.id = $2");
const revising = proposals("p.revises = $2");
const ofIssue = proposals(`(p.id = any ($3::text[]) or exists (
    select 1 from record.provision v
    where v.negotiation_id = p.negotiation_id and v.proposal_id = p.id and v.issue_id = $2))`);

/** Every proposal, the latest first; at most 500. */
export async function selectProposals(sql: Sql, negotiation: string): Promise<ProposalRow[]> {
  return sql<ProposalRow>("proposals", all, [negotiation]);
}

export async function selectProposal(sql: Sql, negotiation: string, id: string): Promise<ProposalRow | null> {
  const [row] = await sql<ProposalRow>("proposal-by-id", byId, [negotiation, id]);
  return row ?? null;
}

/** The proposals that revise this one. */
export async function selectRevising(sql: Sql, negotiation: string, id: string): Promise<ProposalRow[]> {
  return sql<ProposalRow>("proposals-revising", revising, [negotiation, id]);
}

/** The proposals with a provision on this issue, and these ones; the latest first. */
export async function selectProposalsOfIssue(
  sql: Sql,
  negotiation: string,
  issue: string,
  also: readonly string[],
): Promise<ProposalRow[]> {
  return sql<ProposalRow>("proposals-of-issue", ofIssue, [negotiation, issue, also]);
}

/** The latest answer of each party to each proposal; at most 5,000. */
export type AnswerRow = { proposal: string; party: string; answer: Response["answer"]; last: string };

const answers = `
  select distinct on (proposal_id, party_id)
    proposal_id as proposal, party_id as party, answer, last_day as last
  from record.response
  where negotiation_id = $1
  order by proposal_id, party_id, last_day desc, id
  limit 5000`;

export async function selectAnswers(sql: Sql, negotiation: string): Promise<AnswerRow[]> {
  return sql<AnswerRow>("answers", answers, [negotiation]);
}
