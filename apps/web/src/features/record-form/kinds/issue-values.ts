import type { Issue } from "@parley/domain/records/issue";
import { type Loose, listOf, oneOf, textOf, typedNumber, wordsOrNull } from "../fields/loose-values";

export const issueKinds = ["scale", "nominal", "unscaled"] as const;

/** A stop or an option of an issue, as typed. */
export interface StandValues {
  /** Where a stop lies, 0 to 100, as typed; empty for an option. */
  value: string;
  /** The id of an option on record; a new one gets its id from its label. */
  id: string;
  label: string;
  explanation: string;
  anchored: boolean;
}

export interface IssueValues {
  code: string;
  title: string;
  question: string;
  category: string;
  kind: Issue["kind"];
  stops: StandValues[];
  options: StandValues[];
  low: string;
  high: string;
  note: string;
  order: string;
}

export const emptyStand: StandValues = { value: "", id: "", label: "", explanation: "", anchored: true };
const typed = (value: unknown) => (typeof value === "number" ? `${value}` : textOf(value));

const standsOf = (value: unknown): StandValues[] =>
  listOf(value).map((each) => ({
    value: typed(each.value),
    id: textOf(each.id),
    label: textOf(each.label),
    explanation: textOf(each.explanation),
    anchored: each.anchored !== false,
  }));

/** Fills the form from a body, whatever of it fits. */
export function readIssue(body: Loose): IssueValues {
  const poles = (body.poles ?? {}) as Loose;
  return {
    ...{ code: textOf(body.code), title: textOf(body.title), question: textOf(body.question) },
    ...{ category: textOf(body.category), kind: oneOf(issueKinds, body.kind, "scale") },
    ...{ stops: standsOf(body.stops), options: standsOf(body.options) },
    ...{ low: textOf(poles.low), high: textOf(poles.high), note: textOf(body.note), order: typed(body.order) },
  };
}

/** Rows of stops from low to high, as the body has them; what is no number comes last. */
export function rowsInOrder(stops: readonly StandValues[]): number[] {
  const at = (row: number) => {
    const value = typedNumber(stops[row]?.value ?? "");
    return typeof value === "number" ? value : Number.POSITIVE_INFINITY;
  };
  return stops.map((_, row) => row).sort((a, b) => (at(a) === at(b) ? a - b : at(a) < at(b) ? -1 : 1));
}

/** The body that the form proposes: what another kind of issue has is left out. */
export function issueBody(values: IssueValues): Record<string, unknown> {
  const { code, title, question, category, kind, low, high } = values;
  const words = ({ label, explanation, anchored }: StandValues) => ({
    ...{ label, explanation: wordsOrNull(explanation), anchored },
  });
  const stops = rowsInOrder(values.stops).flatMap((row) => values.stops[row] ?? []);
  return {
    ...{ code: code.trim(), title, question, category, kind },
    stops: kind === "scale" ? stops.map((stop) => ({ value: typedNumber(stop.value), ...words(stop) })) : [],
    options:
      kind === "nominal"
        ? values.options.map((option) => ({ id: option.id || idFrom(option.label), ...words(option) }))
        : [],
    poles: kind === "scale" && (low.trim() || high.trim()) ? { low, high } : null,
    note: wordsOrNull(values.note),
    order: typedNumber(values.order),
  };
}

/** "A treaty, signed" as "a-treaty-signed". */
export function idFrom(label: string): string {
  const plain = label.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

/** Where in the form a path of the body is asked for. */
export function issueField(values: IssueValues, path: string): string {
  const [first, index, ...rest] = path.split(".");
  if (first === "poles") return index ?? "low";
  if (first !== "stops" || index === undefined) return path;
  return [first, rowsInOrder(values.stops)[Number(index)] ?? index, ...rest].join(".");
}
