import type { Day } from "@parley/domain/dates/day";

/** Today in UTC. The server asks once for each page and hands it down, so that server and browser draw the same. */
export function utcDay(): Day {
  return new Date().toISOString().slice(0, 10);
}
