import type { CoverageFigures } from "./coverage-figures";
import { gapNames } from "./coverage-words";

type Line = (string | number | null)[];

/** The gaps that are listed, as lines of a file. */
export function coverageLines({ shown }: CoverageFigures): Line[] {
  return [
    ["place", "party", "issue", "title", "gap", "all_gaps", "statements", "switched_off", "sets", "provisions"],
    ...shown.map(({ place, found, issue }): Line => {
      const { party, gap, gaps, counted, off, sets, provisions } = found;
      const all = gaps.map((each) => gapNames[each]).join("; ");
      return [place, party, found.issue, issue.title, gapNames[gap], all, counted, off, sets, provisions];
    }),
  ];
}
