import { type Attribution, attributions } from "@parley/domain/records/fields";
import { figureOf, idOf, type Loose, listOf, oneOf, textOf, typedNumber, wordsOrNull } from "./loose-values";

export const confidences = ["high", "medium", "low"] as const;
export const answers = ["stated", "no_comment", "undecided"] as const;
/** Without a place on any issue. */
export const nowhere = { low: null, high: null, option: null, open: "none", direction: "none" } as const;

/** A date in a form: as written, as read, and why so. */
export interface DateValues {
  stated: string;
  edtf: string;
  reason: string;
}

/** A passage in a form; offsets as typed. */
export interface PassageValues {
  source: string | null;
  exact: string;
  start: string;
  end: string;
  altered: boolean;
}

/** Who said something, how it reached the source, and how sure we are of it. */
export interface SaidValues {
  speaker: string | null;
  attribution: Attribution | null;
  /** Left out where a kind of record has none. */
  credibility?: number | null;
  confidence: (typeof confidences)[number] | null;
  summary: string;
  note: string;
}

/** The same with its day and its words, as responses, assessments and salience have them. */
export interface StatementValues extends SaidValues {
  said: DateValues;
  evidence: PassageValues[];
}

export const emptyDate: DateValues = { stated: "", edtf: "", reason: "" };
export const emptyPassage: PassageValues = { source: null, exact: "", start: "", end: "", altered: false };

/** Up to the day of publication, as something was said by then whose day nothing tells. */
export const upToPublication = ({ last }: { last: string }): DateValues => ({
  ...{ stated: "", edtf: `[..${last}]`, reason: "No day is given: up to the day of publication." },
});

export function readDateValues(value: unknown): DateValues {
  const { stated, edtf, reason } = (value ?? {}) as Loose;
  return { stated: textOf(stated), edtf: textOf(edtf), reason: textOf(reason) };
}

export function readPassages(value: unknown): PassageValues[] {
  return listOf(value).map((each) => ({
    source: idOf(each.source),
    exact: textOf(each.exact),
    start: offsetText(each.start),
    end: offsetText(each.end),
    altered: each.altered === true,
  }));
}

const offsetText = (value: unknown): string => (typeof value === "number" ? `${value}` : textOf(value));

export const dateBody = ({ stated, edtf, reason }: DateValues) => ({
  edtf: edtf.trim(),
  stated: wordsOrNull(stated),
  reason: wordsOrNull(reason),
});

/** Passages begun; rows left empty are no passages. */
export function passagesBody(passages: readonly PassageValues[]) {
  return passages
    .filter(({ source, exact, start }) => source !== null || exact !== "" || start !== "")
    .map(({ source, exact, start, end, altered }) => ({
      source,
      exact,
      start: typedNumber(start),
      end: typedNumber(end),
      altered,
    }));
}

/** The row of the form in which the passage of that place in the body stands. */
export function passageRow(passages: readonly PassageValues[], inBody: number): number {
  let left = inBody;
  for (const [row, { source, exact, start }] of passages.entries()) {
    if (source === null && exact === "" && start === "") continue;
    if (left === 0) return row;
    left -= 1;
  }
  return inBody;
}

export function readStatement(body: Loose): Omit<StatementValues, "credibility"> {
  return {
    speaker: idOf(body.speaker),
    attribution: oneOf(attributions, body.attribution, null),
    confidence: oneOf(confidences, body.confidence, null),
    summary: textOf(body.summary),
    note: textOf(body.note),
    said: body.said ? readDateValues(body.said) : emptyDate,
    evidence: readPassages(body.evidence),
  };
}

export const readCredibility = (body: Loose): number | null => figureOf(body.credibility);

export function statementBody({ speaker, attribution, confidence, ...values }: StatementValues) {
  return {
    ...{ speaker, attribution, confidence, summary: values.summary, note: wordsOrNull(values.note) },
    ...(values.credibility === undefined ? {} : { credibility: values.credibility }),
    said: dateBody(values.said),
    evidence: passagesBody(values.evidence),
  };
}

/** Where in the form a path into a list of passages stands; other paths as they are. */
export function passageField(passages: readonly PassageValues[], path: string): string {
  const [first, index, ...rest] = path.split(".");
  if (first !== "evidence" || index === undefined) return path;
  return [first, passageRow(passages, Number(index)), ...rest].join(".");
}
