import { DomainError } from "@parley/domain/errors";
import { selectLatestBy, selectNewest, selectStatementsOn } from "../position/position.select";
import type { Read } from "../read";
import { selectBodies } from "../record/record.select";
import { selectAssessmentsBy, selectResponsesBy } from "../said/judgements";
import { selectNamed } from "../said/named";
import { selectSaliences } from "../said/saliences";
import { selectAnswers, selectProposal, selectProposals, selectRevising } from "./proposal.select";

/** The most statements tied to one proposal that one answer holds. */
const shown = 500;

/** Every proposal with the latest answer of each party, the latest proposal first. */
export async function listProposals(_input: object, { sql, ground }: Read) {
  const { id } = ground;
  const [[profile], parties, proposals, answers] = await Promise.all([
    selectBodies(sql, id, "negotiation", { limit: 1 }),
    selectBodies(sql, id, "party"),
    selectProposals(sql, id),
    selectAnswers(sql, id),
  ]);
  return {
    profile: profile?.body ?? null,
    parties: parties.map(({ body }) => body),
    proposals: proposals.map(({ body, first, last }) => ({
      ...{ id: body.id, title: body.title, status: body.status, date: body.date, revises: body.revises, first, last },
      ...{ summary: body.summary, points: body.points, provisions: body.provisions.length },
      /** The issue that each provision is on. */
      on: body.provisions.map(({ issue }) => issue),
    })),
    answers,
  };
}

/** One proposal: its provisions with all that was said on their issues, its answers, and the versions before and after. */
export async function getProposal(input: { proposal: string }, read: Read) {
  const { sql, ground, role } = read;
  const { id } = ground;
  const [found, responses, assessments, made, revisedBy, newest] = await Promise.all([
    selectProposal(sql, id, input.proposal),
    selectResponsesBy(sql, id, "proposal", input.proposal),
    selectAssessmentsBy(sql, id, "proposal", input.proposal),
    selectLatestBy(sql, id, { what: "proposal", id: input.proposal }, shown),
    selectRevising(sql, id, input.proposal),
    selectNewest(sql, id),
  ]);
  if (!found) throw new DomainError("not_found", "There is no such proposal, or you may not see it.");
  const { body } = found;
  const quoted = [...responses, ...assessments, ...made];
  const [statements, saliences, named] = await Promise.all([
    selectStatementsOn(
      sql,
      id,
      body.provisions.flatMap(({ issue }) => issue ?? []),
    ),
    selectSaliences(sql, id),
    selectNamed(read, {
      speakers: [...body.authorship, ...quoted].map(({ speaker }) => speaker),
      events: assessments.map(({ about }) => about.event),
      proposals: [input.proposal, body.revises, ...assessments.map(({ about }) => about.proposal)],
      sources: [body, ...body.authorship, ...body.provisions, ...quoted].flatMap(({ evidence }) =>
        evidence.map(({ source }) => source),
      ),
    }),
  ]);
  return {
    ...{ negotiation: id, edition: ground.edition, role, newest },
    ...named,
    ...{ proposal: body, version: found.version, first: found.first, last: found.last },
    ...{ responses, assessments, made, statements, saliences },
    revisedBy: revisedBy.map((one) => ({ id: one.body.id, title: one.body.title, date: one.body.date.edtf })),
  };
}
