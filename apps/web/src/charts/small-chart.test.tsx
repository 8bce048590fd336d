import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { prepareSmallChart, type SmallChartWish } from "./prepare-small-chart";
import { SmallChart } from "./small-chart";
import { at, nominalIssue, parties, said, scaleIssue, wishOf } from "./testing/sample-issue";
import { textWidth } from "./text-width";

const range = { from: "2031-02-01", to: "2031-11-20" };
const small = (statements: Parameters<typeof wishOf>[0], rest: Partial<SmallChartWish> = {}) =>
  prepareSmallChart({ ...wishOf(statements), range, folds: [], ...rest });
const three = [
  at("a", "2031-03-01", 100),
  at("s", "2031-04-01", 20, 40, { party: "sab" }),
  at("b", "2031-06-01", 60),
  at("c", "2031-10-01", 60, 80),
];

it("says in its name all that it draws: who stands where, how long since, and who moved", () => {
  const model = small(three);
  expect(model.name).toBe(
    "How positions moved, Release of water: 4 statements. On 20 Nov 2031 Kestria: 500 guaranteed to best efforts, no figure, 50 d old, A2, own words; Sabria: 900 guaranteed to 700 guaranteed, 233 d, old, A2, own words; Lindara: no data. Kestria: shift of 40, 1 Jun 2031.",
  );
  expect(model.moves).toMatchObject([{ party: "kes", words: "shift of 40, 1 Jun 2031" }]);
});

it("says where nobody can tell, and where nothing moved", () => {
  expect(small([at("a", "2031-03-01", 60, 100), at("b", "2031-06-01", 80)]).moves).toMatchObject([
    { words: "cannot tell, 1 Jun 2031" },
  ]);
  expect(small([at("a", "2031-03-01", 60)]).name).toContain("No shift.");
});

it("draws a mark for each statement of the range and nothing later than its last day", () => {
  const html = renderToStaticMarkup(
    <SmallChart model={small(three, { range: { from: "2031-02-01", to: "2031-05-01" } })} />,
  );
  expect([...html.matchAll(/data-party="(\w+)" data-marks="(\d+)"/g)].map(([, ...each]) => each)).toEqual([
    ["kes", "1"],
    ["sab", "1"],
    ["lin", "0"],
  ]);
  expect(html).not.toContain("style=");
  expect(html).toContain('role="img"');
});

it("names every option where there is no scale", () => {
  const model = small([said({ id: "o", last: "2031-05-01", option: "o1" })], { issue: nominalIssue });
  expect(model.axis.map(({ words }) => words)).toEqual(["Halm", "Port Sabre", "a neutral city"]);
});

it("names every line at its end, none on another; a single party needs no name", () => {
  const places = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(places, (values) => {
      const model = small(
        parties.map(({ id }, index) => at(id, "2031-11-01", values[index] ?? 0, values[index], { party: id })),
      );
      const ys = model.ends.map(({ y }) => y).sort((a, b) => a - b);
      expect(ys).toHaveLength(3);
      for (const [index, y] of ys.entries())
        expect((ys[index + 1] ?? Number.POSITIVE_INFINITY) - y).toBeGreaterThan(13);
    }),
  );
  expect(small(three, { parties: parties.slice(0, 1) }).ends).toEqual([]);
});

it("labels no tick and no pole past the chart's right end", () => {
  for (const drawn of [parties, parties.slice(0, 1)])
    for (let month = 1; month <= 12; month++) {
      const to = `2031-${String(month).padStart(2, "0")}-28`;
      const label = "an obligation that is worded at greater length than the plot is wide, whatever it may be";
      const issue = { ...scaleIssue, stops: scaleIssue.stops.map((stop) => ({ ...stop, label })) };
      const model = small(three, { range: { from: "2030-11-01", to }, parties: drawn, issue });
      const { plotWidth, labelWidth } = model.layout;
      for (const { x, label } of model.scale.ticks)
        if (label !== "") expect(x + 4 + textWidth(label)).toBeLessThanOrEqual(plotWidth + labelWidth);
      for (const { words } of model.axis) expect(textWidth(words)).toBeLessThanOrEqual(plotWidth);
    }
});
