import { parseAsInteger, parseAsString } from "nuqs/server";

/** How many days after the event stands are read, the negotiation's own setting where none is chosen; and whose. */
export const eventParsers = { days: parseAsInteger, party: parseAsString };

const choices = [7, 14, 30];

/** The days to choose from, the negotiation's setting among them, and the one chosen. */
export function horizonOf(days: number | null, setting: number): { horizon: number; choices: number[] } {
  const all = [...new Set([...choices, setting])].sort((a, b) => a - b);
  return { horizon: days !== null && all.includes(days) ? days : setting, choices: all };
}
