import type { Statement } from "@parley/domain/analysis/statement";
import { describe, expect, it } from "vitest";
import { at, parties, said, scaleIssue } from "@/charts/testing/sample-issue";
import { type RecordData, recordFigures } from "@/reading/record-figures";
import { type CoverageState, coverageFigures } from "./coverage-figures";
import { coverageLines } from "./coverage-lines";
import { coverageDeck, emptyInWords, gapInWords } from "./coverage-words";

const all: CoverageState = { on: null, party: null, issue: null, gap: null };
const today = "2031-06-20";

function coverage(statements: Statement[], state: Partial<CoverageState> = {}) {
  const data: RecordData = {
    ...{ id: "talks", edition: 1, role: "viewer", reviewRequired: true, events: [], counts: {}, editions: [] },
    profile: {
      ...{ id: "talks", title: "Talks", summary: null, staleAfter: 90, horizon: 14 },
      principals: { low: "sab", high: "kes" },
    },
    ...{ parties, issues: [scaleIssue], statements, saliences: [] },
  };
  return coverageFigures(recordFigures(data, today), [{ issue: "release" }, { issue: null }], { ...all, ...state });
}
const told = (figures: ReturnType<typeof coverage>) =>
  figures.shown.map(({ found, party, other }) =>
    [party.short, ...found.gaps.map((gap) => gapInWords(gap, found, party.short, other?.short ?? null))].join("; "),
  );
const group = { speaker: "three-people", unnamed: true, attribution: "own_side_anonymous" } as const;

describe("coverage", () => {
  it("says every gap in words, the one to close first at the head", () => {
    const figures = coverage([
      said({ id: "k", party: "kes", first: null, last: "2031-03-01", low: 60, high: 60, ...group }),
      // Keeps the record from being read as of its end.
      at("other", today, 0, 0, { party: "somebody-else" }),
    ]);
    expect(told(figures)).toEqual([
      "Sabria; Kestria stands here, Sabria does not",
      "Kestria; rests on one set of unnamed sources; not repeated for at least 111 days; " +
        "nothing it rests on has a first day, so it may be older than it looks; one independent set of sources is all there is",
    ]);
    expect(coverageDeck(figures)).toBe(
      "On 20 June 2031 the record has two gaps, each counted by its worst side: 1 one-sided, 1 unnamed. No stand is without one.",
    );
    expect(coverageLines(figures)[1]).toEqual([
      ...[1, "sab", "release", scaleIssue.title, "one-sided", "one-sided", 0, 0, 0, 1],
    ]);
  });

  it("tells silence from an answer that was refused, and calls neither a stand", () => {
    const asked = at("n", "2031-06-01", 0, 0, { answer: "no_comment", low: null, high: null });
    const figures = coverage([asked]);
    expect(told(figures)).toEqual([
      "Sabria; neither of the two principals stands here",
      "Kestria; neither of the two principals stands here",
    ]);
    expect(figures.shown.map(({ found }) => emptyInWords(found))).toEqual(["", "asked, and did not answer"]);
  });

  it("is narrowed by party and by gap, and finds nothing where nothing is weak", () => {
    const twice = (party: string) => [
      at(`${party}-1`, "2031-06-01", 60, 60, { party }),
      at(`${party}-2`, "2031-06-02", 60, 60, { party, speaker: "another" }),
    ];
    expect(told(coverage(twice("kes"), { party: "kes" }))).toEqual([]);
    expect(told(coverage(twice("kes"), { gap: "one_sided" }))).toEqual([
      "Sabria; Kestria stands here, Sabria does not",
    ]);
    const sound = coverage([...twice("kes"), ...twice("sab")]);
    expect(coverageDeck(sound)).toBe("On 20 June 2031 the record shows no gap: nothing is weak about two stands.");
  });
});
