/** A card as a picture of 1200 by 630 px, which is what other sites show beside a link. Nothing is asked of anybody else for it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import satori, { type SatoriOptions } from "satori";
import type { DensePaths } from "@/charts/shift-chart-model";
import { type Card, type CardChart, drawnWords } from "./card";
import { colours, partyColour } from "./colours";
import { standsTree } from "./stands-tree";
import { box, lines, type Node, type Style, shape } from "./tree";

export const cardSize = { width: 1200, height: 630 };
const room = { side: 48, chart: 832, chartHeight: 262 };

/** The picture as a PNG. */
export async function drawCard(card: Card): Promise<Uint8Array> {
  const svg = await satori(cardTree(card) as unknown as Parameters<typeof satori>[0], { ...cardSize, fonts: fonts() });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

function cardTree({ kicker, title, deck, foot, chart, stands }: Card): Node {
  const drawn = chart !== null || stands !== null;
  const long = title.length > (drawn ? 40 : 60);
  const size = drawn ? (long ? 37 : 54) : long ? 54 : 66;
  const [deckSize, most] = stands ? [24, 3] : chart ? [27, 2] : [37, 5];
  return box(
    {
      ...{
        ...cardSize,
        boxSizing: "border-box",
        flexDirection: "column",
        backgroundColor: colours.paper,
        color: colours.ink,
      },
      ...{ padding: `34px ${room.side}px 30px`, borderTop: `8px solid ${colours.ink}`, fontFamily: "Sans" },
    },
    lines({ fontSize: 24, color: colours["ink-2"] }, 1, kicker),
    lines(
      { fontFamily: "Serif", fontSize: size, lineHeight: 1.15, fontWeight: 600, marginTop: 6 },
      drawn ? 1 : 3,
      title,
    ),
    lines(
      { fontFamily: "Serif", fontSize: deckSize, lineHeight: 1.3, color: colours["ink-2"], marginTop: drawn ? 8 : 20 },
      most,
      deck,
    ),
    box({ flexGrow: 1 }),
    chart ? chartTree(chart) : stands ? standsTree(stands) : null,
    lines({ fontSize: 20, color: colours["ink-3"], marginTop: drawn ? 12 : 0 }, 1, foot),
  );
}

/** px above the plot for the words of the high pole, and below it for days. */
const above = 34;
const below = 50;

function chartTree(chart: CardChart): Node {
  const across = room.chart / chart.width;
  const down = room.chartHeight / chart.height;
  const at = (x: number, y: number, style: Style, words: string) =>
    box({ position: "absolute", left: x, top: y, fontSize: 20, whiteSpace: "nowrap", ...style }, drawnWords(words));
  return box(
    { position: "relative", width: "100%", height: above + room.chartHeight + below },
    box({ position: "absolute", left: 0, top: above }, drawing(chart, across, down)),
    ...chart.rows
      .filter(({ words }) => words !== "")
      .map((row) => at(0, above + row.y * down + (row.above ? -36 : 6), { color: colours["ink-3"] }, row.words)),
    ...chart.ticks.map(({ x, words }) =>
      at(x * across, above + room.chartHeight + 22, { color: colours["ink-3"] }, words),
    ),
    ...chart.ends.map(({ slot, name, y }) =>
      at(
        room.chart + 22,
        above + y * down - 20,
        { fontSize: 25, fontWeight: 600, color: slot === null ? colours.ink : partyColour(slot) },
        name,
      ),
    ),
  );
}

function drawing(chart: CardChart, across: number, down: number): Node {
  const { chart: width, chartHeight: height } = room;
  const grid = chart.rows.map(({ y, anchored }) =>
    shape("path", {
      d: `M0 ${y * down}H${width}`,
      stroke: anchored ? colours.line : colours["line-2"],
      strokeWidth: 1.5,
      ...(anchored ? {} : { strokeDasharray: "2 6" }),
    }),
  );
  const parties = chart.lines.flatMap(({ slot, paths }) => strokesOf(paths, partyColour(slot), across, down));
  const folds = chart.folds.map((x) =>
    shape("path", { d: `M${x * across} 0V${height}`, stroke: colours.paper, strokeWidth: 9 }),
  );
  return shape("svg", { width, height, viewBox: `0 0 ${width} ${height}`, children: [...grid, ...parties, ...folds] });
}

/** The strokes of one party's line, as the small charts of the pages have them. */
function strokesOf(paths: DensePaths, colour: string, across: number, down: number): Node[] {
  const stroke = (name: keyof DensePaths, strokeWidth: number, more: object = {}) =>
    paths[name] === ""
      ? []
      : [
          shape("path", {
            ...{ d: stretched(paths[name], across, down), stroke: colour, strokeWidth, fill: "none" },
            ...{ strokeLinecap: "round", ...more },
          }),
        ];
  const inner = { stroke: colours.paper };
  return [
    ...stroke("fill", 0, { fill: colour, fillOpacity: 0.12, stroke: "none" }),
    ...stroke("stale", 2.5, { strokeDasharray: "11 9", strokeLinecap: "butt" }),
    ...stroke("weak", 2),
    ...stroke("edges", 3.5),
    ...stroke("risers", 2),
    ...stroke("asides", 2.5, { strokeDasharray: "2 6" }),
    ...stroke("bars", 6),
    ...stroke("hollowBars", 8),
    ...stroke("hollowBars", 3, inner),
    ...stroke("filled", 14),
    ...stroke("hollow", 14),
    ...stroke("hollow", 7, inner),
    ...stroke("square", 13, { strokeLinecap: "square" }),
  ];
}

/** A path of M, H, V, h, v and z, wider and higher: its strokes stay as thick as they are. */
export function stretched(path: string, across: number, down: number): string {
  return path.replaceAll(
    /([MHVhv])(-?[\d.]+)(?: (-?[\d.]+))?/g,
    (_, command: string, first: string, second?: string) => {
      const by = (value: string, factor: number) => Math.round(Number(value) * factor * 100) / 100;
      if (second !== undefined) return `${command}${by(first, across)} ${by(second, down)}`;
      return `${command}${by(first, command === "V" || command === "v" ? down : across)}`;
    },
  );
}

const scripts = ["latin", "latin-ext", "cyrillic", "greek"];
const faces = [
  { name: "Sans", file: "@fontsource/ibm-plex-sans/files/ibm-plex-sans", weights: [400, 600] as const },
  { name: "Serif", file: "@fontsource/source-serif-4/files/source-serif-4", weights: [400, 600] as const },
];

let loaded: SatoriOptions["fonts"] | undefined;

/** Read once. A letter of another script is drawn as a frame. */
function fonts(): SatoriOptions["fonts"] {
  const { resolve } = createRequire(import.meta.url);
  loaded ??= faces.flatMap(({ name, file, weights }) =>
    scripts.flatMap((script) =>
      weights.map((weight) => ({
        ...{ name, weight, style: "normal" as const },
        data: readFileSync(resolve(`${file}-${script}-${weight}-normal.woff`)),
      })),
    ),
  );
  return loaded;
}
