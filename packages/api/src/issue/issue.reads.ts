import { DomainError } from "@parley/domain/errors";
import { selectEvents } from "../event/event.select";
import { selectNewest, selectStatementsOf } from "../position/position.select";
import { type ProposalRow, selectProposalsOfIssue } from "../proposal/proposal.select";
import type { Read } from "../read";
import { selectBodies } from "../record/record.select";
import { selectSourcesOf } from "../source/source.select";

/** All issues in their order. */
export async function listIssues(_input: object, { sql, ground }: Read) {
  const issues = await selectBodies(sql, ground.id, "issue");
  return issues.map(({ body, version }) => ({ ...body, version })).sort((a, b) => a.order - b.order);
}

/** Everything the issue page shows: who stands there, every statement with its evidence, and what happened. */
export async function getIssue(input: { issue: string }, { sql, ground, role }: Read) {
  const { id } = ground;
  const [[issue], [profile], parties, statements, events, judged, newest] = await Promise.all([
    selectBodies(sql, id, "issue", { ids: [input.issue] }),
    selectBodies(sql, id, "negotiation", { limit: 1 }),
    selectBodies(sql, id, "party"),
    selectStatementsOf(sql, id, input.issue),
    selectEvents(sql, id, null, 500),
    selectBodies(sql, id, "assessment"),
    selectNewest(sql, id),
  ]);
  if (!issue) throw new DomainError("not_found", "There is no such issue, or you may not see it.");
  const assessments = judged.map(({ body }) => body).filter(({ about }) => about.issue === input.issue);
  const evidence = [...statements, ...events, ...assessments].flatMap((one) => one.evidence);
  const spoken = [...statements, ...assessments].flatMap(({ speaker }) => speaker ?? []);
  const [speakers, proposals, sources] = await Promise.all([
    selectBodies(sql, id, "speaker", { ids: spoken }),
    selectProposalsOfIssue(
      sql,
      id,
      input.issue,
      statements.flatMap(({ proposal }) => proposal ?? []),
    ),
    selectSourcesOf(
      sql,
      id,
      evidence.map(({ source }) => source),
    ),
  ]);
  return {
    ...{ negotiation: id, edition: ground.edition, role, statements, events, assessments, sources, newest },
    profile: profile?.body ?? null,
    issue: issue.body,
    version: issue.version,
    parties: parties.map(({ body }) => body),
    speakers: speakers.map(({ body }) => body),
    proposals: proposals.map((row) => proposalOn(input.issue, row)),
  };
}

/** A proposal with what it provides on one issue. */
function proposalOn(issue: string, { body, first, last }: ProposalRow) {
  const { id, title, status, date } = body;
  const provisions = body.provisions
    .filter((provision) => provision.issue === issue)
    .map(({ id, summary, low, high, option, open }) => ({ id, summary, low, high, option, open }));
  return { id, title, status, date: date.edtf, first, last, provisions };
}
