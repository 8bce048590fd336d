import type { ApiInputs } from "@parley/api";
import { changesetStates } from "@parley/domain/changeset";
import { kinds } from "@parley/domain/records";
import {
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";

export const whoseParts = ["to-accept", "mine", "all"] as const;
export const origins = ["form", "import", "restore", "merge"] as const;

/** What the queue is narrowed to stands in its address. */
export const queueParsers = {
  whose: parseAsStringLiteral(whoseParts).withDefault("to-accept"),
  state: parseAsStringLiteral(changesetStates).withDefault("submitted"),
  author: parseAsString,
  kind: parseAsStringLiteral(kinds),
  party: parseAsString,
  issue: parseAsString,
  origin: parseAsStringLiteral(origins),
  days: parseAsInteger,
  order: parseAsStringLiteral(["oldest", "latest"]).withDefault("oldest"),
  /** The changeset beside which the page begins. */
  page: parseAsString,
};
export type QueueState = inferParserType<typeof queueParsers>;

/** The query of an address with this state; what stands at its default is left out. */
export const queueQuery = createSerializer(queueParsers);

const narrowing = ["author", "kind", "party", "issue", "origin", "days"] as const;

/** Whether anything but the state and whose they are narrows the queue. */
export const isNarrowed = (state: QueueState): boolean => narrowing.some((name) => state[name] !== null);

/** A state in which nothing narrows it. */
export const nothingNarrowed: Partial<QueueState> = Object.fromEntries(narrowing.map((name) => [name, null]));

/** What a change of the filters comes to: nothing but what is submitted can be accepted, so other states are everybody's. */
export function narrowed(before: QueueState, change: Partial<QueueState>): Partial<QueueState> {
  const state = change.state ?? before.state;
  const whose = change.whose ?? before.whose;
  return { ...change, whose: state !== "submitted" && whose === "to-accept" ? "all" : whose, page: null };
}

/** What the API is asked for this state. */
export function queueInput(negotiation: string, { whose, ...rest }: QueueState): ApiInputs["changeset"]["queue"] {
  return { negotiation, ...rest, whose: whose === "all" ? null : whose };
}
