import { DomainError } from "@parley/domain/errors";
import type { Kind } from "@parley/domain/records";
import type { Read } from "../read";
import { selectSourcesOf } from "../source/source.select";
import { selectBodies, selectTexts } from "./record.select";

type Page = { after: string; limit: number };

/** A page of the records of one kind, by id. Go on with `after` the last id. */
export const listOf =
  <K extends Kind>(kind: K) =>
  async ({ after, limit }: Page, { sql, ground }: Read) => {
    const records = await selectBodies(sql, ground.id, kind, { after, limit });
    return records.map(({ body, version }) => ({ ...body, version }));
  };

/** Every source, latest first. */
export async function listSources(_input: object, { sql, ground }: Read) {
  return selectSourcesOf(sql, ground.id, null);
}

/** The text of a source, for those who code from it; null where it is not at hand. */
export async function getSourceText({ source }: { source: string }, { sql, ground }: Read) {
  const [found] = await selectBodies(sql, ground.id, "source", { ids: [source] });
  if (!found) throw new DomainError("not_found", "There is no such source, or you may not see it.");
  const { sha256 } = found.body;
  const texts = await selectTexts(sql, ground.id, sha256 === null ? [] : [sha256]);
  return { source, text: texts.get(sha256 ?? "") ?? null };
}

/** One record of any kind as it is published: its version and whole body. */
export async function getRecord({ kind, id }: { kind: Kind; id: string }, { sql, ground }: Read) {
  const [record] = await selectBodies(sql, ground.id, kind, { ids: [id] });
  if (!record) throw new DomainError("not_found", "There is no such record, or you may not see it.");
  return record;
}

/** What the forms offer to choose from. */
export async function listChoices(_input: object, { sql, ground }: Read) {
  const { id } = ground;
  const [parties, issues, speakers, events, proposals, publishers, sources] = await Promise.all([
    selectBodies(sql, id, "party"),
    selectBodies(sql, id, "issue"),
    selectBodies(sql, id, "speaker"),
    selectBodies(sql, id, "event"),
    selectBodies(sql, id, "proposal"),
    selectBodies(sql, id, "publisher"),
    selectSourcesOf(sql, id, null),
  ]);
  return {
    parties: parties.map(({ body }) => body),
    issues: issues.map(({ body }) => body).sort((a, b) => a.order - b.order),
    speakers: speakers.map(({ body }) => body),
    events: events.map(({ body }) => ({ id: body.id, title: body.title, date: body.date.edtf, status: body.status })),
    proposals: proposals.map(({ body }) => ({ id: body.id, title: body.title, status: body.status })),
    publishers: publishers.map(({ body }) => body),
    sources,
  };
}
