import { type Day, dayNumber, dayOfNumber, toDay } from "@parley/domain/dates/day";
import { shortMonths } from "./short-days";
import { textWidth } from "./text-width";

/** A stretch of days in which nothing was said and nothing happened, drawn short and marked as such. */
export interface Fold {
  from: Day;
  to: Day;
}

export interface TimeTick {
  day: Day;
  x: number;
  /** Empty where a label would touch its neighbour. */
  label: string;
  /** Below the first label, and below the first of each year. */
  year: string;
}

export interface TimeScale {
  from: Day;
  to: Day;
  width: number;
  /** px from the left edge of the plot, for days inside and outside the range alike. */
  x: (day: Day) => number;
  dayAt: (x: number) => Day;
  ticks: TimeTick[];
  /** Where the axis is folded: px of both ends, and how long the stretch is, in words where there is room. */
  folds: { from: Day; to: Day; x0: number; x1: number; words: string }[];
}

/** px that the last day takes at the least, in the margin beyond it: what begins on it is seen. */
export const lastDayLeast = 6;

const foldWidth = 30;

interface Piece {
  start: number;
  end: number;
  x0: number;
  x1: number;
  folded: boolean;
}

/**
 * Time runs right, a day as wide as any other, except in folds. `width` in px; `to` stands at the right edge, and labels may
 * run `beyond` px past it.
 */
export function timeScale(from: Day, to: Day, width: number, folds: readonly Fold[] = [], beyond = 40): TimeScale {
  const start = dayNumber(from);
  const end = Math.max(start + 1, dayNumber(to));
  const pieces = cutPieces(start, end, width, folds);
  const first = pieces[0] as Piece;
  const last = pieces.at(-1) as Piece;
  // Thousands of statements share a few hundred days.
  const known = new Map<Day, number>();
  const x = (day: Day): number => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const n = dayNumber(day);
    const piece = n <= start ? first : n >= end ? last : (pieces.find((each) => n <= each.end) ?? last);
    const at = piece.x0 + ((n - piece.start) / (piece.end - piece.start)) * (piece.x1 - piece.x0);
    known.set(day, at);
    return at;
  };
  const dayAt = (at: number): Day => {
    const piece = pieces.find((each) => at <= each.x1) ?? last;
    const n = piece.start + ((at - piece.x0) / (piece.x1 - piece.x0)) * (piece.end - piece.start);
    return dayOfNumber(Math.max(start, Math.min(end, Math.round(n))));
  };
  // Where there is little room, the dates on both sides say more than the length of what is left out.
  const isNarrow = width < 300;
  const taken = pieces.filter((piece) => piece.folded).map((piece) => foldWords(piece, isNarrow));

  return {
    from,
    to,
    width,
    x,
    dayAt,
    ticks: ticksOf(pieces, taken, x, width + beyond),
    folds: pieces
      .filter((piece) => piece.folded)
      .map((piece) => ({
        from: dayOfNumber(piece.start),
        to: dayOfNumber(piece.end),
        x0: piece.x0,
        x1: piece.x1,
        words: isNarrow ? "" : lengthInWords(piece.end - piece.start),
      })),
  };
}

function cutPieces(start: number, end: number, width: number, folds: readonly Fold[]): Piece[] {
  const inside = folds
    .map((fold) => ({ start: dayNumber(fold.from), end: dayNumber(fold.to) }))
    .filter((fold) => fold.start > start && fold.end < end && fold.end > fold.start)
    .sort((a, b) => a.start - b.start);
  const folded = inside.reduce((days, fold) => days + fold.end - fold.start, 0);
  const perDay = (width - inside.length * foldWidth) / (end - start - folded);
  const pieces: Piece[] = [];
  let at = start;
  let x = 0;
  const add = (until: number, wide: number, isFold: boolean) => {
    pieces.push({ start: at, end: until, x0: x, x1: x + wide, folded: isFold });
    at = until;
    x += wide;
  };
  for (const fold of inside) {
    if (fold.start > at) add(fold.start, (fold.start - at) * perDay, false);
    add(fold.end, foldWidth, true);
  }
  if (end > at) add(end, (end - at) * perDay, false);
  return pieces;
}

function lengthInWords(days: number): string {
  if (days < 60) return `${days} days`;
  const inMonths = Math.round(days / 30.44);
  return inMonths < 24 ? `${inMonths} months` : `${Math.floor(inMonths / 12)} years`;
}

