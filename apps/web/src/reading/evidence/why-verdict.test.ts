import { defaultKinds, type Statement } from "@parley/domain/analysis/statement";
import { describe, expect, it } from "vitest";
import { at, said, scaleIssue, wishOf } from "@/charts/testing/sample-issue";
import { whyOf } from "./why-verdict";

function why(statements: Statement[], id: string) {
  const { verdicts } = wishOf(statements);
  const statement = statements.find((one) => one.id === id) as Statement;
  return whyOf(
    scaleIssue,
    statement,
    verdicts.find((each) => each.statement === id),
    defaultKinds,
  );
}

describe("why a statement counts as a shift, or why not", () => {
  const first = at("a", "2031-03-01", 80);

  it("names what was in force, the size and the direction of a shift", () => {
    const told = why([first, at("b", "2031-06-01", 40, 60)], "b");
    expect(told.title).toBe("Why this counts as a shift");
    expect(told.text).toContain("Before, since 1 March 2031: best efforts, no figure.");
    expect(told.text).toContain("a shift of 20 to 40 of 100 toward the low pole");
    expect(told.text).toContain("another speaker");
  });

  it("says that overlapping words cannot tell", () => {
    const told = why([first, at("b", "2031-06-01", 60, 80)], "b");
    expect(told.title).toContain("cannot tell");
    expect(told.text).toContain("overlap");
  });

  it("says that the same words are no detectable change", () => {
    expect(why([first, at("b", "2031-06-01", 80)], "b").title).toContain("no detectable change");
  });

  it("gives no verdict on a first statement, nor where the first day is unknown", () => {
    expect(why([first], "a").text).toContain("Nothing was in force before it");
    expect(why([first, at("b", "2031-06-01", 40, 40, { first: null })], "b").text).toContain("not known");
  });

  it("names the switch that leaves a statement out", () => {
    const told = why([first, at("b", "2031-06-01", 0, 0, { attribution: "opponent_said" })], "b");
    expect(told.text).toContain("switched off here: said by an opponent");
  });

  it("keeps what is no place on the scale out of judgement", () => {
    const silent = said({ id: "b", last: "2031-06-01", answer: "no_comment" });
    expect(why([first, silent], "b").text).toContain("did not answer");
  });
});
