import { moveApart } from "./move-apart";
import type { EndLabel } from "./shift-chart-model";
import { cut, textWidth, wrapAtMost, wrapWords } from "./text-width";

export interface EndWish {
  key: string;
  /** Null for a provision. */
  slot: number | null;
  name: string;
  short: string;
  words: string | null;
  /** Where the line it belongs to ends, px. */
  y: number;
}

const line = 14;
const between = 3;
const most = 3;

/** `room` and `height` in px. The party's name at the end of every line, with its place in words where there is room: moved apart, none dropped. */
export function endLabels(wishes: readonly EndWish[], room: number, height: number): EndLabel[] {
  const labels = wishes.map((wish) => ({
    ...wish,
    names: namesOf(wish, room),
    all: wish.words === null || room < 90 ? [] : wrapWords(wish.words, room),
    lines: 0,
  }));
  for (const label of labels) label.lines = Math.min(wishes.length <= 3 ? 5 : most, label.all.length);
  // Above it stand the names of events, which run on to the right.
  const from = -3;
  const to = height + 6;
  const total = () => labels.reduce((sum, label) => sum + sizeOf(label), 0);
  // Whoever says most gives up a line first, so that all keep as much as they can.
  while (total() > (to - from) * 0.85) {
    const longest = labels.reduce((a, b) => (b.lines > a.lines ? b : a), labels[0] ?? { lines: 0 });
    if (longest.lines === 0) break;
    longest.lines--;
  }
  const fit = Math.min(1, (to - from) / Math.max(1, total()));
  const centres = moveApart(
    labels.map((label) => ({ at: label.y, size: sizeOf(label) * fit })),
    from,
    to,
  );
  return labels.map((label, index) => ({
    key: label.key,
    slot: label.slot,
    names: label.names,
    lines: label.all.slice(0, label.lines).map((words, at) => {
      const isCut = at === label.lines - 1 && label.all.length > label.lines;
      return isCut ? cut(`${words} ${label.all[at + 1]}`, room) : words;
    }),
    y: (centres[index] ?? label.y) + 4 - ((label.lines + label.names.length - 1) * line) / 2,
    lineY: label.y,
  }));
}

const sizeOf = ({ names, lines }: { names: readonly string[]; lines: number }) =>
  line * (lines + names.length) + between;

/** A party has its name or its short one; the title of a proposal has neither, and takes more lines the narrower they are. */
function namesOf({ name, short, slot }: EndWish, room: number): string[] {
  if (slot === null) return wrapAtMost(name, room, room < 90 ? 4 : 2, { bold: true });
  return [textWidth(name, { bold: true }) <= room ? name : cut(short, room, { bold: true })];
}