/** Where the words of a fold stand, px. */
function foldWords(piece: Piece, isNarrow: boolean): { left: number; right: number } {
  const middle = (piece.x0 + piece.x1) / 2;
  const half = isNarrow ? 7 : textWidth(lengthInWords(piece.end - piece.start)) / 2 + 5;
  return { left: middle - half, right: middle + half };
}

/** Ticks at firsts of months, or at days where the range is short; every label that has room. */
function ticksOf(
  pieces: readonly Piece[],
  taken: readonly { left: number; right: number }[],
  x: (day: Day) => number,
  end: number,
): TimeTick[] {
  let free = Number.NEGATIVE_INFINITY;
  let freeYear = Number.NEGATIVE_INFINITY;
  let year = "";
  return pieces
    .filter((piece) => !piece.folded)
    .flatMap((piece) => {
      const perDay = (piece.x1 - piece.x0) / (piece.end - piece.start);
      const found = perDay * 7 >= 30 ? dayTicks(piece, perDay) : monthTicks(piece, stepOf(perDay));
      // Beside a fold a piece may be too short for the even step: then it has its first month.
      const days = found.length > 0 || pieces.length === 1 ? found : monthTicks(piece, 1).slice(0, 1);
      return days.map((day) => {
        const at = x(day);
        const words = labelOf(day, perDay);
        const [left, right] = [at + 4, at + 4 + textWidth(words)];
        const meets = taken.some((other) => left < other.right && other.left < right);
        const fits = left >= free && right <= end && !meets;
        const isNew = day.slice(0, 4) !== year && words !== day.slice(0, 4);
        const own = fits && isNew && at >= freeYear ? day.slice(0, 4) : "";
        if (fits) free = right + 6;
        if (own !== "") freeYear = at + 40;
        if (own !== "" || words === day.slice(0, 4)) year = day.slice(0, 4);
        return { day, x: at, label: fits ? words : "", year: own };
      });
    });
}

function labelOf(day: Day, perDay: number): string {
  const [year = "", month = "1", date = "1"] = day.split("-");
  if (perDay * 7 >= 30) return `${Number(date)} ${shortMonths[Number(month) - 1]}`;
  return perDay * 365 < 150 && month === "01" ? year : (shortMonths[Number(month) - 1] ?? "");
}

function dayTicks(piece: Piece, perDay: number): Day[] {
  const step = [1, 2, 7, 14].find((each) => each * perDay >= 52) ?? 14;
  const found: Day[] = [];
  for (let n = piece.start; n <= piece.end; n += step) found.push(dayOfNumber(n));
  return found;
}

const stepOf = (perDay: number): number =>
  [1, 2, 3, 6, 12, 24, 60, 120].find((each) => each * 30.4 * perDay >= 26) ?? 240;

function monthTicks(piece: Piece, step: number): Day[] {
  const found: Day[] = [];
  const [year = 1970, month = 1] = dayOfNumber(piece.start).split("-").map(Number);
  for (let n = Math.ceil((year * 12 + month - 1) / step) * step; ; n += step) {
    const day = toDay(Math.floor(n / 12), (n % 12) + 1, 1);
    if (day === null || dayNumber(day) > piece.end) return found;
    if (dayNumber(day) >= piece.start) found.push(day);
  }
}

/**
 * The same with a margin of `margin` px at both ends, so that a mark on the first or last day stands whole inside the plot.
 */
export function paddedTimeScale(
  range: { from: Day; to: Day },
  width: number,
  margin: number,
  folds: readonly Fold[] = [],
  beyond?: number,
): TimeScale {
  const { from, to } = range;
  const [start, end] = [dayNumber(from), Math.max(dayNumber(from) + 1, dayNumber(to))];
  const bare = cutPieces(start, end, width - 2 * margin, folds);
  const open = bare.find((piece) => !piece.folded) ?? (bare[0] as Piece);
  const pad = Math.max(1, Math.ceil((margin * (open.end - open.start)) / (open.x1 - open.x0)));
  const scale = timeScale(dayOfNumber(start - pad), dayOfNumber(end + pad), width, folds, beyond);
  return { ...scale, ticks: scale.ticks.filter((tick) => tick.day <= to) };
}
