import type { Stand } from "@parley/domain/analysis/series-shape";
import type { CompareFigures, CompareRow } from "./compare-figures";
import { verdictInWords } from "./compare-words";

type Line = (string | number | null)[];
type Compared = Extract<CompareFigures, { state: "compared" }>;

/** What differs, as lines of a file: both stands in words and scale points, what was said and learned, and the verdict. */
export function compareLines({ from, to, was, is, rows }: Compared): Line[] {
  return [
    [
      ...["party", "issue", "title", "before_day", "before_edition", "before", "before_low", "before_high"],
      ...["after_day", "after_edition", "after", "after_low", "after_high", "said_since", "verdict"],
      ...["added", "corrected", "withdrawn", "known_otherwise", "grew_old"],
    ],
    ...rows.map((row): Line => {
      const learned = (how: string) =>
        idsOf(row.learned.changes.filter((change) => change.how === how).map(({ statement }) => statement));
      return [
        ...[row.party, row.issue, row.subject.issue.title],
        ...[from, was, row.stands.before?.words ?? null, ...endsOf(row.before)],
        ...[to, is, row.stands.after.words, ...endsOf(row.after)],
        ...[idsOf(row.said.statements), verdictInWords(row.subject.issue, row)],
        ...[learned("added"), learned("corrected"), learned("withdrawn")],
        ...[yesOf(row.learned.standDiffers), yesOf(row.aged)],
      ];
    }),
  ];
}

const idsOf = (ids: CompareRow["said"]["statements"]) => ids.join(" ");
const yesOf = (holds: boolean) => (holds ? "yes" : "no");
const endsOf = ({ inForce }: Stand): [number | null, number | null] =>
  inForce.state === "no_data" ? [null, null] : [inForce.low, inForce.high];
