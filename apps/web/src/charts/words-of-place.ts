import type { Issue, Place } from "./chart-figures";
import { labelInSentence } from "./in-sentence";

/** A place on an issue in the words of its stops: "best efforts, no figure", "500 m³/s to 700 m³/s", "no further than …". */
export function wordsOfPlace(issue: Issue, place: Place): string {
  const { low, high, option, open, direction } = place;
  const key = `${low} ${high} ${option} ${open} ${direction}`;
  const known = wordsKnown.get(issue) ?? new Map<string, string>();
  wordsKnown.set(issue, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const words = findWords(issue, place);
  known.set(key, words);
  return words;
}

/** The same few places are worded for every statement of an issue. */
const wordsKnown = new WeakMap<Issue, Map<string, string>>();

function findWords(issue: Issue, place: Place): string {
  if (place.option !== null) return issue.options.find((each) => each.id === place.option)?.label ?? place.option;
  if (place.direction !== "none") {
    const pole = place.direction === "low" ? issue.poles?.low : issue.poles?.high;
    return pole ? `toward ${labelInSentence(pole)}` : `toward the ${place.direction} pole`;
  }
  if (place.low === null || place.high === null) return "";
  if (place.open === "none" && place.low === place.high) return wordsOfValue(issue, place.low);
  if (place.low === 0 && place.high === 100) return "anywhere on the scale";
  // An interval that begins at a pole is told by its other end.
  if (place.low === 0) return `no further than ${wordsOfValue(issue, place.high)}`;
  if (place.high === 100) return `no less than ${wordsOfValue(issue, place.low)}`;
  return wordsOfInterval(issue, place.low, place.high);
}

/** An end that lies between two stops is worded by the stop it comes short of, or has gone past. */
function wordsOfInterval(issue: Issue, low: number, high: number): string {
  const [from, to] = [neighbours(issue, low), neighbours(issue, high)];
  if (!from.exact && !to.exact && from.below === to.below) return wordsOfValue(issue, low);
  if (!from.exact && to.exact && from.above === to.exact) return `between ${from.below} and ${to.exact}`;
  if (from.exact && !to.exact && to.below === from.exact) return `between ${from.exact} and ${to.above}`;
  const [a, b] = [from.exact ?? `past ${from.below}`, to.exact ?? `short of ${to.above}`];
  return a.length > 24 || b.length > 24 ? `from ${a} to ${b}` : `${a} to ${b}`;
}

function neighbours(issue: Issue, value: number): { exact?: string; below?: string; above?: string } {
  const exact = issue.stops.find((stop) => stop.value === value)?.label;
  const sorted = [...issue.stops].sort((a, b) => a.value - b.value);
  return {
    ...(exact === undefined ? {} : { exact }),
    below: sorted.findLast((stop) => stop.value < value)?.label ?? `${value} of 100`,
    above: sorted.find((stop) => stop.value > value)?.label ?? `${value} of 100`,
  };
}

/** A value in the words of its stop, or of the two stops that it lies between. */
function wordsOfValue(issue: Issue, value: number): string {
  const { exact, below, above } = neighbours(issue, value);
  return exact ?? `between ${below} and ${above}`;
}
