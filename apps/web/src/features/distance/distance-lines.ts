import { type DistanceWish, distanceRows } from "@/charts/prepare-distance";
import { convergenceInWords, distanceInWords, roomInWords } from "@/reading/distance-words";
import type { DistanceFigures } from "./distance-figures";

type Line = (string | number | null)[];

/** The mean distance over time as lines of a file. */
export function overTimeLines(wish: DistanceWish): Line[] {
  return [
    ["from", "to", "least", "greatest", "issues", "of_issues", "weights", "on"],
    ...distanceRows(wish).map(({ from, to, overall }): Line => {
      if (overall.state === "undefined") return [from, to, null, null, overall.k, overall.of, "", ""];
      const { min, max, k, of, weighting, weights } = overall;
      return [from, to, min, max, k, of, weighting, weights.map(({ issue }) => issue).join("; ")];
    }),
  ];
}

/** The table of issues as lines of a file; what is refused is told in words beside empty figures. */
export function issueLines({ a, b, principals, on, since, rows }: DistanceFigures): Line[] {
  const head = [
    "issue",
    "title",
    a.short,
    b.short,
    "least",
    "greatest",
    "distance",
    "overlap",
    "gap",
    "overlap_and_gap",
  ];
  return [
    [...head, "nearer_at_least", "nearer_at_most", `since_${since}`],
    ...rows.map((row): Line => {
      const { issue, distance, room, nearing } = row;
      const found =
        room && principals ? roomInWords(room, { low: principals[0].short, high: principals[1].short }) : null;
      return [
        ...[issue.id, issue.title, row.a.words, row.b.words],
        ...(distance.state === "known" ? [distance.min, distance.max] : [null, null]),
        distanceInWords(distance, { a: a.short, b: b.short }),
        ...(room?.state === "known" ? [room.overlap, room.gap] : [null, null]),
        found ? [found.words, found.note].filter(Boolean).join("; ") : "only between the two principal parties",
        ...(nearing.state === "known" ? [nearing.min, nearing.max] : [null, null]),
        convergenceInWords(nearing, { since, on }),
      ];
    }),
  ];
}
