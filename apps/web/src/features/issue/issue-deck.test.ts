import type { Statement } from "@parley/domain/analysis/statement";
import { expect, it } from "vitest";
import { at, parties, wishOf } from "@/charts/testing/sample-issue";
import type { StatementRow } from "@/reading/evidence/issue-data";
import { plainText } from "@/reading/sentence";
import { deckOf } from "./issue-deck";

function deck(statements: Statement[], day = "2031-07-01") {
  const rows = statements.map((one) => one as StatementRow).reverse();
  const wish = wishOf(statements);
  const figures = {
    day,
    parties,
    drawn: parties,
    wish,
    whole: wish.range,
    verdicts: new Map(),
    statements: rows,
    horizon: 14,
  };
  return plainText(deckOf(figures));
}

const sabria = at("s", "2031-02-01", 20, 40, { party: "sab" });

it("tells the last move in words, dated, with its size, and the distance now", () => {
  expect(deck([at("a", "2031-03-01", 100), sabria, at("b", "2031-06-01", 60)], "2031-06-10")).toBe(
    "On 1 June 2031 Kestria moved by 40 of 100, from “no obligation” to “500 guaranteed”. Sabria and Kestria are 20 to 40 of 100 apart, though Sabria last said so on 1 February 2031.",
  );
});

it("says when the distance rests on words that have grown old", () => {
  expect(deck([at("a", "2031-03-01", 100), sabria], "2031-12-31")).toContain(
    "60 to 80 of 100 apart, by words no newer than 1 March 2031",
  );
});

it("does not call a change of words a move", () => {
  expect(deck([at("a", "2031-03-01", 60, 100), at("b", "2031-06-01", 80), sabria])).toContain(
    "The words changed on 1 June 2031; whether the stand did, nobody can tell",
  );
});

it("makes a missing side no figure", () => {
  expect(deck([at("a", "2031-03-01", 100)])).toContain("cannot be said: Sabria has not said where it stands");
});

it("says so where nothing is on record", () => {
  expect(deck([])).toBe("Nobody has said anything on record about this yet.");
});
