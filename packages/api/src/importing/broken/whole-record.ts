/** What a refusal may not touch: the record, the desk's changesets, the ledger. */
import pg from "pg";

/** Where an import itself is kept and which commands were done, which of course changes. */
const ofImports = /^desk\.(import|command$)/;

/** As the owner, who sees all. */
export async function openWhole(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('record', 'desk', 'ledger') order by 1",
  );
  const fingerprints = tables
    .filter(({ name }) => !ofImports.test(name))
    .map(
      ({ name }) => `select '${name}' as name,
        count(*) || ' ' || coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') as told from ${name} t`,
    )
    .join(" union all ");
  return {
    /** Each table with its number of rows and a fingerprint of them. */
    async read(): Promise<Record<string, string>> {
      const { rows } = await client.query<{ name: string; told: string }>(fingerprints);
      return Object.fromEntries(rows.map(({ name, told }) => [name, told]));
    },
    close: () => client.end(),
  };
}
