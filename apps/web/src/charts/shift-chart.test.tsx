import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readingsOn } from "./prepare-readings";
import { type ChartVariant, chartVariants, prepareShiftChart } from "./prepare-shift-chart";
import { ShiftChart } from "./shift-chart";
import { ShiftChartTable } from "./shift-chart-table";
import { at, nominalIssue, said, wishOf } from "./testing/sample-issue";

const draw = (wish: ReturnType<typeof wishOf>, variant: ChartVariant = "wide") => {
  const model = prepareShiftChart(wish, variant);
  const html = renderToStaticMarkup(<ShiftChart model={model} hrefOf={(id) => `?at=${id}`} />);
  const kes = model.series.find((series) => series.party === "kes");
  if (!kes) throw new Error("Kestria is always drawn.");
  return { model, html, kes };
};
/** The drawing of one mark, as it stands in the page. */
const markIn = (html: string, id: string) => new RegExp(`<a [^>]*data-position="${id}".*?</a>`).exec(html)?.[0] ?? "";

describe("each row of the chart's grammar", () => {
  it("draws a point as a disc, an interval as a bar from low to high", () => {
    const { kes, html } = draw(wishOf([at("a", "2031-03-01", 80), at("b", "2031-05-01", 40, 60)]));
    expect(kes.marks.map(({ kind }) => kind)).toEqual(["point", "interval"]);
    expect(markIn(html, "a")).toContain('width="10" height="10" rx="5"');
    const bar = kes.marks[1];
    expect((bar?.yLow ?? 0) - (bar?.yHigh ?? 0)).toBeCloseTo(0.2 * (436 - 20));
  });

  it("draws a range of days as wide as it is and starts the line on the last day", () => {
    const { kes } = draw(wishOf([at("a", "2031-03-31", 40, 60, { first: "2031-03-01" })]));
    expect(kes.marks[0]?.x0).not.toBeNull();
    expect(kes.bands[0]?.x0).toBeCloseTo(kes.marks[0]?.x ?? 0);
  });

  it("fills what is on the record, leaves the second-hand hollow, and squares a document", () => {
    const { kes, html } = draw(
      wishOf([
        at("own", "2031-03-01", 80),
        at("anon", "2031-04-01", 80, 80, { attribution: "own_side_anonymous", unnamed: true }),
        at("doc", "2031-05-01", 80, 80, { attribution: "document" }),
      ]),
    );
    expect(kes.marks.map(({ style }) => style)).toEqual(["filled", "hollow", "square"]);
    expect(markIn(html, "anon")).toContain('fill="var(--paper)"');
    expect(markIn(html, "own")).toContain('height="10" rx="5"');
    expect(markIn(html, "doc")).toContain('height="10" fill');
  });

  it("cuts the open end straight at the pole and rounds the other", () => {
    const { html, kes } = draw(wishOf([at("a", "2031-03-01", 60, 100, { open: "high" })]));
    expect(kes.marks[0]?.yHigh).toBe(10);
    expect(markIn(html, "a").match(/a3 3 0 0 1/g)).toHaveLength(2);
    const closed = draw(wishOf([at("a", "2031-03-01", 60, 100)]));
    expect(markIn(closed.html, "a").match(/a3 3 0 0 1/g)).toHaveLength(4);
  });

  it("draws one line for a point and two edges, never a middle, for an interval", () => {
    const { html } = draw(wishOf([at("a", "2031-10-01", 40, 60)]));
    const bands = /<g class="text-p1" data-party="kes">.*?<\/g>/.exec(html)?.[0] ?? "";
    expect(bands.match(/<line/g)).toHaveLength(2);
    expect(bands).toContain("party-texture-1");
    const point = draw(wishOf([at("a", "2031-10-01", 40)])).html;
    expect(/<g class="text-p1" data-party="kes">.*?<\/g>/.exec(point)?.[0].match(/<line/g)).toHaveLength(1);
  });

  it("dashes a stand from its ninety-first day on", () => {
    const { kes, html } = draw(wishOf([at("a", "2031-03-01", 80)]));
    expect(kes.bands.map(({ stale, from }) => [stale, from])).toEqual([
      [false, "2031-03-01"],
      [true, "2031-05-31"],
    ]);
    expect(html).toContain('stroke-dasharray="5 4"');
  });

  it("draws nothing before the first statement and after a retraction", () => {
    const { kes } = draw(
      wishOf([at("a", "2031-03-01", 80), said({ id: "r", last: "2031-04-01", act: "retract", low: 80, high: 80 })]),
    );
    expect(kes.bands.at(-1)?.to).toBe("2031-04-01");
    expect(kes.bands[0]?.from).toBe("2031-03-01");
  });

  it("puts a bracket round what was known where somebody was asked and did not answer, and goes on", () => {
    const { kes, html, model } = draw(
      wishOf([at("a", "2031-09-01", 40, 60), said({ id: "n", last: "2031-10-01", answer: "no_comment" })]),
    );
    const [bar, bracket] = kes.marks;
    expect(bracket?.yHigh).toBe((bar?.yHigh ?? 0) - 6);
    expect(markIn(html, "n")).toContain("h4V");
    expect(kes.bands).toHaveLength(1);
    expect(model.words.map(({ lines }) => lines.join(" "))).toContain("asked 1 Oct, did not answer");
  });

  it("says beside a shift, and never inside it, that it is conditional, by another speaker or denied", () => {
    const denial = at("d", "2031-06-01", 0, 0, {
      party: "sab",
      relations: [{ type: "contradicts", position: "b" }],
    });
    const wish = wishOf([
      at("a", "2031-03-01", 80, 80, { speaker: "minister" }),
      at("b", "2031-05-01", 40, 60, { speaker: "minister", condition: "if it rains" }),
      denial,
    ]);
    const { model, html } = draw(wish);
    const beside = "conditional; another side denies it";
    expect(model.rows.find(({ position }) => position === "b")?.verdictWords).toContain(`(${beside})`);
    expect(markIn(html, "b")).toContain(beside);
    expect(markIn(html, "b")).toContain("on a condition");
    expect(model.words.map(({ lines }) => lines.join(" ")).join()).toContain("conditional, another side denies it");
    expect(readingsOn(wish, "2031-07-01")[0]?.note).toContain("on a condition, another side denies it");
    expect(readingsOn(wish, "2031-04-01")[0]?.note).not.toContain("condition");
  });

  it("gives a statement without a first day a dotted tail", () => {
    const { kes, html } = draw(wishOf([at("a", "2031-09-01", 40, 40, { first: null })]));
    expect(kes.marks[0]?.tail).toBe(true);
    expect(markIn(html, "a")).toContain('stroke-dasharray="1 3"');
  });

  it("raises a riser at a shift, from the old edge to the new, and says what from and to", () => {
    const { kes, model } = draw(wishOf([at("a", "2031-03-01", 80), at("b", "2031-05-01", 40, 60)]));
    expect(kes.risers).toHaveLength(1);
    const [old, now] = kes.marks;
    expect(kes.risers[0]).toMatchObject({ y0: old?.yHigh, y1: now?.yHigh });
    expect(model.words.map(({ lines }) => lines.join(" "))).toContain(
      "Shift from best efforts, no figure to 700 guaranteed to 500 guaranteed another speaker",
    );
  });

  it("puts a diamond on the old edge where it cannot tell, and no riser", () => {
    const { kes } = draw(wishOf([at("a", "2031-03-01", 80), at("b", "2031-05-01", 60, 80)]));
    expect(kes.risers).toEqual([]);
    expect(kes.diamonds).toHaveLength(1);
    expect(kes.diamonds[0]?.y).toBe(kes.marks[0]?.yHigh);
    expect(kes.diamonds[0]).toMatchObject({ x: kes.marks[1]?.x, dx: -12 });
  });

  it("draws all intervals of a conflict", () => {
    const { kes } = draw(
      wishOf([at("a", "2031-05-01", 0, 20), at("b", "2031-05-02", 60, 80, { first: "2031-04-20" })]),
    );
    const last = kes.bands.filter(({ to }) => to === "2031-11-20");
    expect(last.map(({ low, high }) => [low, high])).toEqual([
      [0, 20],
      [60, 80],
    ]);
  });

  it("words a direction with an arrow and draws no place for it", () => {
    const { kes, model, html } = draw(wishOf([at("a", "2031-05-01", 0, 100, { direction: "low" })]));
    expect(kes.bands).toEqual([]);
    expect(kes.marks[0]?.kind).toBe("direction");
    expect(model.words[0]?.lines.join(" ")).toBe("toward full natural flow");
    expect(markIn(html, "a")).toContain("h9l-4.5");
  });

  it("gives a nominal issue a row for each option and no poles", () => {
    const { model, kes } = draw(wishOf([said({ id: "a", last: "2031-05-01", option: "o1" })], { issue: nominalIssue }));
    expect(model.axis.map(({ option }) => option)).toEqual(["o0", "o1", "o2"]);
    expect(kes.marks[0]?.yHigh).toBe(model.axis[1]?.y);
    expect(model.poles).toEqual({ low: null, high: null });
    expect(model.ribbon).toBeNull();
  });

  it("sets a stop that no source states in italics on a dotted line", () => {
    const { html } = draw(wishOf([at("a", "2031-05-01", 40)]));
    expect(html).toContain('class="fill-ink-3 italic"><tspan x="136"');
    expect(html.match(/stroke-dasharray="1 4"/g)).toHaveLength(1);
  });

  it("flags events: held with a line down, planned hollow without, cancelled struck through", () => {
    const event = (id: string, status: "held" | "planned" | "cancelled", last: string) => ({
      ...{ id, title: `Round ${id}`, status, first: last, last, dateWords: last },
    });
    const { html, model } = draw(
      wishOf([at("a", "2031-05-01", 40)], {
        events: [
          event("1", "held", "2031-04-01"),
          event("2", "cancelled", "2031-06-01"),
          event("3", "planned", "2031-12-08"),
        ],
      }),
    );
    expect(model.events).toHaveLength(3);
    expect(html.match(/stroke-dasharray="1 3"/g)).toHaveLength(2);
    expect(html).toContain('text-decoration="line-through"');
    expect(model.events[2]?.beyond).not.toBeNull();
    expect(model.events[2]?.lines.join(" ")).toContain("2031-12-08");
  });

  it("words an undefined distance and never draws it as 0", () => {
    const { model, html } = draw(wishOf([at("a", "2031-05-01", 40)]));
    expect(model.ribbon?.steps.map(({ min }) => min)).toEqual([null]);
    expect(model.ribbon?.now).toBe("undefined");
    expect(html).not.toContain("data-min");
  });

  it("lets a distance that begins on the last day last that day, beside the one before it", () => {
    const statements = [
      at("a", "2031-03-01", 80),
      at("b", "2031-03-01", 20, 20, { party: "sab" }),
      at("c", "2031-11-20", 60),
    ];
    for (const variant of chartVariants) {
      const { ribbon, layout } = prepareShiftChart(wishOf(statements), variant);
      expect(ribbon?.now).toBe("40");
      const [before, last] = ribbon?.steps.slice(-2) ?? [];
      expect([before?.min, last?.min]).toEqual([60, 40]);
      expect(last?.x0).toBe(before?.x1);
      expect((last?.x1 ?? 0) - (last?.x0 ?? 0)).toBeGreaterThanOrEqual(6);
      expect(last?.x1).toBeLessThanOrEqual(layout.plotWidth);
    }
  });
});

