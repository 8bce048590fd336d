import type { Issue } from "./chart-figures";
import { moveApart } from "./move-apart";
import type { AxisRow, ChartLayout, PoleName } from "./shift-chart-model";
import { cut, type TextStyle, textWidth, wrapAtMost, wrapWords } from "./text-width";

/** Room above the high pole and below the low pole, px. */
export const plotPad = 10;
const gutter = 14;

const wide = { columns: [136], base: 436, most: 560, line: 14, style: { stretch: 86 } as TextStyle };
const narrow = { columns: [70, 84, 98], base: 350, most: 480, line: 13, style: { stretch: 80 } as TextStyle };

interface RowText {
  value: number | null;
  option: string | null;
  anchored: boolean;
  words: string;
}

/** How tall the plot is and how wide its axis, so that every worded stop can be read beside its line. */
export function axisLayout(issue: Issue, phone: boolean): { axisWidth: number; plotHeight: number } {
  const kind = phone ? narrow : wide;
  const texts = rowTexts(issue);
  const base = issue.kind === "nominal" ? Math.min(kind.base, texts.length * 76 + 2 * plotPad) : kind.base;
  let best = { axisWidth: 0, plotHeight: Number.POSITIVE_INFINITY };
  // A column that would cut a word in two is taken only where there is none wider.
  const longest = Math.max(
    0,
    ...texts.flatMap((text) => text.words.split(/\s+/).map((word) => textWidth(word, kind.style))),
  );
  const columns = kind.columns.filter((column, index) => column >= longest || index === kind.columns.length - 1);
  for (const column of columns) {
    const sizes = texts.map((text) => wrapWords(text.words, column, kind.style).length * kind.line + 4);
    const needed = neededHeight(texts, sizes) + 2 * plotPad;
    const plotHeight = Math.round(Math.min(kind.most, Math.max(base, needed)));
    if (plotHeight < best.plotHeight) best = { axisWidth: column + gutter, plotHeight };
    if (needed <= kind.base * 1.1) break;
  }
  return best;
}

function rowTexts(issue: Issue): RowText[] {
  if (issue.kind === "nominal")
    return issue.options.map((option) => ({
      value: null,
      option: option.id,
      anchored: option.anchored,
      words: option.label,
    }));
  return [...issue.stops]
    .sort((a, b) => b.value - a.value)
    .map((stop) => ({ value: stop.value, option: null, anchored: stop.anchored, words: stop.label }));
}

function neededHeight(texts: readonly RowText[], sizes: readonly number[]): number {
  let needed = 0;
  for (let i = 1; i < texts.length; i++) {
    const [a, b] = [texts[i - 1], texts[i]];
    const share = a && b && a.value !== null && b.value !== null ? (a.value - b.value) / 100 : 1 / texts.length;
    needed = Math.max(needed, ((sizes[i - 1] ?? 0) + (sizes[i] ?? 0)) / 2 / Math.max(share, 0.05));
  }
  return needed;
}

/** px from the top of the plot for a value of the scale: 0 at the foot. */
export function yOfValue(value: number, plotHeight: number): number {
  return plotPad + (1 - value / 100) * (plotHeight - 2 * plotPad);
}

/** px from the top of the plot for an option of a nominal issue: a row each, in the issue's order. */
export function yOfOption(issue: Issue, option: string, plotHeight: number): number {
  const index = issue.options.findIndex((each) => each.id === option);
  return plotPad + ((Math.max(index, 0) + 0.5) / Math.max(1, issue.options.length)) * (plotHeight - 2 * plotPad);
}

/** How many lines each stop may take, so that all of them together stand beside the plot. */
function linesEach(
  texts: readonly { words: string }[],
  column: number,
  { line, style }: { line: number; style: TextStyle },
  plotHeight: number,
): number {
  const asked = texts.map(({ words }) => wrapWords(words, column, style).length);
  let most = Math.max(1, ...asked);
  const height = () => asked.reduce((sum, lines) => sum + Math.min(lines, most) * line + 3, 0);
  while (most > 1 && height() > plotHeight) most--;
  return most;
}

/** Whose pole it is: in words, and where these have no room by its name alone. */
type Principal = { words: string; short: string; slot: number };

/** The worded stops (or options) beside the plot, none touching another, and the names of the poles. */
export function axisRows(
  issue: Issue,
  layout: ChartLayout,
  principals: { low: Principal | null; high: Principal | null },
): { axis: AxisRow[]; poles: { low: PoleName | null; high: PoleName | null } } {
  const kind = layout.phone ? narrow : wide;
  const column = layout.axisWidth - gutter;
  const texts = rowTexts(issue);
  const rows = texts.map((text) => ({
    ...text,
    y:
      text.option === null
        ? yOfValue(text.value ?? 0, layout.plotHeight)
        : yOfOption(issue, text.option, layout.plotHeight),
    lines: wrapAtMost(text.words, column, linesEach(texts, column, kind, layout.plotHeight), kind.style),
  }));
  const centres = moveApart(
    rows.map((row) => ({ at: row.y, size: row.lines.length * kind.line + 3 })),
    -60,
    layout.plotHeight + 60,
  );
  const axis = rows.map((row, index) => ({
    value: row.value,
    option: row.option,
    y: row.y,
    lines: row.lines,
    textY: (centres[index] ?? row.y) - ((row.lines.length - 1) * kind.line) / 2 + 4,
    anchored: row.anchored,
  }));
  if (issue.kind !== "scale") return { axis, poles: { low: null, high: null } };
  const top = axis[0];
  const foot = axis.at(-1);
  const style = { ...kind.style, bold: true };
  const fits = ({ words, short, slot }: Principal) => ({
    slot,
    words: textWidth(words, style) <= column ? words : cut(short, column, style),
  });
  return {
    axis,
    poles: {
      high: principals.high && top ? { ...fits(principals.high), y: top.textY - 16 } : null,
      low:
        principals.low && foot ? { ...fits(principals.low), y: foot.textY + foot.lines.length * kind.line + 3 } : null,
    },
  };
}

export const axisLineHeight = (phone: boolean): number => (phone ? narrow.line : wide.line);
