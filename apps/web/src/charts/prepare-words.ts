import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import type { Statement } from "@parley/domain/analysis/statement";
import { type Box, placeWords, type WordsWish } from "./place-words";
import { boxOfMark } from "./prepare-marks";
import { edgesOf, type Frame, hullOf } from "./prepare-series";
import type { ChartWords, Mark, PartySeries } from "./shift-chart-model";
import { shortDay } from "./short-days";
import { wrapWords } from "./text-width";
import { besideNotes, sizeInWords, wordsOfSegment, wordsOfStatement } from "./words-of-mark";

/** At most so many words on one chart: beyond, marks say it in the read-out. */
const most = 40;

interface Spoken {
  series: PartySeries;
  mark: Mark;
  statement: Statement;
  verdict: StatementVerdict | null;
}

/** The words over the marks: shifts first, then what is no place on the scale, then "cannot tell" where there is room. */
export function chartWords(spoken: readonly Spoken[], frame: Frame): ChartWords[] {
  const { layout } = frame;
  const wishes = [...spoken]
    .reverse()
    .flatMap((each) => wishOf(each, frame))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ wish }) => wish);
  const bounds: Box = { left: 2, top: 0, right: layout.plotWidth - 2, bottom: layout.plotHeight };
  return placeWords(
    wishes,
    spoken.slice(-400).flatMap(({ series, mark }) => obstacles(series, mark)),
    bounds,
  );
}

function obstacles(series: PartySeries, mark: Mark): Box[] {
  const found = [boxOfMark(mark)];
  for (const riser of series.risers)
    if (riser.position === mark.position)
      found.push({
        left: riser.x - 5,
        right: riser.x + 5,
        top: Math.min(riser.y0, riser.y1),
        bottom: Math.max(riser.y0, riser.y1),
      });
  for (const diamond of series.diamonds)
    if (diamond.position === mark.position)
      found.push({
        left: diamond.x + diamond.dx - 6,
        right: diamond.x + diamond.dx + 6,
        top: diamond.y - 6,
        bottom: diamond.y + 6,
      });
  return found;
}

function wishOf(spoken: Spoken, frame: Frame): { rank: number; wish: WordsWish }[] {
  const { mark, series, verdict } = spoken;
  const base = { position: mark.position, slot: series.slot, x: mark.x };
  const side = mark.x > frame.layout.plotWidth * 0.6 ? ("end" as const) : ("start" as const);
  if (mark.verdict === "shift" && verdict?.before && verdict.after) {
    const old = hullOf(verdict.before, frame);
    const now = hullOf(verdict.after, frame);
    const [from, to] = now.yLow < old.yHigh ? [now.yLow, old.yHigh] : [old.yLow, now.yHigh];
    const middle = (from + to) / 2;
    const ys = [0, -10, 10, -22, 22, -36, 36].map((offset) => middle + offset);
    return [
      { rank: 0, wish: { ...base, ys, away: 9, variants: shiftWords(spoken, frame), needed: true, prefer: side } },
    ];
  }
  if (mark.kind === "no_answer" || mark.kind === "undecided" || mark.kind === "direction") {
    const ys = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map((share) => mark.yHigh + share * (mark.yLow - mark.yHigh));
    return [
      { rank: 1, wish: { ...base, ys, away: 9, variants: asideWords(spoken, frame), needed: true, prefer: side } },
    ];
  }
  if (mark.verdict === "cannot_tell" && !frame.layout.phone && verdict?.verdict === "cannot_tell") {
    const diamond = series.diamonds.find((each) => each.position === mark.position);
    if (!diamond) return [];
    const why = verdict.reason === "overlap" ? "words overlap" : "evidence conflicts";
    return [
      {
        rank: 2,
        wish: {
          ...base,
          slot: null,
          x: diamond.x,
          ys: [diamond.y - 20, diamond.y + 18, diamond.y - 34, diamond.y + 32],
          away: 6,
          variants: [{ strong: "Cannot tell", lines: ["Cannot tell", why] }],
          needed: false,
          prefer: "end",
        },
      },
    ];
  }
  return [];
}

function shiftWords({ verdict }: Spoken, frame: Frame): WordsWish["variants"] {
  const short = [{ strong: "Shift", lines: ["Shift"] }];
  if (!verdict?.before || !verdict.after || frame.layout.phone) return short;
  const before = wordsOfSegment(frame.issue, verdict.before);
  const after = wordsOfSegment(frame.issue, verdict.after);
  const size = sizeInWords(verdict);
  const full = wrapWords(`Shift from ${before.replace(/^from /, "")} to ${after.replace(/^from /, "")}`, 150);
  const shorter = wrapWords(size ? `Shift of ${size}, from ${before}` : `Shift from ${before}`, 150);
  const notes = besideNotes(verdict.beside);
  const beside = notes.length > 0 ? wrapWords(notes.join(", "), 150) : [];
  const withBeside = (lines: string[]) => (notes.length > 0 ? [{ strong: "Shift", lines: [...lines, ...beside] }] : []);
  return [
    ...(full.length <= 4 ? withBeside(full) : []),
    ...(shorter.length <= 4 ? withBeside(shorter) : []),
    ...withBeside([size ? `Shift of ${size}` : "Shift"]),
    ...(full.length <= 4 ? [{ strong: "Shift", lines: full }] : []),
    ...(shorter.length <= 4 ? [{ strong: "Shift", lines: shorter }] : []),
    ...(size ? [{ strong: "Shift", lines: [`Shift of ${size}`] }] : []),
    ...short,
  ];
}

function asideWords({ mark, statement }: Spoken, frame: Frame): WordsWish["variants"] {
  const day = shortDay(mark.last, false);
  if (mark.kind === "no_answer")
    return [
      { strong: "", lines: [`asked ${day},`, "did not answer"] },
      { strong: "", lines: ["no answer"] },
    ];
  if (mark.kind === "undecided") return [{ strong: "", lines: ["undecided"] }];
  return [
    { strong: "", lines: wrapWords(wordsOfStatement(frame.issue, statement), 140) },
    { strong: "", lines: [mark.direction === "low" ? "toward low" : "toward high"] },
  ];
}

/** The bracket of "asked, no answer" goes round what was known then; round the whole scale where nothing was. */
export function bracketAround(mark: Mark, segment: Parameters<typeof hullOf>[0] | null, frame: Frame): void {
  if (mark.kind !== "no_answer") return;
  const known = segment
    ? hullOf(segment, frame)
    : edgesOf({ low: 0, high: 100, option: null, open: "none", direction: "none" }, frame);
  mark.yHigh = known.yHigh - 6;
  mark.yLow = known.yLow + 6;
}
