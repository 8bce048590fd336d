import type pg from "pg";

/** Every place of the database that still holds the words: schema, table and row, as text. */
export async function placesOf(owner: pg.Client, words: string): Promise<string[]> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('record', 'desk', 'ledger', 'known', 'account')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(
      `select left(t::text, 200) as row from ${name} t where t::text ilike $1`,
      [`%${words}%`],
    );
    found.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}
