import { DomainError } from "@parley/domain/errors";
import { selectLatestBy } from "../position/position.select";
import type { Read } from "../read";
import { selectBodies, selectTexts } from "../record/record.select";
import { selectAssessmentsBy, selectResponsesBy } from "../said/judgements";
import { selectNamed } from "../said/named";
import { selectPassages, selectQuoted, selectSourcesOf } from "./source.select";

/** The most statements of one source that one answer holds. */
const shown = 500;

/** Every source with how often it is quoted, the latest first, and every publisher. */
export async function listSources(_input: object, { sql, ground }: Read) {
  const { id } = ground;
  const [[profile], sources, publishers, quoted] = await Promise.all([
    selectBodies(sql, id, "negotiation", { limit: 1 }),
    selectSourcesOf(sql, id, null),
    selectBodies(sql, id, "publisher"),
    selectQuoted(sql, id),
  ]);
  const counts = new Map(quoted.map((one) => [one.source, one]));
  return {
    profile: profile?.body ?? null,
    publishers: publishers.map(({ body }) => body),
    sources: sources.map((source) => {
      const { passages = 0, records = 0 } = counts.get(source.id) ?? {};
      return { ...source, passages, records };
    }),
  };
}

/** One source: what it says of itself, its publisher's other sources, and every record that rests on its words. */
export async function getSource(input: { source: string }, read: Read) {
  const { sql, ground, role } = read;
  const { id } = ground;
  const [sources, passages, statements, responses, assessments] = await Promise.all([
    selectSourcesOf(sql, id, null),
    selectPassages(sql, id, input.source, 5_000),
    selectLatestBy(sql, id, { what: "source", id: input.source }, shown),
    selectResponsesBy(sql, id, "source", input.source),
    selectAssessmentsBy(sql, id, "source", input.source),
  ]);
  const source = sources.find((one) => one.id === input.source);
  if (!source) throw new DomainError("not_found", "There is no such source, or you may not see it.");
  const quoted = [...statements, ...responses, ...assessments];
  const named = await selectNamed(read, {
    speakers: quoted.map(({ speaker }) => speaker),
    events: assessments.map(({ about }) => about.event),
    proposals: [...responses.map(({ proposal }) => proposal), ...assessments.map(({ about }) => about.proposal)],
    sources: quoted.flatMap(({ evidence }) => evidence.map((passage) => passage.source)),
  });
  return {
    ...{ negotiation: id, edition: ground.edition, role },
    ...named,
    ...{ source, passages, statements, responses, assessments },
    others: sources
      .filter((one) => one.publisher === source.publisher && one.id !== source.id)
      .map(({ id: other, title, publisherName, published }) => ({ id: other, title, publisherName, published })),
  };
}

/** A text at hand by its fingerprint, for those who code from it: its source may still be a draft. Null where it is not. */
export async function getTextOf({ sha256 }: { sha256: string }, { sql, ground }: Read) {
  const texts = await selectTexts(sql, ground.id, [sha256]);
  return { sha256, text: texts.get(sha256) ?? null };
}
