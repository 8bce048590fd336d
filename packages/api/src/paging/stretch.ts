import type { Sql } from "../read";
import type { Stretch } from "./keyset";

type Asked = {
  table: "position" | "event";
  columns: string;
  /** The column that rows are ordered by, then by id. */
  key: "last_day" | "edition";
  /** What holds of the rows besides, over `p`; its values begin with the negotiation. */
  clauses: readonly string[];
  values: unknown[];
  stretch: Stretch;
  /** Whether these clauses leave few rows: to find them first is then less than to walk an index past all the others. */
  few: boolean;
};

/**
 * The rows of one stretch of a list. Without a filter the statement is a prepared one; with one there are too many texts to
 * keep, and each is planned for its own values.
 */
export async function selectStretch<Row extends object>(sql: Sql, asked: Asked): Promise<Row[]> {
  const { table, columns, key, clauses, stretch, few } = asked;
  const { from, descending, limit } = stretch;
  const values = [...asked.values];
  const put = (value: unknown) => `$${values.push(value)}`;
  const order = descending ? "desc" : "asc";
  const beyond = from
    ? [
        `(p.${key}, p.id) ${descending ? "<" : ">"} (${put(key === "edition" ? Number(from.key) : from.key)}, ${put(from.id)})`,
      ]
    : [];
  const found = `select p.* from record.${table} p where ${["p.negotiation_id = $1", ...clauses].join(" and ")}`;
  const fewFirst = few && clauses.length > 0;
  const text = `${fewFirst ? `with p as materialized (${found})` : ""} select ${columns} from ${fewFirst ? "p" : `record.${table} p`}
    where ${["p.negotiation_id = $1", ...(fewFirst ? [] : clauses), ...beyond].join(" and ")}
    order by p.${key} ${order}, p.id ${order} limit ${put(limit)}`;
  const name = clauses.length === 0 ? `${table}-list-${key}-${order}-${from ? "on" : "first"}` : "";
  return sql<Row>(name, text, values);
}

/** How many rows hold, counted up to `most` and one. */
export async function countUpTo(
  sql: Sql,
  table: "position" | "event",
  clauses: readonly string[],
  values: readonly unknown[],
  most: number,
): Promise<number> {
  const text = `select count(*)::int as many from (select from record.${table} p
    where ${["p.negotiation_id = $1", ...clauses].join(" and ")} limit ${most + 1}) found`;
  const [row] = await sql<{ many: number }>(clauses.length === 0 ? `${table}-count` : "", text, values);
  return row?.many ?? 0;
}
