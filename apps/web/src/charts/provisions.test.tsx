import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { LaidProvision } from "./chart-figures";
import { provisionsOn } from "./prepare-provisions";
import { chartVariants, prepareShiftChart } from "./prepare-shift-chart";
import { ShiftChart } from "./shift-chart";
import { ShiftChartTable } from "./shift-chart-table";
import { at, nominalIssue, scaleIssue, wishOf } from "./testing/sample-issue";

const provision = (id: string, low: number, high: number, rest: Partial<LaidProvision> = {}): LaidProvision => ({
  ...{ id: `plan/${id}`, title: "The plan", from: "2031-05-01", dateWords: "1 May 2031", summary: "It provides." },
  ...{ href: `/plan#${id}`, place: { low, high, option: null, open: "none", direction: "none" } },
  ...rest,
});
const chart = (provisions: LaidProvision[], variant: (typeof chartVariants)[number] = "wide") =>
  prepareShiftChart({ ...wishOf([at("a", "2031-03-01", 40)]), provisions }, variant);

describe("provisions laid over the chart", () => {
  it("stand as tall as they provide, from their proposal's date, and say what they are", () => {
    const model = chart([provision("p1", 20, 60)]);
    const stand = prepareShiftChart(wishOf([at("a", "2031-03-01", 20, 60)]), "wide").series[0]?.marks[0];
    expect(model.provisions).toMatchObject([
      { yHigh: stand?.yHigh, yLow: stand?.yLow, x: model.scale.x("2031-05-01"), low: 20, high: 60 },
    ]);
    expect(model.provisions[0]?.name).toBe("The plan: 900 guaranteed to 500 guaranteed, 1 May 2031. It provides.");
    expect(model.ends.find(({ key }) => key === "plan/p1")).toMatchObject({ slot: null, names: ["The plan"] });
    expect(model.description).toContain("Laid over: The plan.");
  });

  it("are not there before their date, and the read-out says so", () => {
    const later = provision("p1", 20, 60, { from: "2032-01-01" });
    expect(chart([later])).toMatchObject({ provisions: [], provisionRows: [], endsX: 13 });
    expect(provisionsOn([later], scaleIssue, "2031-06-01")).toMatchObject([{ words: "not yet on the table" }]);
    expect(provisionsOn([later], scaleIssue, "2032-01-01")).toMatchObject([
      { words: "900 guaranteed to 500 guaranteed" },
    ]);
  });

  it("stand on an option's row where the issue is nominal", () => {
    const place = { low: null, high: null, option: "o1", open: "none" as const, direction: "none" as const };
    const wish = { ...wishOf([], { issue: nominalIssue }), provisions: [provision("p1", 0, 0, { place })] };
    const [mark] = prepareShiftChart(wish, "wide").provisions;
    expect(mark?.yHigh).toBe(mark?.yLow);
    expect(mark?.name).toContain("Port Sabre");
  });

  it("are drawn as their rows say, and lead to their words", () => {
    const model = chart([provision("p1", 20, 60), provision("p2", 80, 80)]);
    const drawn = renderToStaticMarkup(<ShiftChart model={model} hrefOf={(id) => id} />);
    const table = renderToStaticMarkup(
      <ShiftChartTable rows={model.rows} provisions={model.provisionRows} hrefOf={(id) => id} />,
    );
    const told = (html: string, name: string) =>
      [
        ...html.matchAll(new RegExp(`${name}="([^"]*)" data-low="(\\d+)" data-high="(\\d+)" data-from="([^"]*)"`, "g")),
      ].map(([, ...values]) => values);
    expect(told(drawn, "data-provision")).toEqual([
      ["plan/p1", "20", "60", "2031-05-01"],
      ["plan/p2", "80", "80", "2031-05-01"],
    ]);
    expect(told(table, "data-provision-row")).toEqual(told(drawn, "data-provision"));
    expect(drawn).toContain('href="/plan#p1"');
  });

  it("cover neither each other nor the words beside them", () => {
    const interval = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 5 }), fc.constantFrom(...chartVariants), (list, variant) => {
        const laid = list.map(([a, b], index) => provision(`p${index}`, Math.min(a, b), Math.max(a, b)));
        const model = chart(laid, variant);
        for (const [index, one] of model.provisions.entries()) {
          expect(one.dx + 6).toBeLessThan(model.endsX);
          for (const other of model.provisions.slice(index + 1))
            if (one.yHigh <= other.yLow && other.yHigh <= one.yLow) expect(one.dx).not.toBe(other.dx);
        }
        expect(model.ends.filter(({ slot }) => slot === null)).toHaveLength(laid.length);
        const feet = [...model.ends].sort((a, b) => a.y - b.y);
        for (const [index, end] of feet.entries()) {
          const next = feet[index + 1];
          if (next) expect(end.y + 14 * (end.names.length + end.lines.length)).toBeLessThanOrEqual(next.y + 0.01);
        }
      }),
    );
  });
});
