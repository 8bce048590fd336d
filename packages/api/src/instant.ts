/** An instant as answers give it, in SQL: ISO in UTC, to the millisecond, whatever the time zone of the connection. */
export const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
