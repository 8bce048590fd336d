import { describe, expect, it } from "vitest";
import { authorshipOf, changesBetween, sideBySide } from "./versions";

const on = (issue: string | null, low: number | null, high = low, option: string | null = null) => ({
  ...{ id: `${issue}-${low}`, issue, low, high, option },
});

describe("changesBetween", () => {
  it.each([
    [on("dam", 100), on("dam", 100), { verdict: "no_detectable_change" }],
    [on("dam", 100), on("dam", 40, 70), { verdict: "shift", min: 30, max: 60, toward: "low" }],
    [on("dam", 60, 100), on("dam", 100), { verdict: "cannot_tell", reason: "overlap" }],
    [on("form", null, null, "treaty"), on("form", null, null, "memorandum"), { verdict: "shift", min: null }],
    [on("form", null, null, "treaty"), on("form", null, null, "treaty"), { verdict: "no_detectable_change" }],
    [on("dam", 100), on("dam", null), null],
  ])("judges %j and %j by the shift rule", (before, after, verdict) => {
    const found = changesBetween([before], [after]);
    expect(found).toMatchObject({
      state: "known",
      changes: [{ change: "kept", before: [before], after: [after], verdict }],
    });
  });

  it("tells what was added, what is not in the later one, and does not tell several on one issue apart", () => {
    const found = changesBetween(
      [on("dam", 0), on("release", 10), on("release", 20), on(null, 5)],
      [on("release", 10), on("fees", 5)],
    );
    expect(found).toMatchObject({
      changes: [
        { issue: "dam", change: "not_in_later" },
        { issue: "release", change: "kept", verdict: null },
        { issue: "fees", change: "added" },
      ],
    });
  });

  it("is refused where a version has no coded provision", () => {
    expect(changesBetween([], [on("dam", 0)])).toEqual({ state: "refused", reason: "earlier_not_coded" });
    expect(changesBetween([on("dam", 0)], [on(null, 0)])).toEqual({ state: "refused", reason: "later_not_coded" });
  });
});

describe("sideBySide", () => {
  it("has a row for each issue that a proposal names, in the order given, and an empty cell where one does not", () => {
    const proposals = [
      { id: "draft", provisions: [on("dam", 0), on("release", 10), on("release", 20)] },
      { id: "answer", provisions: [on("dam", 50)] },
    ];
    expect(sideBySide(proposals, ["release", "fees", "dam"])).toEqual([
      {
        issue: "release",
        cells: [
          { proposal: "draft", provisions: [on("release", 10), on("release", 20)] },
          { proposal: "answer", provisions: [] },
        ],
      },
      {
        issue: "dam",
        cells: [
          { proposal: "draft", provisions: [on("dam", 0)] },
          { proposal: "answer", provisions: [on("dam", 50)] },
        ],
      },
    ]);
  });
});

describe("authorshipOf", () => {
  const claim = (speaker: string | null, claimant: string) => ({
    speaker,
    claimant,
    claim: "They wrote it.",
    evidence: [],
  });

  it.each([
    [[], "nobody"],
    [[claim(null, "The Tolm Herald")], "one"],
    [[claim("varn", "Ilse Varn"), claim("varn", "Minister Varn")], "one"],
    [[claim("varn", "Ilse Varn"), claim(null, "The Tolm Herald")], "several"],
  ])("leaves claims as claims", (authorship, said) => {
    expect(authorshipOf({ authorship })).toEqual({ claims: authorship, said });
  });
});
