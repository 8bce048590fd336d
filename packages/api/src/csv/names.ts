import type { Sql } from "../read";

type Source = { title: string | null; publisher: string; reliability: string };

/** What records are called, for files that are read without the rest of the record. */
export type Names = {
  party: (id: string) => string | null;
  issue: (id: string) => string | null;
  speaker: (id: string | null) => string | null;
  event: (id: string | null) => string | null;
  source: (id: string | null) => Source | null;
};

const named = {
  party: "select id, short as name from record.party where negotiation_id = $1",
  issue: "select id, title as name from record.issue where negotiation_id = $1",
  speaker: "select id, name from record.speaker where negotiation_id = $1",
  event: "select id, title as name from record.event where negotiation_id = $1",
};
const sources = `
  select s.id, s.title, p.name as publisher, p.reliability
  from record.source s join record.publisher p on p.negotiation_id = s.negotiation_id and p.id = s.publisher_id
  where s.negotiation_id = $1`;

/** The names of everything that positions and events refer to. */
export async function selectNames(sql: Sql, negotiation: string): Promise<Names> {
  const byId = async (kind: keyof typeof named) => {
    const rows = await sql<{ id: string; name: string }>(`names-${kind}`, named[kind], [negotiation]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  };
  const [party, issue, speaker, event, rows] = await Promise.all([
    byId("party"),
    byId("issue"),
    byId("speaker"),
    byId("event"),
    sql<Source & { id: string }>("names-source", sources, [negotiation]),
  ]);
  const source = new Map(rows.map((row) => [row.id, row]));
  return {
    party: (id) => party.get(id) ?? null,
    issue: (id) => issue.get(id) ?? null,
    speaker: (id) => (id === null ? null : (speaker.get(id) ?? null)),
    event: (id) => (id === null ? null : (event.get(id) ?? null)),
    source: (id) => (id === null ? null : (source.get(id) ?? null)),
  };
}
