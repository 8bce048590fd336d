/** Who stands where, as the overview's table says it: words, and below them a little scale, low at the left. */
import type { StandModel } from "@/charts/prepare-stand";
import type { CardStands } from "./card";
import { colours, partyColour } from "./colours";
import { box, lines, type Node, shape } from "./tree";

/** px */
const room = { width: 1104, title: 270, gap: 32, row: 62, head: 36, scale: 24 };
const middle = room.scale / 2;
const bar = 13;

export function standsTree({ parties, rows }: CardStands): Node {
  const width = (room.width - room.title - room.gap * parties.length) / parties.length;
  const across = (style: object, first: Node, cells: Node[]) =>
    box({ ...style, borderTop: `1px solid ${colours.line}`, gap: room.gap }, first, ...cells);
  return box(
    { flexDirection: "column", width: room.width },
    box(
      { height: room.head, gap: room.gap },
      box({ width: room.title }),
      ...parties.map(({ slot, name }) =>
        lines({ width, fontSize: 22, fontWeight: 600, color: partyColour(slot) }, 1, name),
      ),
    ),
    ...rows.map(({ title, cells }) =>
      across(
        { height: room.row, paddingTop: 6 },
        lines({ width: room.title, fontSize: 20, lineHeight: 1.2 }, 2, title),
        cells.map((stand, index) => cellTree(stand, partyColour(parties[index]?.slot ?? 1), width)),
      ),
    ),
  );
}

function cellTree(stand: StandModel, colour: string, width: number): Node {
  const color = stand.empty === "no_data" ? colours["ink-3"] : colours.ink;
  return box(
    { flexDirection: "column", width },
    lines({ width, fontSize: 18, lineHeight: 1.2, color }, 1, stand.words),
    stand.empty === "no_data"
      ? null
      : shape("svg", {
          ...{ width, height: room.scale, viewBox: `0 0 ${width} ${room.scale}` },
          children: stand.options.length > 0 ? optionsOf(stand, colour) : scaleOf(stand, colour, width),
        }),
  );
}

/** Square by square, so that nothing of it is cut at the ends. */
function scaleOf(stand: StandModel, colour: string, width: number): Node[] {
  const at = (value: number) => bar / 2 + (value / 100) * (width - bar);
  const stroke = { stroke: colour, fill: "none" };
  if (stand.empty === "no_answer") {
    const ends = `M7 4H2V${room.scale - 4}H7M${width - 7} 4H${width - 2}V${room.scale - 4}H${width - 7}`;
    return [shape("path", { d: ends, ...stroke, strokeWidth: 2.5 })];
  }
  if (stand.empty === "undecided") {
    const rail = { x: 1, y: 6, width: width - 2, height: room.scale - 12 };
    return [shape("rect", { ...rail, ...stroke, strokeWidth: 2, strokeDasharray: "3 4" })];
  }
  const line = { stroke: colours["line-2"], strokeWidth: 2 };
  return [
    shape("path", { d: `M${at(0)} ${middle}H${at(100)}`, ...line }),
    ...[0, 100].map((end) => shape("path", { d: `M${at(end)} 6V${room.scale - 6}`, ...line })),
    ...(stand.move ? moveOf(stand.move, stand.bars, at, colour) : []),
    ...stand.bars.map((one) => markOf(one, stand, at, colour)),
  ];
}

/** The former place as a tick, and an arrow from it. */
function moveOf({ from, to }: { from: number; to: number }, bars: StandModel["bars"], at: At, colour: string): Node[] {
  const ahead = to > from ? 1 : -1;
  const tip = at(to) - ahead * (bars.every(({ low, high }) => low === high) ? bar / 2 + 2 : 0);
  const head = `M${tip} ${middle}L${tip - ahead * 10} ${middle - 6}V${middle + 6}Z`;
  return [
    shape("path", {
      d: `M${at(from)} 4V${room.scale - 4}M${at(from)} ${middle}H${tip}`,
      stroke: colour,
      strokeWidth: 2,
    }),
    shape("path", { d: head, fill: colour }),
  ];
}

type At = (value: number) => number;

function markOf({ low, high }: StandModel["bars"][number], stand: StandModel, at: At, colour: string): Node {
  const hollow = stand.style === "hollow" || stand.stale;
  const line = hollow ? 2.5 : 0;
  const height = bar - line;
  return shape("rect", {
    ...{ x: at(low) - height / 2, y: middle - height / 2, width: at(high) - at(low) + height, height },
    ...(stand.style === "square" ? {} : { rx: height / 2 }),
    ...(hollow ? { fill: colours.paper, stroke: colour, strokeWidth: line } : { fill: colour, opacity: stand.opacity }),
    ...(stand.stale ? { strokeDasharray: "5 4" } : {}),
  });
}

/** A square an option, the one that is held filled. */
function optionsOf(stand: StandModel, colour: string): Node[] {
  return stand.options.map(({ held }, index) =>
    shape("rect", {
      ...{ x: index * 22 + 1, y: 5, width: 14, height: 14, strokeWidth: 2 },
      fill: held && !stand.stale ? colour : "none",
      stroke: held ? colour : colours["line-2"],
      ...(held && stand.stale ? { strokeDasharray: "4 3" } : {}),
    }),
  );
}
