import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisLineHeight } from "./chart-axis";
import type { ChartEvent } from "./chart-events";
import { moveApart } from "./move-apart";
import { type Box, boxOfWords } from "./place-words";
import { boxOfMark } from "./prepare-marks";
import { chartVariants, prepareShiftChart } from "./prepare-shift-chart";
import { at, parties, said, scaleIssue, wishOf } from "./testing/sample-issue";
import { textWidth, widestLine, wrapWords } from "./text-width";

const range = { from: "2031-01-01", to: "2031-12-01" };
const day = fc
  .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2031-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
const statement = fc.record({
  day,
  party: fc.constantFrom(...parties.map(({ id }) => id)),
  low: fc.integer({ min: 0, max: 10 }),
  wide: fc.constantFrom(0, 0, 2, 4),
  attribution: fc.constantFrom("own_words", "document", "own_side_anonymous", "reporter_summary"),
  answer: fc.constantFrom("stated", "stated", "stated", "stated", "no_comment", "undecided"),
  known: fc.boolean(),
});
const statements = fc.array(statement, { minLength: 1, maxLength: 60 }).map((list) =>
  list.map((each, index) => {
    const low = Math.min(each.low, 10 - each.wide) * 10;
    const place = each.answer === "stated" ? { low, high: low + each.wide * 10 } : {};
    const first = each.known ? each.day : null;
    return said({
      ...{ id: `s${index}`, last: each.day, first, party: each.party, ...place },
      attribution: each.attribution as "own_words",
      answer: each.answer as "stated",
    });
  }),
);
const events = fc
  .array(
    fc.record({ day, title: fc.lorem({ maxCount: 6 }), status: fc.constantFrom("held", "planned", "cancelled") }),
    {
      maxLength: 14,
    },
  )
  .map((list) =>
    list.map(
      ({ day: last, title, status }, index): ChartEvent => ({
        ...{ id: `e${index}`, title, first: last, last, dateWords: last, status: status as "held" },
      }),
    ),
  );
const labels = fc.array(fc.lorem({ maxCount: 12 }), { minLength: 6, maxLength: 6 });
const issues = labels.map((words) => ({
  ...scaleIssue,
  stops: scaleIssue.stops.map((stop, index) => ({ ...stop, label: words[index] || "a stop" })),
}));

const overlap = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.01 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.01;
const overlapping = (boxes: readonly Box[]) =>
  boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlap(box, other)));

it("names a pole by its party alone where “’s pole” has no room, and cuts no word of it", () => {
  const polesOf = (variant: "wide" | "phone") => {
    const { poles } = prepareShiftChart(wishOf([at("a", "2031-03-01", 60)]), variant);
    return [poles.low?.words, poles.high?.words];
  };
  expect(polesOf("wide")).toEqual(["Sabria’s pole", "Kestria’s pole"]);
  expect(polesOf("phone")).toEqual(["Sabria", "Kestria"]);
});

