import type { Work } from "../work";

/** Columns whose name is not the snake case of the field. */
const renamed: Record<string, string> = { order: "ordinal" };
const columnOf = (field: string) =>
  renamed[field] ?? field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const isNested = (value: unknown) => typeof value === "object" && value !== null;

/**
 * Adds any number of rows to one table in one statement. Every row has the same fields; `table` and `unless`, which says what
 * becomes of those that are there already, are ours, never input.
 */
export async function insertRows(
  work: Pick<Work, "run">,
  table: string,
  rows: readonly object[],
  unless = "",
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const fields = Object.keys(first).map((field) => ({ field, column: columnOf(field) }));
  const columns = fields.map(({ column }) => `"${column}"`).join(", ");
  const named = (row: Readonly<Record<string, unknown>>) => {
    const values: Record<string, unknown> = {};
    for (const { field, column } of fields) values[column] = row[field];
    return values;
  };
  const json = JSON.stringify(rows.map((row) => named(row as Record<string, unknown>)));
  // Bodies within rows are taken apart once as jsonb, and twice as json, which is quicker for what is flat.
  const as = Object.values(first).some(isNested) ? "jsonb" : "json";
  const from = `${as}_populate_recordset(null::${table}, $1::${as})`;
  await work.run(`insert into ${table} (${columns}) select ${columns} from ${from} ${unless}`, json);
}
