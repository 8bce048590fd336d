import type pg from "pg";

/** A table of the installation, by schema and name, and its columns. */
export type Table = { name: string; columns: string[] };

const schemas = ["record", "known", "ledger", "desk", "account"];

/** What opens a door to whoever holds it, or counts who knocked: after a restore nobody is let in by what was lent before. */
export const leftOut: readonly string[] = [
  "account.session",
  "account.rate_limit",
  "account.invitation",
  "account.password_reset",
  "account.read_key",
];

/** Numbers of transactions of the server that was: on another they would come again, and stand for something else. */
const leftOutColumn = { table: "ledger.edition", column: "transaction_id" };

export const quoted = (name: string) => name.replace(/[^.]+/g, (part) => `"${part.replaceAll('"', '""')}"`);

/** Every table there is, each after those that it refers to at once; what refers at commit may stand anywhere. */
export async function listTables(owner: pg.Client): Promise<Table[]> {
  const { rows: tables } = await owner.query<Table>(
    `select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relkind = 'r' and n.nspname = any($1) and (n.nspname || '.' || c.relname, a.attname) <> ($2, $3)
      group by 1 order by 1`,
    [schemas, leftOutColumn.table, leftOutColumn.column],
  );
  const { rows: references } = await owner.query<{ from: string; to: string }>(
    `select fn.nspname || '.' || f.relname as "from", tn.nspname || '.' || t.relname as "to"
      from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
      join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
      where k.contype = 'f' and not k.condeferrable and f.oid <> t.oid`,
  );
  const ordered: Table[] = [];
  const placed = new Set<string>();
  const place = (table: Table | undefined) => {
    if (!table || placed.has(table.name)) return;
    placed.add(table.name);
    for (const { from, to } of references) if (from === table.name) place(tables.find(({ name }) => name === to));
    ordered.push(table);
  };
  for (const table of tables) place(table);
  return ordered;
}

export const keptTables = async (owner: pg.Client): Promise<Table[]> =>
  (await listTables(owner)).filter(({ name }) => !leftOut.includes(name));
