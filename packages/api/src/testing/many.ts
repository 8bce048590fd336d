/** Many positions at once, for tests of lists: written as the owner, past the triggers that only accepting satisfies. */
import pg from "pg";
import type { World } from "./world";

/** Where they are numbered from, and whom and what they are of: those of the sample, unless others are named. */
type Spread = { after?: number; parties?: string[]; issues?: string[] };

const tables = ["record.record", "record.party", "record.issue", "record.position", "record.passage"];

/** Adds `many` positions to the sample, over some five hundred days, with all that lists filter by. */
export async function addPositions(world: World, many: number, spread: Spread = {}): Promise<void> {
  const { after = 0, parties = ["upper", "lower"], issues = ["canal-hours", "tolls"] } = spread;
  const owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  try {
    await owner.query("begin");
    for (const table of tables) await owner.query(`alter table ${table} disable trigger user`);
    await addNamed(owner, "party", parties);
    await addNamed(owner, "issue", issues);
    await owner.query(
      `insert into record.record (negotiation_id, kind, id, version, edition)
       select 'canal', 'position', 'many-' || i, 1, 1 + i % 7 from generate_series($2::int + 1, $2::int + $1::int) i`,
      [many, after],
    );
    await owner.query(
      `insert into record.position (negotiation_id, id, party_id, issue_id, answer, low, high, speaker_id, attribution,
         firmness, condition, said_edtf, first_day, last_day, credibility, confidence, summary, note, edition)
       select 'canal', 'many-' || i, ($3::text[])[1 + i % cardinality($3::text[])], ($4::text[])[1 + i / 2 % cardinality($4::text[])],
         'stated', i % 101, i % 101, (array['mayor', 'spokesman', null])[1 + i % 3],
         (array['own_words', 'paraphrased', 'document', 'reporter_summary'])[1 + i % 4], nullif(i % 6, 5),
         case when i % 10 = 0 then '=if the others do too' end, d::text, case when i % 9 > 0 then d::text end, d::text,
         1 + i % 6, (array['high', 'medium', 'low'])[1 + i % 3],
         'Statement ' || i || case when i % 11 = 0 then ' by Zoë Ålund' else '' end, null, 1 + i % 7
       from (select i, date '2024-01-01' + (i * 7919 % 500) as d from generate_series($2::int + 1, $2::int + $1::int) i) generated`,
      [many, after, parties, issues],
    );
    await owner.query(
      `insert into record.passage (negotiation_id, kind, record_id, ordinal, source_id, exact, start_offset, end_offset)
       select 'canal', 'position', 'many-' || i, 0, 'gazette', 'the words of number ' || i, 0, 5
       from generate_series($2::int + 1, $2::int + $1::int) i`,
      [many, after],
    );
    await owner.query("set constraints all immediate");
    for (const table of tables) await owner.query(`alter table ${table} enable trigger user`);
    await owner.query("commit");
    await owner.query(`analyze ${tables.join(", ")}`);
  } finally {
    await owner.end();
  }
}

/** Makes a changeset as large as that, past what forms save: withdrawals of `many-1` and so on, written against one version. */
export async function addWithdrawals(world: World, changeset: string, many: number, baseVersion: number) {
  await world.clients.writer.pool.query(
    `insert into desk.change (changeset_id, kind, record_id, action, base_version, body, saved_by)
     select $1, 'position', 'many-' || i, 'withdraw', $3, null, $4 from generate_series(1, $2::int) i`,
    [changeset, many, baseVersion, world.id("analyst")],
  );
}

/** The parties and issues that the sample does not have. */
async function addNamed(owner: pg.Client, kind: "party" | "issue", ids: readonly string[]): Promise<void> {
  await owner.query(
    `insert into record.record (negotiation_id, kind, id, version, edition)
     select 'canal', $1, id, 1, 1 from unnest($2::text[]) id on conflict do nothing`,
    [kind, ids],
  );
  const own = {
    party:
      "party (negotiation_id, id, name, short, party_kind, role, slot) select 'canal', id, id, id, 'state', 'observer', 1",
    issue: `issue (negotiation_id, id, code, title, question, category, issue_kind, ordinal)
      select 'canal', id, id, id, id, 'works', 'scale', 1`,
  };
  await owner.query(`insert into record.${own[kind]} from unnest($1::text[]) id on conflict do nothing`, [ids]);
}
