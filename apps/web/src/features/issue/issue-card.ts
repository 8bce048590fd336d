import type { Day } from "@parley/domain/dates";
import { dayInWords } from "@parley/domain/dates";
import { prepareSmallChart } from "@/charts/prepare-small-chart";
import { type Card, cardChart } from "@/preview/card";
import { type IssueData, lookUpOf } from "@/reading/evidence/issue-data";
import { plainText } from "@/reading/sentence";
import { manyInWords } from "./chart-words";
import { deckOf } from "./issue-deck";
import { issueFigures } from "./issue-figures";
import type { IssueState } from "./issue-url";

/** As many as can be named at the ends of their lines. */
const partiesMost = 5;

/** What a link to an issue shows elsewhere: the last move in words, and the lines of the chart in the state of its address. */
export function issueCard(data: IssueData, state: IssueState, today: Day): Card {
  const look = lookUpOf(data);
  const all = issueFigures(data, look, state, today);
  const few = { ...state, parties: all.drawn.slice(0, partiesMost).map(({ id }) => id) };
  const figures = issueFigures(data, look, few, today);
  const isDrawn = figures.statements.length > 0 && data.issue.kind !== "unscaled";
  return {
    kicker: `Parley: ${data.profile?.title ?? data.negotiation}`,
    title: data.issue.title,
    deck: plainText(deckOf(all)),
    foot: `Edition ${data.edition}, as of ${dayInWords(all.day)} (UTC): ${manyInWords(all)}.`,
    stands: null,
    chart: isDrawn ? cardChart(prepareSmallChart({ ...figures.wish, folds: figures.wish.folds ?? [] })) : null,
  };
}
