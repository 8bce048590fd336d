import { type Event, eventKinds } from "@parley/domain/records/event";
import { idsOf, type Loose, oneOf, textOf, wordsOrNull } from "../fields/loose-values";
import { evidenceToBegin, type Prefill } from "../fields/prefill";
import {
  type DateValues,
  dateBody,
  emptyDate,
  type PassageValues,
  passageRow,
  passagesBody,
  readDateValues,
  readPassages,
} from "../fields/shared-values";

export { eventKinds };
export const statuses = ["planned", "held", "cancelled"] as const;

/** What stands in the form, half-filled or whole. */
export interface EventValues {
  title: string;
  kind: Event["kind"];
  status: Event["status"];
  date: DateValues;
  place: string;
  parties: string[];
  speakers: string[];
  summary: string;
  evidence: PassageValues[];
}

/** A new event tells of itself; where it was told, if that is known. */
export function newEvent(prefill: Prefill): EventValues {
  const isTold = prefill.source !== null || prefill.evidence !== undefined;
  return { ...readEvent({}), evidence: isTold ? evidenceToBegin(prefill) : [] };
}

/** Fills the form from a body, whatever of it fits. */
export function readEvent(body: Loose): EventValues {
  const participants = (body.participants ?? {}) as Loose;
  return {
    title: textOf(body.title),
    kind: oneOf(eventKinds, body.kind, "meeting"),
    status: oneOf(statuses, body.status, "held"),
    date: body.date ? readDateValues(body.date) : emptyDate,
    place: textOf(body.place),
    parties: idsOf(participants.parties),
    speakers: idsOf(participants.speakers),
    summary: textOf(body.summary),
    evidence: readPassages(body.evidence),
  };
}

/** The body that the form proposes. */
export function eventBody(values: EventValues): Record<string, unknown> {
  const { title, kind, status, parties, speakers } = values;
  return {
    ...{ title, kind, status },
    date: dateBody(values.date),
    place: wordsOrNull(values.place),
    participants: { parties, speakers },
    summary: wordsOrNull(values.summary),
    evidence: passagesBody(values.evidence),
  };
}

/** Where in the form a path of the body is asked for. */
export function eventField(values: EventValues, path: string): string {
  const [first = "", second, ...rest] = path.split(".");
  if (first === "participants") return second ?? "parties";
  if (first === "evidence" && second !== undefined) {
    return [first, passageRow(values.evidence, Number(second)), ...rest].join(".");
  }
  return path;
}
