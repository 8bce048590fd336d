/** Blind double coding: what one coder says of a sentence, and how two codings of the same sentences lie side by side. */
import { z } from "zod";
import { type Agreement, agreementOf, type Metric } from "./analysis/agreement";
import { type ComparedField, valuesOf } from "./analysis/coding-units";
import type { Problem } from "./errors";
import { attribution, optionalId, place } from "./records/fields";
import type { Issue } from "./records/issue";
import { acts, type Position, position } from "./records/position";
import { checkInterval } from "./records/rules/checks";
import { checkPlace } from "./records/rules/position";

/** A position as a coder marks it in one sentence, half-filled or whole. */
export const blindCode = z.strictObject({
  party: optionalId,
  issue: optionalId,
  answer: position.shape.answer,
  ...place,
  direction: position.shape.direction,
  speaker: optionalId,
  attribution: attribution.nullable().default(null),
  act: z.enum(acts).nullable().default(null),
  firmness: position.shape.firmness,
});
export type BlindCode = z.infer<typeof blindCode>;

/** The most positions that one coder finds in one sentence. */
export const mostCodes = 20;
/** The most sentences of one sample. */
export const mostSampled = 500;
export const blindCodes = z.array(blindCode).max(mostCodes, `At most ${mostCodes} positions in one sentence.`);

export const coders = ["first", "second"] as const;
export type Coder = (typeof coders)[number];

/** What one coder made of one sentence of the sample; no codes: nothing to code. */
export type SentenceCodes = { place: number; codes: BlindCode[] };
/** A sentence, a party and an issue, with what each of the two made of it; null where one made nothing. */
export type BlindUnit = {
  place: number;
  party: string;
  issue: string;
  positions: [BlindCode | null, BlindCode | null];
};

/** What is still wrong with one coder's positions in one sentence. */
export function codesProblems(codes: readonly BlindCode[], issues: ReadonlyMap<string, Issue>): Problem[] {
  return codes.flatMap((code, at) => {
    const same = codes.findIndex(({ party, issue }) => party === code.party && issue === code.issue);
    const twice = { path: "issue", text: "This party stands on this issue twice here: put both into one." };
    const found = same < at && code.party !== null && code.issue !== null ? [twice] : codeProblems(code, issues);
    return found.map(({ path, text }) => ({ path: `${at}.${path}`, text }));
  });
}

function codeProblems(code: BlindCode, issues: ReadonlyMap<string, Issue>): Problem[] {
  const issue = code.issue === null ? undefined : issues.get(code.issue);
  const missing = [
    ...(code.party === null ? [{ path: "party", text: "Choose whose position this is." }] : []),
    ...(issue ? [] : [{ path: "issue", text: "Choose the issue that this is about." }]),
    ...(code.attribution === null ? [{ path: "attribution", text: "Say who says so." }] : []),
  ];
  return [...missing, ...(issue ? [...kindProblems(code, issue), ...checkPlace(code), ...checkInterval(code)] : [])];
}

/** Whether the place is of the kind that its issue takes. */
function kindProblems({ low, high, option }: BlindCode, { kind, options }: Issue): Problem[] {
  if (kind === "unscaled") return [{ path: "issue", text: "This issue has no scale, so it takes no positions." }];
  if (kind === "scale" && option !== null)
    return [{ path: "option", text: "This issue is a scale: mark an interval." }];
  if (kind === "nominal" && (low !== null || high !== null))
    return [{ path: "low", text: "This issue has options, and no scale: choose one of them." }];
  if (option !== null && !options.some(({ id }) => id === option))
    return [{ path: "option", text: "This issue has no such option: choose one of them." }];
  return [];
}

