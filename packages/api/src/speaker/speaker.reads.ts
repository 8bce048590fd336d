import { DomainError } from "@parley/domain/errors";
import { selectEventsOf } from "../event/event.select";
import { selectLatestBy } from "../position/position.select";
import type { Read } from "../read";
import { selectBodies } from "../record/record.select";
import { selectAssessmentsBy, selectResponsesBy } from "../said/judgements";
import { selectNamed } from "../said/named";
import { selectClaims, selectSpeakers } from "./speaker.select";

/** The most statements and events of one speaker that one answer holds. */
const shown = 500;

/** Every speaker with how often they are quoted, the most quoted first. */
export async function listSpeakers(_input: object, { sql, ground }: Read) {
  return (await selectSpeakers(sql, ground.id)).map(({ body, ...counts }) => ({ ...body, ...counts }));
}

/** One speaker: everything they said or judged, what they claim of proposals, and the events where they were or spoke. */
export async function getSpeaker(input: { speaker: string }, read: Read) {
  const { sql, ground, role } = read;
  const { id } = ground;
  const [[speaker], statements, responses, assessments, claims] = await Promise.all([
    selectBodies(sql, id, "speaker", { ids: [input.speaker] }),
    selectLatestBy(sql, id, { what: "speaker", id: input.speaker }, shown),
    selectResponsesBy(sql, id, "speaker", input.speaker),
    selectAssessmentsBy(sql, id, "speaker", input.speaker),
    selectClaims(sql, id, input.speaker),
  ]);
  if (!speaker) throw new DomainError("not_found", "There is no such speaker, or you may not see it.");
  const ids = [...statements.map(({ event }) => event), ...assessments.map(({ about }) => about.event)];
  const [attended, named] = await Promise.all([
    selectEventsOf(sql, id, { speaker: input.speaker, ids: ids.filter((one) => one !== null) }, shown),
    selectNamed(read, {
      speakers: [input.speaker],
      proposals: [
        ...[...responses, ...statements].map(({ proposal }) => proposal),
        ...assessments.map(({ about }) => about.proposal),
      ],
      sources: [...statements, ...responses, ...assessments].flatMap(({ evidence }) =>
        evidence.map(({ source }) => source),
      ),
    }),
  ]);
  const events = attended.map(({ id: event, title, status, date, first, last, participants }) => ({
    ...{ id: event, title, status, date: date.edtf, first, last },
    present: participants.speakers.includes(input.speaker),
  }));
  return {
    ...{ negotiation: id, edition: ground.edition, role },
    ...named,
    ...{ speaker: speaker.body, version: speaker.version, statements, responses, assessments, claims, events },
  };
}