describe("where there is nothing to draw", () => {
  it("says so, and still draws the axis", () => {
    const { html, model } = draw(wishOf([at("a", "2031-05-01", 40, 40, { attribution: "opponent_said" })]));
    expect(html).toContain("Nothing of the kinds switched on was said in this range.");
    expect(model.strip).toMatchObject({ counted: 0, switchedOff: 1 });
    expect(model.axis).toHaveLength(6);
  });
});

describe("drawn = said", () => {
  const wish = wishOf([
    at("a", "2031-03-01", 80),
    at("b", "2031-05-01", 40, 60),
    at("c", "2031-06-01", 20, 20, { party: "sab", attribution: "document" }),
    said({ id: "n", last: "2031-07-01", answer: "no_comment" }),
    at("off", "2031-07-02", 20, 20, { attribution: "opponent_said" }),
  ]);
  const read = (html: string, tag: "a" | "tr", key: string) =>
    [...html.matchAll(new RegExp(`<${tag} [^>]*${key}="[^"]*"[^>]*>`, "g"))]
      .map(([element]) =>
        [key, "data-low", "data-high", "data-kind", "data-style", "data-last", "data-verdict"].map(
          (name) => new RegExp(`${name}="([^"]*)"`).exec(element)?.[1],
        ),
      )
      .sort();

  it.each(chartVariants)("marks read back from the %s drawing equal the rows of the table twin", (variant) => {
    const { model, html } = draw(wish, variant);
    const table = renderToStaticMarkup(<ShiftChartTable rows={model.rows} hrefOf={(id) => id} />);
    const marks = read(html, "a", "data-position");
    expect(marks).toHaveLength(4);
    expect(marks).toEqual(read(table, "tr", "data-row"));
    expect(marks.flat()).not.toContain("off");
  });

  it("names every mark in words and makes one of them reachable by Tab", () => {
    const { html } = draw(wish);
    expect(html).toContain(
      'aria-label="Kestria: 700 guaranteed to 500 guaranteed, 2031-05-01, own words, A2. Shift of 20 to 40, from best efforts, no figure (another speaker)."',
    );
    expect(html.match(/tabindex="0"/g)).toHaveLength(1);
  });

  it("needs no inline style", () => {
    for (const variant of chartVariants) expect(draw(wish, variant).html).not.toMatch(/\sstyle=/);
  });

  it("keeps the haloed and the chosen apart from the rest", () => {
    const model = prepareShiftChart(wish, "wide");
    const html = renderToStaticMarkup(
      <ShiftChart model={model} chosen="a" haloed={new Set(["b"])} hrefOf={(id) => id} />,
    );
    expect([...html.matchAll(/data-halo="(\w+)"/g)].map((match) => match[1]).sort()).toEqual(["a", "b"]);
  });
});
