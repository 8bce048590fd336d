/** Looks at the records of a file among each other and among what is published, and leaves out those that do not stand. */
import type { AnyRecord, Kind } from "@parley/domain/records";
import { type Checked, problemsAround } from "../apply/check";
import { type Beside, selectSurroundings } from "../apply/surroundings";
import { oneAhead } from "../one-ahead";
import type { Sql } from "../read";
import { type Placed, type Problems, toldOf } from "./problems";

const batch = 1_000;

type Row = { place: number; kind: Kind; id: string; baseVersion: number; body: AnyRecord; found: Placed };

const goodRows = `
  select place, kind, record_id as id, base_version as "baseVersion", body, found
  from desk.import_row where import_id = $1 and state = 'good' and place > $2 order by place limit $3`;
const besideRows = `
  select kind, record_id as id, body from desk.import_row
  where import_id = $1 and kind = $2 and record_id = any ($3::text[]) and state <> 'bad'`;

type Checking = {
  sql: Sql;
  negotiation: string;
  id: string;
  run: string;
  isTable: boolean;
  problems: Problems;
  /** Says that it goes on; throws where it should not. */
  alive: () => Promise<void>;
};

/** Leaves rows out, or all: where nobody has taken over from this run. */
export async function leaveOut(
  { sql, id, run }: Pick<Checking, "sql" | "id" | "run">,
  places: readonly number[] | null,
): Promise<void> {
  await sql(
    "import-leave-out",
    `update desk.import_row set state = 'bad' where import_id = $1 and ($3::int[] is null or place = any ($3::int[]))
       and exists (select from desk.import where id = $1 and run = $2 for share)`,
    [id, run, places],
  );
}

/** A row that is left out may leave others without what they refer to: looked at again until none is. */
export async function checkAmong(checking: Checking): Promise<void> {
  while (await checkOnce(checking));
}

async function checkOnce(checking: Checking): Promise<boolean> {
  const { sql, negotiation, id, isTable, problems, alive } = checking;
  const beside: Beside = (kind, ids) => sql("import-beside", besideRows, [id, kind, ids]);
  let leftOut = false;
  for await (const rows of oneAhead(pagesOf(sql, id))) {
    const changes = rows.map((row): Checked => ({ ...row, action: "put", savedBy: null }));
    const around = await selectSurroundings(sql, negotiation, changes, beside);
    const bad = rows.filter(({ kind, body, found }) => {
      const wrong = problemsAround(kind, body, around);
      for (const problem of wrong) problems.add(toldOf(kind, body, found, problem, isTable));
      return wrong.length > 0;
    });
    if (bad.length > 0)
      await leaveOut(
        checking,
        bad.map(({ place }) => place),
      );
    leftOut ||= bad.length > 0;
    await alive();
  }
  return leftOut;
}

async function* pagesOf(sql: Sql, id: string): AsyncGenerator<Row[]> {
  for (let after = 0; ; ) {
    const rows = await sql<Row>("import-good", goodRows, [id, after, batch]);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.place;
  }
}
