/// <reference path="./edtf.d.ts" />
/** From EDTF text to days. Only the library's parse tree is used: its own minima and maxima are instants, and some are wrong. */
import { type EdtfNode, parse } from "edtf";
import { type Day, daysInMonth, toDay } from "./day";

/** A day, a month or a year. */
export interface Moment {
  readonly first: Day;
  readonly last: Day;
  readonly precision: "day" | "month" | "year";
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export interface Range {
  readonly from: Moment;
  readonly to: Moment;
}

/** `interval`: it lasted. `set`: one day somewhere in these. `list`: every one of these. */
export type DateTree =
  | { readonly kind: "moment"; readonly moment: Moment }
  | { readonly kind: "interval"; readonly start: Moment | null; readonly end: Moment | null }
  | {
      readonly kind: "set" | "list";
      readonly earlier: boolean;
      readonly later: boolean;
      readonly members: readonly (Moment | Range)[];
    };

/** A tree, or a sentence that says what is wrong with the text. */
export type Parsed = { readonly tree: DateTree } | { readonly problem: string };

class Refusal extends Error {}

const example =
  "Write a day (2025-08-15), a month (2025-08), a year (2025) or days in brackets ([2025-11-24..2025-11-30]).";

function moment(node: EdtfNode): Moment {
  if (node.type === "Season") throw new Refusal("A season is not the same months everywhere: write the months.");
  if (node.type !== "Date") throw new Refusal(`This is wider than a year: write its first and last year. ${example}`);
  if (node.unspecified)
    throw new Refusal("Leave out what is not known instead of writing X: 2025-08 is all of August.");
  const [year, month, day, ...time] = node.values as number[];
  if (time.length > 0) throw new Refusal("A date here has no time of day.");
  if (year === undefined || year < 1) throw new Refusal("Years run from 0001 to 9999.");
  const last = month === undefined ? 31 : (day ?? daysInMonth(year, month + 1));
  const [first, end] = [
    toDay(year, (month ?? 0) + 1, day ?? 1),
    toDay(year, month === undefined ? 12 : month + 1, last),
  ];
  if (first === null || end === null) throw new Refusal("The calendar has no such day.");
  return {
    first,
    last: end,
    precision: day !== undefined ? "day" : month !== undefined ? "month" : "year",
    approximate: Boolean(node.approximate),
    uncertain: Boolean(node.uncertain),
  };
}

function inOrder(from: Moment | null, to: Moment | null): void {
  if (from && to && from.first > to.last) {
    throw new Refusal("The end is before the beginning: write the earlier one first.");
  }
}

function member(value: EdtfNode | EdtfNode[]): Moment | Range {
  if (!Array.isArray(value)) return moment(value);
  const [a, b] = value;
  if (!a || !b) throw new Refusal(example);
  const range = { from: moment(a), to: moment(b) };
  inOrder(range.from, range.to);
  return range;
}

function tree(node: EdtfNode): DateTree {
  if (node.type === "Interval") {
    const [start, end] = node.values.map((value) =>
      typeof value === "object" && value !== null ? moment(value as EdtfNode) : null,
    );
    if (!start && !end) throw new Refusal("At least one end has to be a date.");
    inOrder(start ?? null, end ?? null);
    return { kind: "interval", start: start ?? null, end: end ?? null };
  }
  if (node.type === "Set" || node.type === "List") {
    const members = (node.values as (EdtfNode | EdtfNode[])[]).map(member);
    const [earlier, later] = [Boolean(node.earlier), Boolean(node.later)];
    const starts = members.map((m) => ("from" in m ? m.from : m).first);
    if (starts.some((day, i) => i > 0 && day <= (starts[i - 1] ?? ""))) {
      throw new Refusal("Write the days in brackets in order, each once.");
    }
    return { kind: node.type === "Set" ? "set" : "list", earlier, later, members };
  }
  return { kind: "moment", moment: moment(node) };
}

function read(text: string): Parsed {
  let node: EdtfNode;
  try {
    node = parse(text);
  } catch {
    const mixed = /^[[{].*\.\..*[\]}]$/.test(text);
    return {
      problem: mixed
        ? `Inside brackets, write both ends as full days that exist. ${example}`
        : `This is no date that can be read. ${example}`,
    };
  }
  try {
    return { tree: tree(node) };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.message };
    throw error;
  }
}

const known = new Map<string, Parsed>();

/** Reads EDTF text; what was read is remembered, since charts ask for the same few dates over and over. */
export function parseDate(edtf: string): Parsed {
  const before = known.get(edtf);
  if (before) return before;
  const parsed = read(edtf);
  if (known.size >= 5_000) known.clear();
  known.set(edtf, parsed);
  return parsed;
}
