import { expect, it } from "vitest";
import { inRuns, type SentenceState, sentencesIn } from "./sentence-margin";

const sentences = ["coded", "coded", "open", "open", "coded", "aside", "coded", "coded"].map(
  (state, index): SentenceState => ({
    ...{ number: index + 1, start: index * 10, end: index * 10 + 8, reason: null, by: null },
    state: state as SentenceState["state"],
  }),
);

it("puts coded sentences that follow one another on one line, and every other on its own", () => {
  const runs = inRuns(sentences).map(({ first, last }) => [first.number, last]);
  expect(runs).toEqual([
    [1, 2],
    [3, 3],
    [4, 4],
    [5, 5],
    [6, 6],
    [7, 8],
  ]);
});

it("finds the sentences that begin in a paragraph", () => {
  for (const [start, end] of [
    [0, 80],
    [10, 11],
    [11, 20],
    [25, 61],
    [90, 99],
  ] as const) {
    const looked = sentences.filter((one) => one.start >= start && one.start < end);
    expect(sentencesIn(sentences, start, end)).toEqual(looked);
  }
});
