/** What the lists of positions and events can be ordered by, and the columns they can show: on a screen and in a file. */

export const directions = ["asc", "desc"] as const;
export type Direction = (typeof directions)[number];

/** By last possible day, by the edition that coded it, by party in order of short names, by issue in the codebook's order. */
export const positionSorts = ["said", "coded", "party", "issue"] as const;
export type PositionSort = (typeof positionSorts)[number];

export const positionColumns = [
  "said",
  "party",
  "issue",
  "position",
  "summary",
  "who",
  "words",
  "source",
  "act",
  "firmness",
  "condition",
  "credibility",
  "confidence",
  "event",
  "note",
  "coded",
] as const;
export type PositionColumn = (typeof positionColumns)[number];

export const eventSorts = ["date", "coded"] as const;
export type EventSort = (typeof eventSorts)[number];

export const eventColumns = [
  "date",
  "event",
  "kind",
  "status",
  "place",
  "parties",
  "speakers",
  "summary",
  "words",
  "source",
  "coded",
] as const;
export type EventColumn = (typeof eventColumns)[number];

/** Above this many the lists say "more than". */
export const mostCounted = 1_000;
