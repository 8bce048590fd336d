import { parseAsInteger, parseAsString } from "nuqs/server";

/** How many days after the event stands are read, the negotiation's own setting where none is chosen; and whose. */
export const eventParsers = { days: parseAsInteger, party: parseAsString };

/** The days to choose from, the negotiation's setting among them. */
export const horizonChoices = (setting: number): number[] => [...new Set([7, 14, 30, setting])].sort((a, b) => a - b);

/** The days chosen, where they are to choose; else the negotiation's setting. */
export const horizonOf = (days: number | null, setting: number): number =>
  days !== null && horizonChoices(setting).includes(days) ? days : setting;
