import { defaultKinds, type Statement } from "@parley/domain/analysis/statement";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { markAfterKey, markNear, marksInOrder } from "./chart-pointer";
import { MatrixCell } from "./matrix-cell";
import { prepareMatrix } from "./prepare-matrix";
import { prepareShiftChart } from "./prepare-shift-chart";
import { ScaleStrip } from "./scale-strip";
import { at, nominalIssue, parties, said, scaleIssue, wishOf } from "./testing/sample-issue";

const cellOf = (statements: Statement[], day: string, issue = scaleIssue) => {
  const wish = { issues: [issue], parties, statements, kinds: defaultKinds, staleAfter: 90, day };
  const cell = prepareMatrix(wish).categories[0]?.rows[0]?.cells[0];
  if (!cell) throw new Error("There is always a cell.");
  return { cell, html: renderToStaticMarkup(<MatrixCell cell={cell} />) };
};

describe("a cell of the matrix", () => {
  it.each([
    ["no data", [], "no_data", "no data", false],
    ["no answer", [said({ id: "n", last: "2031-03-01", answer: "no_comment" })], "no_answer", "no answer", true],
    ["undecided", [said({ id: "u", last: "2031-03-01", answer: "undecided" })], "undecided", "undecided", true],
  ] as const)("tells %s apart, in words and shape", (_, statements, empty, words, drawn) => {
    const { cell, html } = cellOf([...statements], "2031-03-09");
    expect(cell).toMatchObject({ empty, words, bars: [], age: statements.length > 0 ? "8 d" : "" });
    expect(html.includes("<svg")).toBe(drawn);
  });

  it.each([
    ["2031-03-31", 1, false],
    ["2031-04-01", 0.86, false],
    ["2031-05-01", 0.74, false],
    ["2031-05-30", 0.74, false],
    ["2031-05-31", 1, true],
  ] as const)("fades with age: on %s it stands at %f, dashed: %s", (day, opacity, stale) => {
    const { cell, html } = cellOf([at("a", "2031-03-01", 20, 40)], day);
    expect(cell).toMatchObject({ opacity, stale });
    expect(html.includes('stroke-dasharray="3 2"')).toBe(stale);
    expect(html.includes(`opacity="${opacity}"`)).toBe(opacity !== 1);
  });

  it("draws the move of the last 30 days from the old edge to the new one, and stands out for 14", () => {
    const moved = [at("a", "2031-03-01", 80), at("b", "2031-05-01", 40, 60)];
    expect(cellOf(moved, "2031-05-15").cell).toMatchObject({
      move: { from: 80, to: 60, size: "20 to 40" },
      lately: true,
    });
    expect(cellOf(moved, "2031-05-16").cell).toMatchObject({ lately: false });
    expect(cellOf(moved, "2031-05-31").cell.move).not.toBeNull();
    expect(cellOf(moved, "2031-06-01").cell.move).toBeNull();
  });

  it("draws both bars of a conflict and says so", () => {
    const { cell } = cellOf(
      [at("a", "2031-05-01", 0, 20), at("b", "2031-05-02", 60, 80, { first: "2031-04-20" })],
      "2031-05-10",
    );
    expect(cell.bars).toEqual([
      { low: 0, high: 20 },
      { low: 60, high: 80 },
    ]);
    expect(cell.words).toMatch(/^conflicting: /);
  });

  it("shows a square for each option of a nominal issue, one of them filled", () => {
    const { cell, html } = cellOf([said({ id: "a", last: "2031-05-01", option: "o1" })], "2031-05-10", nominalIssue);
    expect(cell.options.map(({ held }) => held)).toEqual([false, true, false]);
    expect(cell.words).toBe("Port Sabre");
    expect(html.match(/<rect/g)).toHaveLength(3);
    expect(html.match(/fill="currentColor"/g)).toHaveLength(1);
  });

  it("stands by the low pole at the left", () => {
    const { cell } = cellOf([at("a", "2031-05-01", 0)], "2031-05-10");
    const strip = renderToStaticMarkup(
      <ScaleStrip issue={scaleIssue} rows={[{ party: "kes", name: "Kestria", slot: 1, stand: cell, grade: "A2" }]} />,
    );
    expect(strip).toContain(
      '<svg x="0%" aria-hidden="true"><text text-anchor="middle"><tspan x="0" y="26">full natural',
    );
    expect(strip).toContain('data-words="full natural flow"');
  });
});

describe("finding a mark", () => {
  const model = prepareShiftChart(
    wishOf([
      at("k1", "2031-03-01", 80),
      at("s1", "2031-04-01", 0, 0, { party: "sab" }),
      at("k2", "2031-08-01", 40, 60),
      at("s2", "2031-09-01", 20, 20, { party: "sab" }),
    ]),
    "wide",
  );

  it("goes through the marks in time, and from party to party", () => {
    expect(marksInOrder(model).map(({ position }) => position)).toEqual(["k1", "s1", "k2", "s2"]);
    const after = (position: string, key: string) => markAfterKey(model, position, key)?.position;
    expect(after("k1", "ArrowRight")).toBe("s1");
    expect(after("k1", "ArrowLeft")).toBeUndefined();
    expect(after("k1", "End")).toBe("s2");
    expect(after("s2", "Home")).toBe("k1");
    expect(after("k2", "ArrowDown")).toBe("s2");
    expect(after("s1", "ArrowUp")).toBe("k1");
    expect(after("k1", "a")).toBeUndefined();
  });

  it("takes the nearest within reach, on a plot of any width", () => {
    const mark = marksInOrder(model)[2];
    if (!mark) throw new Error("There are four marks.");
    const middle = (mark.yHigh + mark.yLow) / 2;
    for (const stretch of [1, 1.5]) {
      const width = model.layout.plotWidth * stretch;
      expect(markNear(model, { x: mark.x * stretch + 9, y: middle, width })?.position).toBe("k2");
      expect(markNear(model, { x: mark.x * stretch + 40, y: middle, width })).toBeNull();
    }
  });
});
