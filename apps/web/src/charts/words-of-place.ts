import type { Issue, Place } from "./chart-figures";

/** A place on an issue in the words of its stops: "best efforts, no figure", "500 m³/s to 700 m³/s", "no further than …". */
export function wordsOfPlace(issue: Issue, place: Place): string {
  if (place.option !== null) return issue.options.find((each) => each.id === place.option)?.label ?? place.option;
  if (place.direction !== "none") {
    const pole = place.direction === "low" ? issue.poles?.low : issue.poles?.high;
    return pole ? `toward ${pole}` : `toward the ${place.direction} pole`;
  }
  if (place.low === null || place.high === null) return "";
  if (place.open === "low") return `no further than ${wordsOfValue(issue, place.high)}`;
  if (place.open === "high") return `no less than ${wordsOfValue(issue, place.low)}`;
  if (place.low === place.high) return wordsOfValue(issue, place.low);
  if (place.low === 0 && place.high === 100) return "anywhere on the scale";
  return `${wordsOfValue(issue, place.low)} to ${wordsOfValue(issue, place.high)}`;
}

/** A value in the words of its stop, or of the two stops that it lies between. */
export function wordsOfValue(issue: Issue, value: number): string {
  const exact = issue.stops.find((stop) => stop.value === value);
  if (exact) return exact.label;
  const sorted = [...issue.stops].sort((a, b) => a.value - b.value);
  const below = sorted.findLast((stop) => stop.value < value);
  const above = sorted.find((stop) => stop.value > value);
  if (!below || !above) return `${value} of 100`;
  return `between ${below.label} and ${above.label}`;
}

/** "A", "A; B" for the places of a conflict. */
export function wordsOfPlaces(issue: Issue, places: readonly Place[], conflicting: boolean): string {
  const words = places.map((place) => wordsOfPlace(issue, place)).join("; ");
  return conflicting ? `conflicting: ${words}` : words;
}