describe("for any record, at any of the three widths", () => {
  const any = fc.record({ statements, events, issue: issues, variant: fc.constantFrom(...chartVariants) });
  const check = (test: (model: ReturnType<typeof prepareShiftChart>) => void, numRuns = 60) =>
    fc.assert(
      fc.property(any, ({ statements: list, events: flags, issue, variant }) =>
        test(prepareShiftChart(wishOf(list, { events: flags, issue, range }), variant)),
      ),
      { numRuns },
    );

  it("no mark, band, riser or word leaves the plot", () => {
    check((model) => {
      const { plotWidth, plotHeight } = model.layout;
      for (const series of model.series) {
        for (const mark of series.marks) {
          const box = boxOfMark(mark);
          expect(box.left).toBeGreaterThanOrEqual(-0.5);
          expect(box.right).toBeLessThanOrEqual(plotWidth + 0.5);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(plotHeight);
        }
        for (const band of series.bands) {
          expect(band.x0).toBeGreaterThanOrEqual(0);
          expect(band.x1).toBeLessThanOrEqual(plotWidth);
        }
      }
      for (const words of model.words) {
        const box = boxOfWords(words);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(plotWidth);
      }
    });
  });

  it("no words stand on other words, in the plot, at the line ends, along the axis or above", () => {
    check((model) => {
      const { phone } = model.layout;
      expect(overlapping(model.words.map(boxOfWords))).toEqual([]);
      const column = (y: number, lines: number, height: number): Box => ({
        ...{ left: 0, right: 1, top: y - 10, bottom: y - 10 + lines * height },
      });
      expect(overlapping(model.ends.map((end) => column(end.y, end.names.length + end.lines.length, 14)))).toEqual([]);
      const height = axisLineHeight(phone);
      expect(overlapping(model.axis.map((row) => column(row.textY, row.lines.length, height)))).toEqual([]);
      const named = model.events.filter((event) => event.lines.length > 0);
      const flags = named.map((event): Box => {
        const start = event.x + (event.beyond ?? 0) + (event.leftward ? -8 : 8);
        const wide = widestLine(event.lines);
        const top = event.y - (event.lines.length - 1) * 13;
        return {
          left: event.leftward ? start - wide : start,
          right: event.leftward ? start : start + wide,
          top,
          bottom: event.y + 8,
        };
      });
      expect(overlapping(flags)).toEqual([]);
    });
  });

  it("drops no event, no stop and no party that stands anywhere", () => {
    check((model) => {
      expect(model.axis).toHaveLength(6);
      const standing = model.series.filter((series) => series.bands.some((band) => band.to === model.until));
      expect(new Set(model.ends.map(({ key }) => key))).toEqual(new Set(standing.map(({ party }) => party)));
    });
    fc.assert(
      fc.property(events, (list) => {
        const model = prepareShiftChart(wishOf([at("a", "2031-05-01", 40)], { events: list, range }), "wide");
        expect(model.events.map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort());
      }),
    );
  });

  it("keeps the plot in sight: of very many events only some are named, and all are there", () => {
    const many = Array.from({ length: 150 }, (_, index) => {
      const day = `2031-${String((index % 11) + 1).padStart(2, "0")}-${String((index % 27) + 1).padStart(2, "0")}`;
      const title = `Round ${index} of the talks of all delegations and the observers whom they had invited`;
      return { id: `e${index}`, title, status: "held" as const, first: day, last: day, dateWords: day };
    });
    for (const variant of chartVariants) {
      const model = prepareShiftChart(wishOf([at("a", "2031-05-01", 40)], { events: many, range }), variant);
      expect(model.events).toHaveLength(150);
      expect(model.events.filter((event) => event.lines.length > 0).length).toBeGreaterThan(8);
      expect(model.eventsHeight).toBeLessThan(340);
    }
  });

  it("says on a phone what each event is, and not over the words of the axis", () => {
    const titles = [
      "US-Russian talks in Riyadh",
      "Putin and Trump meet in Anchorage",
      "Leaders meet in the White House",
      "US-Ukrainian talks in Geneva",
    ];
    const few = titles.map((title, index): ChartEvent => {
      const last = ["2031-01-02", "2031-05-10", "2031-11-20", "2031-12-01"][index] ?? "";
      return { id: `e${index}`, title, status: "held", first: last, last, dateWords: last };
    });
    const model = prepareShiftChart(wishOf([at("a", "2031-05-01", 40)], { events: few, range }), "phone");
    expect(model.events.map(({ lines }) => lines.join(" "))).toEqual(titles);
    const words = model.axis[0]?.textY ?? 0;
    for (const event of model.events) {
      const left = event.x - 8 - widestLine(event.lines);
      expect(left).toBeGreaterThanOrEqual(-model.layout.axisWidth);
      if (left < 0) expect(event.y + 8 - model.eventsHeight).toBeLessThanOrEqual(words - 11);
    }
  });

  it("draws thousands as paths in which every value of a party still stands", () => {
    const many = Array.from({ length: 900 }, (_, index) => {
      const month = String((index % 11) + 1).padStart(2, "0");
      return at(`s${index}`, `2031-${month}-${String((index % 27) + 1).padStart(2, "0")}`, (index * 7) % 101);
    });
    const model = prepareShiftChart(wishOf(many, { range }), "wide");
    const series = model.series.find(({ party }) => party === "kes");
    const heights = new Set([...(series?.dense?.filled ?? "").matchAll(/M\d+ ([\d.]+)h0/g)].map((match) => match[1]));
    expect(heights).toEqual(new Set(series?.marks.map((mark) => `${Math.round(mark.yHigh * 2) / 2}`)));
    expect(model.rows).toHaveLength(900);
  });
});

describe("moving labels apart", () => {
  it("keeps the order, lets none overlap, and moves nothing that has room", () => {
    const wishes = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 400 }), size: fc.integer({ min: 10, max: 40 }) }),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(wishes, (list) => {
        const centres = moveApart(list, 0, 400);
        const sorted = list
          .map((wish, index) => ({ ...wish, centre: centres[index] ?? 0 }))
          .sort((a, b) => a.centre - b.centre);
        for (const [index, each] of sorted.entries()) {
          const next = sorted[index + 1];
          if (!next) continue;
          expect(next.centre - each.centre).toBeGreaterThanOrEqual((each.size + next.size) / 2 - 1e-6);
          expect(next.at).toBeGreaterThanOrEqual(each.at);
        }
      }),
    );
    expect(
      moveApart(
        [
          { at: 50, size: 20 },
          { at: 100, size: 20 },
        ],
        0,
        400,
      ),
    ).toEqual([50, 100]);
    expect(
      moveApart(
        [
          { at: 100, size: 20 },
          { at: 100, size: 20 },
        ],
        0,
        400,
      ),
    ).toEqual([90, 110]);
  });
});

describe("wrapping words", () => {
  it("keeps every line within its width and every letter", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), fc.integer({ min: 30, max: 200 }), (words, width) => {
        const lines = wrapWords(words, width);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width + 0.001);
        expect(lines.join("").replaceAll(/[-\s]/g, "")).toBe(words.replaceAll(/[-\s]/g, ""));
      }),
    );
  });
});
