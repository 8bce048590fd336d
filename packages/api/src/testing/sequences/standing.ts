/** What stands in a negotiation before a step: read anew each time, so that steps choose among what is there. */
import type { Kind } from "@parley/domain/records";
import type pg from "pg";

type Body = Record<string, unknown>;

export type Standing = {
  changesets: {
    id: string;
    state: string;
    version: number;
    authors: string[];
    submissions: { number: number; hash: string }[];
    changes: { kind: Kind; id: string; action: string; base: number; published: number; body: Body | null }[];
  }[];
  records: { kind: Kind; id: string; latest: number; published: number; body: Body | null }[];
};

const changesets = `
  select c.id, c.state, c.version,
    (select coalesce(json_agg(a.user_id), '[]') from desk.changeset_author a where a.changeset_id = c.id) as authors,
    (select coalesce(json_agg(json_build_object('number', s.number, 'hash', s.hash) order by s.number), '[]')
      from desk.submission s where s.changeset_id = c.id) as submissions,
    (select coalesce(json_agg(json_build_object('kind', d.kind, 'id', d.record_id, 'action', d.action, 'base', d.base_version,
        'published', coalesce(r.version, 0), 'body', d.body) order by d.kind, d.record_id), '[]')
      from desk.change d
      left join record.record r on r.negotiation_id = c.negotiation_id and r.kind = d.kind and r.id = d.record_id
      where d.changeset_id = c.id) as changes
  from desk.changeset c where c.negotiation_id = $1 and c.created_by is not null order by c.created_at, c.id`;
const records = `
  select v.kind, v.record_id as id, max(v.version) as latest, coalesce(max(r.version), 0) as published,
    (select b.body from ledger.revision_body b where b.negotiation_id = $1 and b.kind = v.kind and b.record_id = v.record_id
      and b.body is not null order by b.version desc limit 1) as body
  from ledger.revision v
  left join record.record r on r.negotiation_id = v.negotiation_id and r.kind = v.kind and r.id = v.record_id
  where v.negotiation_id = $1 and v.kind <> 'negotiation' group by v.kind, v.record_id order by min(v.seq)`;

export async function readStanding(owner: pg.Client, negotiation: string): Promise<Standing> {
  const found = await owner.query<Standing["changesets"][number]>(changesets, [negotiation]);
  const all = await owner.query<Standing["records"][number]>(records, [negotiation]);
  return { changesets: found.rows, records: all.rows };
}
