import { parseAsArrayOf, parseAsString } from "nuqs/server";

/** The most proposals that stand side by side. */
export const mostCompared = 4;
/** The most parties whose stands stand beside them. */
export const mostBeside = 4;

/** The state of the page in its address: the proposals in the order of their columns, and the parties beside them. */
export const compareParsers = { ids: parseAsArrayOf(parseAsString), parties: parseAsArrayOf(parseAsString) };

/** Where two versions of a proposal stand side by side, the earlier first. */
export const versionsAddress = (base: string, earlier: string, later: string): string =>
  `${base}/proposals/compare?ids=${earlier},${later}`;

/** Those chosen that there are, each once, in the order of the address. */
export function chosenOf(ids: readonly string[] | null, known: readonly { id: string }[]): string[] {
  const there = new Set(known.map(({ id }) => id));
  return [...new Set(ids ?? [])].filter((id) => there.has(id)).slice(0, mostCompared);
}
