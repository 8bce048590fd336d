import { type Attribution, attributions } from "@parley/domain/records/fields";
import { acts, type Position } from "@parley/domain/records/position";
import { figureOf, idOf, type Loose, listOf, oneOf, textOf, wordsOrNull } from "../fields/loose-values";
import { type Prefill, statementToBegin } from "../fields/prefill";
import {
  answers,
  confidences,
  type DateValues,
  dateBody,
  emptyDate,
  nowhere,
  type PassageValues,
  passagesBody,
  readDateValues,
  readPassages,
} from "../fields/shared-values";

export const relationTypes = ["supersedes", "contradicts", "repeats"] as const;
const ends = ["none", "low", "high"] as const;

/** What stands in the form, half-filled or whole. */
export interface PositionValues {
  party: string | null;
  issue: string | null;
  answer: Position["answer"];
  low: number | null;
  high: number | null;
  option: string | null;
  open: Position["open"];
  direction: Position["direction"];
  speaker: string | null;
  attribution: Attribution | null;
  act: Position["act"];
  firmness: number | null;
  condition: string;
  conditionIssue: string | null;
  said: DateValues;
  event: string | null;
  proposal: string | null;
  credibility: number | null;
  confidence: Position["confidence"] | null;
  summary: string;
  note: string;
  relations: { type: (typeof relationTypes)[number]; position: string | null }[];
  evidence: PassageValues[];
}

export function newPosition(prefill: Prefill): PositionValues {
  const { party, issue } = prefill;
  return { ...readPosition({}), ...statementToBegin(prefill), ...{ party, issue } };
}

/** Fills the form from a body, whatever of it fits. */
export function readPosition(body: Loose): PositionValues {
  return {
    party: idOf(body.party),
    issue: idOf(body.issue),
    answer: oneOf(answers, body.answer, "stated"),
    low: figureOf(body.low),
    high: figureOf(body.high),
    option: idOf(body.option),
    open: oneOf(ends, body.open, "none"),
    direction: oneOf(ends, body.direction, "none"),
    speaker: idOf(body.speaker),
    attribution: oneOf(attributions, body.attribution, null),
    act: oneOf(acts, body.act, null),
    firmness: figureOf(body.firmness),
    condition: textOf(body.condition),
    conditionIssue: idOf(body.conditionIssue),
    said: body.said ? readDateValues(body.said) : emptyDate,
    event: idOf(body.event),
    proposal: idOf(body.proposal),
    credibility: figureOf(body.credibility),
    confidence: oneOf(confidences, body.confidence, null),
    summary: textOf(body.summary),
    note: textOf(body.note),
    relations: listOf(body.relations).map((each) => ({
      type: oneOf(relationTypes, each.type, "repeats"),
      position: idOf(each.position),
    })),
    evidence: readPassages(body.evidence),
  };
}

/** The body that the form proposes. Only what is stated has a place; a direction alone is the whole scale. */
export function positionBody(values: PositionValues): Record<string, unknown> {
  const { party, issue, answer, speaker, attribution, act, firmness, event, proposal, credibility, confidence } =
    values;
  return {
    ...{ party, issue, answer, ...placeBody(values), speaker, attribution, act, firmness },
    condition: wordsOrNull(values.condition),
    conditionIssue: values.conditionIssue,
    said: dateBody(values.said),
    ...{ event, proposal, credibility, confidence },
    summary: values.summary,
    note: wordsOrNull(values.note),
    relations: values.relations.filter(({ position }) => position !== null),
    evidence: passagesBody(values.evidence),
  };
}

function placeBody({ answer, low, high, option, open, direction }: PositionValues) {
  if (answer !== "stated") return nowhere;
  if (option !== null) return { ...nowhere, option };
  if (direction !== "none") return { ...nowhere, low: 0, high: 100, direction };
  return { ...nowhere, low, high, open };
}
