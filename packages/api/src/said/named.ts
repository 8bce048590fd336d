/** What records name, looked up together, so that a page can say whom and what it speaks of. */
import type { Read } from "../read";
import { selectBodies } from "../record/record.select";
import { selectSourcesOf } from "../source/source.select";

/** Ids by kind; parties and issues come all, since every page orders and names them. */
export type Naming = { speakers?: Ids; events?: Ids; proposals?: Ids; sources?: Ids };
type Ids = readonly (string | null | undefined)[];

const known = (ids: Ids = []): string[] => ids.filter((id): id is string => typeof id === "string");

/** The records with these ids, and every party and issue, issues in their order. */
export async function selectNamed({ sql, ground }: Pick<Read, "sql" | "ground">, naming: Naming) {
  const { id } = ground;
  const [[profile], parties, issues, speakers, events, proposals, sources] = await Promise.all([
    selectBodies(sql, id, "negotiation", { limit: 1 }),
    selectBodies(sql, id, "party"),
    selectBodies(sql, id, "issue"),
    selectBodies(sql, id, "speaker", { ids: known(naming.speakers) }),
    selectBodies(sql, id, "event", { ids: known(naming.events) }),
    selectBodies(sql, id, "proposal", { ids: known(naming.proposals) }),
    selectSourcesOf(sql, id, known(naming.sources)),
  ]);
  return {
    profile: profile?.body ?? null,
    parties: parties.map(({ body }) => body),
    issues: issues.map(({ body }) => body).sort((a, b) => a.order - b.order),
    speakers: speakers.map(({ body }) => body),
    events: events.map(({ body }) => ({ id: body.id, title: body.title, status: body.status, date: body.date.edtf })),
    proposals: proposals.map(({ body }) => ({ id: body.id, title: body.title, status: body.status })),
    sources,
  };
}
