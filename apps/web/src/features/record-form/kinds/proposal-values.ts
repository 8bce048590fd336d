import type { Proposal } from "@parley/domain/records/proposal";
import { figureOf, idOf, type Loose, listOf, oneOf, textOf, typedNumber, wordsOrNull } from "../fields/loose-values";
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

export const proposalStatuses = ["floated", "leaked", "tabled", "revised", "accepted", "rejected", "lapsed"] as const;
const ends = ["none", "low", "high"] as const;

export interface ProvisionValues {
  id: string;
  summary: string;
  issue: string | null;
  low: number | null;
  high: number | null;
  option: string | null;
  open: (typeof ends)[number];
  evidence: PassageValues[];
}

export interface ClaimValues {
  speaker: string | null;
  claimant: string;
  claim: string;
  evidence: PassageValues[];
}

export interface ProposalValues {
  title: string;
  status: Proposal["status"];
  date: DateValues;
  revises: string | null;
  authorship: ClaimValues[];
  provisions: ProvisionValues[];
  points: string;
  summary: string;
  evidence: PassageValues[];
}

/** Fills the form from a body, whatever of it fits. */
export function readProposal(body: Loose): ProposalValues {
  return {
    title: textOf(body.title),
    status: oneOf(proposalStatuses, body.status, "tabled"),
    date: body.date ? readDateValues(body.date) : emptyDate,
    revises: idOf(body.revises),
    authorship: listOf(body.authorship).map((each) => ({
      ...{ speaker: idOf(each.speaker), claimant: textOf(each.claimant), claim: textOf(each.claim) },
      evidence: readPassages(each.evidence),
    })),
    provisions: listOf(body.provisions).map((each) => ({
      ...{ id: textOf(each.id), summary: textOf(each.summary), issue: idOf(each.issue) },
      ...{ low: figureOf(each.low), high: figureOf(each.high), option: idOf(each.option) },
      open: oneOf(ends, each.open, "none"),
      evidence: readPassages(each.evidence),
    })),
    points: typeof body.points === "number" ? `${body.points}` : textOf(body.points),
    summary: textOf(body.summary),
    evidence: readPassages(body.evidence),
  };
}

/** The body that the form proposes. */
export function proposalBody(values: ProposalValues): Record<string, unknown> {
  const { title, status, revises } = values;
  return {
    ...{ title, status, revises, date: dateBody(values.date) },
    authorship: values.authorship.map((claim) => ({ ...claim, evidence: passagesBody(claim.evidence) })),
    provisions: values.provisions.map((provision) => ({
      ...provision,
      evidence: passagesBody(provision.evidence),
    })),
    points: typedNumber(values.points),
    summary: wordsOrNull(values.summary),
    evidence: passagesBody(values.evidence),
  };
}

const placed = new Set(["low", "high", "option", "open"]);

/** Where in the form a path of the body is asked for. */
export function proposalField(values: ProposalValues, path: string): string {
  const parts = path.split(".");
  const [list, index, field] = parts;
  if (list === "provisions" && field !== undefined && placed.has(field)) return `provisions.${index}.place`;
  const at = parts.indexOf("evidence");
  if (at < 0 || parts[at + 1] === undefined) return path;
  const row = passageRow(passagesAt(values, parts.slice(0, at + 1).join(".")), Number(parts[at + 1]));
  return [...parts.slice(0, at + 1), row, ...parts.slice(at + 2)].join(".");
}

/** Every list of passages of the form by its name. */
export function proposalPassages(values: ProposalValues): Record<string, readonly PassageValues[]> {
  return {
    evidence: values.evidence,
    ...Object.fromEntries(values.provisions.map((each, row) => [`provisions.${row}.evidence`, each.evidence])),
    ...Object.fromEntries(values.authorship.map((each, row) => [`authorship.${row}.evidence`, each.evidence])),
  };
}

const passagesAt = (values: ProposalValues, name: string) => proposalPassages(values)[name] ?? [];

/** The first of p1, p2, … that no provision has. */
export function nextProvision(provisions: readonly ProvisionValues[]): string {
  for (let number = provisions.length + 1; ; number += 1) {
    const id = `p${number}`;
    if (provisions.every((each) => each.id !== id)) return id;
  }
}
