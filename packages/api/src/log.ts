import { pino } from "pino";

/** What the API may write down: ids and codes, never words of a record, a draft, a query or a person. */
export type Log = {
  info: (fields: Record<string, string | number | boolean | null>, text: string) => void;
  warn: (fields: Record<string, string | number | boolean | null>, text: string) => void;
  error: (fields: Record<string, string | number | boolean | null>, text: string) => void;
};

/** A log of JSON lines on standard error. */
export function openLog(level = "info"): Log {
  return pino({ level, base: null }, pino.destination(2));
}
