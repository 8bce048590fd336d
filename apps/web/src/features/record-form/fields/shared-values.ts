import { idOf, type Loose, listOf, textOf, typedNumber, wordsOrNull } from "./loose-values";

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

export const emptyDate: DateValues = { stated: "", edtf: "", reason: "" };
export const emptyPassage: PassageValues = { source: null, exact: "", start: "", end: "", altered: false };

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
