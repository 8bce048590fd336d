import { dateInWords } from "@parley/domain/dates";
import type { LaidProvision } from "@/charts/chart-figures";
import type { IssueData } from "@/reading/evidence/issue-data";

/** At most so many proposals lie over one chart: their brackets stand side by side at its edge. */
export const mostLaid = 3;

/** The proposals that could be laid over the chart: those with a place for this issue, the latest first. */
export const proposalsToLay = ({ proposals }: Pick<IssueData, "proposals">) =>
  proposals.filter(({ provisions }) => provisions.some(hasPlace));

/** The provisions of these proposals on the issue, in the order of the proposals' dates. */
export function provisionsLaid(
  data: Pick<IssueData, "proposals" | "negotiation">,
  chosen: readonly string[],
): LaidProvision[] {
  return proposalsToLay(data)
    .filter(({ id }) => chosen.includes(id))
    .slice(0, mostLaid)
    .reverse()
    .flatMap(({ id, title, date, last, provisions }) =>
      provisions.filter(hasPlace).map(({ id: own, summary, low, high, option, open }) => ({
        id: `${id}/${own}`,
        title,
        place: { low, high, option, open, direction: "none" as const },
        from: last,
        dateWords: dateInWords(date),
        summary,
        href: `/n/${data.negotiation}/proposals/${id}#${own}`,
      })),
    );
}

type Provision = IssueData["proposals"][number]["provisions"][number];
const hasPlace = ({ low, option }: Provision) => low !== null || option !== null;
