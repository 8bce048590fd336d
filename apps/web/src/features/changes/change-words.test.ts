import { expect, it } from "vitest";
import { checkedInWords, type EditionChanges, nameOfChange, tallyInWords } from "./change-words";

const tally = (action: EditionChanges["tallies"][number]["action"], kind: "party" | "event", count: number) => ({
  ...{ edition: 3, action, kind, count },
});

it("says what an edition changed, in the order of weight", () => {
  expect(
    tallyInWords({
      tallies: [tally("withdraw", "event", 1), tally("create", "event", 2), tally("create", "party", 2)],
    }),
  ).toBe("Created two events and two parties. Withdrew one event.");
  expect(tallyInWords({ tallies: [] })).toBe("Changed no record.");
});

it("says who checked it", () => {
  const edition = {
    ...{
      number: 3,
      title: "Talks",
      recordedAt: "2031-11-13T16:05:09.000Z",
      acceptor: 1,
      operator: false,
      reviewed: true,
    },
    ...{ reviewRequired: true, pairsOfEyes: 2, tallies: [], changes: [] },
  };
  expect(checkedInWords(edition, new Map())).toBe("Analyst 1, 13 Nov 2031, 16:05 UTC; two pairs of eyes");
  expect(checkedInWords({ ...edition, operator: true, acceptor: null, reviewed: false }, new Map())).toBe(
    "not reviewed; accepted by the operator",
  );
});

it("names what was redacted by its kind and id alone", () => {
  expect(nameOfChange({ kind: "event", id: "round-1", title: null })).toBe("Event round-1");
  expect(nameOfChange({ kind: "event", id: "round-1", title: "First round" })).toBe("First round");
});
