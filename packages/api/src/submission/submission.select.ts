import { instant } from "../instant";
import type { Sql } from "../read";

/** A changeset as it was handed in once. Instants are UTC, ISO. */
export type SubmissionRow = {
  number: number;
  title: string;
  hash: string;
  at: string;
  /** Null is the operator of the command line. */
  by: { id: string; name: string } | null;
  changeCount: number;
};

const submissions = `
  select s.number, s.title, s.hash, ${instant("s.submitted_at")} as at,
    (select json_build_object('id', u.id, 'name', u.name) from account."user" u where u.id = s.submitted_by) as by,
    (select count(*)::int from desk.submitted_change d
      where d.changeset_id = s.changeset_id and d.number = s.number) as "changeCount"
  from desk.submission s
  join desk.changeset c on c.id = s.changeset_id
  where c.negotiation_id = $1 and c.id = $2 and ($3::int is null or s.number = $3::int)
  order by s.number desc
  limit 200`;

/** The submissions of a changeset, latest first, at most 200; or the one of this number. */
export const selectSubmissions = (sql: Sql, negotiation: string, changeset: string, number: number | null) =>
  sql<SubmissionRow>("submissions", submissions, [negotiation, changeset, number]);
