import type { Segment, Series } from "@parley/domain/analysis/series-shape";
import { type Day, daysBetween } from "@parley/domain/dates/day";
import type { ChartFigures } from "./chart-figures";
import { segmentAt } from "./prepare-series";
import { shortDay } from "./short-days";
import { wordsOfSegment } from "./words-of-mark";

/** Where one party stood on a day, as the read-out says it. */
export interface Reading {
  party: string;
  name: string;
  short: string;
  slot: number;
  /** "best efforts, no figure", or "no data". */
  words: string;
  /** "8 d old, A1, document"; empty where there is no data and nothing beside it. */
  note: string;
  empty: boolean;
}

/** Every party's position on a day, in words, with its age and grade. */
export function readingsOn(figures: ChartFigures, day: Day): Reading[] {
  return figures.parties.flatMap((party) => {
    const series = figures.series.find((each) => each.party === party.id);
    if (!series) return [];
    const segment = segmentAt(series.segments, day);
    const beside = besideOn(series, day);
    const base = { party: party.id, name: party.name, short: party.short, slot: party.slot };
    if (!segment) return [{ ...base, words: beside || "no data", note: "", empty: beside === "" }];
    const words = figures.words[segment.statements.at(-1) ?? ""];
    const old = segment.staleFrom <= day;
    const age = `${daysBetween(segment.since, day)} d${old ? ", old" : " old"}`;
    const note = [age, words?.grade, words?.how, ...notesOn(figures, series, segment), beside]
      .filter(Boolean)
      .join(", ");
    return [{ ...base, words: wordsOfSegment(figures.issue, segment), note, empty: false }];
  });
}

/** That the stand hangs on a condition, or that another side denies it. */
function notesOn({ verdicts }: ChartFigures, { counted }: Series, { statements }: Segment): string[] {
  const isConditional = counted.some((one) => one.condition !== null && statements.includes(one.id));
  const isDenied = verdicts.some((each) => each.beside?.deniedBy.length && statements.includes(each.statement));
  return [isConditional ? "on a condition" : "", isDenied ? "another side denies it" : ""];
}

function besideOn(series: Series, day: Day): string {
  const aside = series.asides.findLast((each) => each.from <= day && (each.to === null || day < each.to));
  if (!aside) return "";
  const on = shortDay(aside.from, false);
  if (aside.answer === "no_comment") return `no answer ${on}`;
  if (aside.answer === "undecided") return `undecided ${on}`;
  return `toward the ${aside.direction} pole, ${on}`;
}
