import type { Work } from "../work";

/** Columns whose name is not the snake case of the field. */
const renamed: Record<string, string> = { order: "ordinal" };
const columnOf = (field: string) =>
  renamed[field] ?? field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

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
  const columns = Object.keys(first)
    .map((field) => `"${columnOf(field)}"`)
    .join(", ");
  const json = JSON.stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value]))),
  );
  await work.run(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json) ${unless}`,
    json,
  );
}