/** Lays two codings of a sample beside one another, in the order of its sentences. */
export function blindUnits(first: readonly SentenceCodes[], second: readonly SentenceCodes[]): BlindUnit[] {
  const units = new Map<string, BlindUnit>();
  [first, second].forEach((coding, coder) => {
    for (const { place: at, codes } of coding) {
      for (const code of codes) {
        if (code.party === null || code.issue === null) continue;
        const key = unitKey({ place: at, party: code.party, issue: code.issue });
        const unit = units.get(key) ?? { place: at, party: code.party, issue: code.issue, positions: [null, null] };
        unit.positions[coder] = code;
        units.set(key, unit);
      }
    }
  });
  return [...units.values()].sort((a, b) => a.place - b.place || (unitKey(a) < unitKey(b) ? -1 : 1));
}

type UnitAt = Pick<BlindUnit, "place" | "party" | "issue">;
export const unitKey = ({ place: at, party, issue }: UnitAt): string => JSON.stringify([at, party, issue]);

export type CodeField = keyof BlindCode;
const compared = Object.keys(blindCode.shape) as CodeField[];

/** The fields on which the two differ; none where one of them alone made a position. */
export function differingFields({ positions: [first, second] }: BlindUnit): CodeField[] {
  return first && second ? compared.filter((field) => first[field] !== second[field]) : [];
}

/** Whether the two say the same of a unit, so that nobody has to decide. */
export const isAgreed = (unit: BlindUnit): boolean =>
  unit.positions[0] !== null && unit.positions[1] !== null && differingFields(unit).length === 0;

export const rulingTakes = ["first", "second", "neither", "own"] as const;
/** What the adjudicator decides on one unit; `code` is the adjudicator's own. */
export type Ruling = UnitAt & { takes: (typeof rulingTakes)[number]; code: BlindCode | null };

/** The units that wait for a ruling. */
export function undecidedUnits(units: readonly BlindUnit[], rulings: readonly Ruling[]): BlindUnit[] {
  const ruled = new Set(rulings.map(unitKey));
  return units.filter((unit) => !isAgreed(unit) && !ruled.has(unitKey(unit)));
}

/** The positions that stand in the end: what both say, and what was decided where they differ. */
export function settledCodes(
  units: readonly BlindUnit[],
  rulings: readonly Ruling[],
): { place: number; code: BlindCode }[] {
  const ruled = new Map(rulings.map((ruling) => [unitKey(ruling), ruling]));
  return units.flatMap((unit) => {
    const { takes, code: own } = ruled.get(unitKey(unit)) ?? {
      takes: isAgreed(unit) ? "first" : "neither",
      code: null,
    };
    const [first, second] = unit.positions;
    const code = { first, second, own, neither: null }[takes];
    return code ? [{ place: unit.place, code }] : [];
  });
}

export type AgreementRow = {
  field: ComparedField;
  metric: Metric;
  agreement: Agreement;
  /** Units in which one of the two alone gave a value; they do not enter. */
  alone: number;
};

const figures: [ComparedField, Metric][] = [
  ["low", "ordinal"],
  ["low", "interval"],
  ["high", "ordinal"],
  ["high", "interval"],
  ["firmness", "nominal"],
  ["attribution", "nominal"],
  ["act", "nominal"],
];

/** How far two codings agree, field by field: Krippendorff's alpha with its interval. */
export function agreementRows(units: readonly BlindUnit[]): AgreementRow[] {
  return figures.map(([field, metric]) => {
    const values = valuesOf(units, field);
    const alone = values.filter((unit) => unit.filter((value) => value !== null).length === 1).length;
    return { field, metric, agreement: agreementOf(values, metric), alone };
  });
}

/** `count` of these numbers of sentences, drawn by a seed that repeats them, in their order. */
export function drawSentences(sentences: number, count: number, random: () => number): number[] {
  const left = Array.from({ length: sentences }, (_, at) => at);
  const drawn = Array.from({ length: Math.min(count, sentences) }, () => {
    const [one = 0] = left.splice(Math.floor(random() * left.length), 1);
    return one;
  });
  return drawn.sort((a, b) => a - b);
}

/** The code that a position comes to. */
export function codeOf(body: Position): BlindCode {
  return blindCode.parse(Object.fromEntries(compared.map((field) => [field, body[field]])));
}
