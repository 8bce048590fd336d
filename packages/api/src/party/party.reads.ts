import { DomainError } from "@parley/domain/errors";
import { selectLatestBy, selectNewest, selectStatementsOfParty } from "../position/position.select";
import type { Read } from "../read";
import { selectBodies } from "../record/record.select";
import { selectAssessmentsBy, selectResponsesBy } from "../said/judgements";
import { selectNamed } from "../said/named";
import { selectParties, selectVoices } from "./party.select";

/** Statements that are shown with their words; the figures rest on all of them. */
const shown = 40;

/** Every party with how much of it is on record, and the two principals. */
export async function listParties(_input: object, { sql, ground }: Read) {
  const [[profile], parties] = await Promise.all([
    selectBodies(sql, ground.id, "negotiation", { limit: 1 }),
    selectParties(sql, ground.id),
  ]);
  return {
    profile: profile?.body ?? null,
    parties: parties.map(({ body, ...counts }) => ({ ...body, ...counts })),
  };
}

/** One party: all it said for the figures, the latest with its words, who speaks for it, its answers, what others judge of it. */
export async function getParty(input: { party: string }, read: Read) {
  const { sql, ground, role } = read;
  const { id } = ground;
  const [[party], statements, latest, voices, responses, assessments, newest] = await Promise.all([
    selectBodies(sql, id, "party", { ids: [input.party] }),
    selectStatementsOfParty(sql, id, input.party),
    selectLatestBy(sql, id, { what: "party", id: input.party }, shown),
    selectVoices(sql, id, input.party),
    selectResponsesBy(sql, id, "party", input.party),
    selectAssessmentsBy(sql, id, "party", input.party),
    selectNewest(sql, id),
  ]);
  if (!party) throw new DomainError("not_found", "There is no such party, or you may not see it.");
  const quoted = [...latest, ...responses, ...assessments];
  const named = await selectNamed(read, {
    speakers: [...voices, ...quoted.map(({ speaker }) => speaker)],
    events: [...latest.map(({ event }) => event), ...assessments.map(({ about }) => about.event)],
    proposals: [
      ...[...responses, ...latest].map(({ proposal }) => proposal),
      ...assessments.map(({ about }) => about.proposal),
    ],
    sources: quoted.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
  });
  return {
    ...{ negotiation: id, edition: ground.edition, role, newest },
    ...named,
    ...{ party: party.body, version: party.version, statements, latest, voices, responses, assessments },
  };
}
