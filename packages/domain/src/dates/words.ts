import { type Day, dayParts, monthNames } from "./day";
import type { Moment, Range } from "./edtf-tree";
import { getDateTree } from "./span";

interface Bits {
  day: string;
  month: string;
  year: string;
}

function bits(moment: Moment): Bits {
  const { year, month, day } = dayParts(moment.first);
  return {
    day: moment.precision === "day" ? `${day}` : "",
    month: moment.precision === "year" ? "" : (monthNames[month - 1] ?? ""),
    year: `${year}`.padStart(4, "0"),
  };
}

const join = (...parts: string[]) => parts.filter(Boolean).join(" ");
const plain = ({ day, month, year }: Bits) => join(day, month, year);

function qualified(words: string, of: Pick<Moment, "approximate" | "uncertain">): string {
  return `${of.approximate ? "about " : ""}${words}${of.uncertain ? " (uncertain)" : ""}`;
}

/** Leaves out of all but the last what the last says as well: "24, 26 and 28 November 2025". */
function joined(moments: readonly Moment[], link: string): string {
  const all = moments.map(bits);
  const last = all.at(-1);
  const alike = moments.every((m) => m.precision === moments[0]?.precision && !m.approximate && !m.uncertain);
  const sameYear = alike && last && last.month !== "" && all.every((b) => b.year === last.year);
  const sameMonth = sameYear && last.day !== "" && all.every((b) => b.month === last.month);
  const words = moments.map((m, i) => {
    const b = bits(m);
    if (i === moments.length - 1) return qualified(plain(b), m);
    if (sameMonth) return b.day;
    if (sameYear) return join(b.day, b.month);
    return qualified(plain(b), m);
  });
  const head = words.slice(0, -1).join(", ");
  return head ? `${head} ${link} ${words.at(-1)}` : (words[0] ?? "");
}

const rangeInWords = ({ from, to }: Range) => joined([from, to], "to");

function membersInWords(members: readonly (Moment | Range)[], link: string): string {
  const moments = members.filter((m): m is Moment => !("from" in m));
  if (moments.length === members.length) return joined(moments, link);
  const words = members.map((m) => ("from" in m ? rangeInWords(m) : joined([m], link)));
  const head = words.slice(0, -1).join(", ");
  return head ? `${head} ${link} ${words.at(-1)}` : (words[0] ?? "");
}

/** A date as readers see it: "15 August 2025", "24 to 30 November 2025, one day". Throws DomainError `invalid` on no date. */
export function dateInWords(edtf: string): string {
  const tree = getDateTree(edtf);
  if (tree.kind === "moment") return joined([tree.moment], "");
  if (tree.kind === "interval") {
    if (tree.start && tree.end) return rangeInWords({ from: tree.start, to: tree.end });
    return tree.start ? `from ${joined([tree.start], "")} on` : tree.end ? `until ${joined([tree.end], "")}` : "";
  }
  const words = membersInWords(tree.members, tree.kind === "set" ? "or" : "and");
  if (tree.earlier || tree.later) return `${tree.earlier ? "up to " : ""}${words}${tree.later ? " or later" : ""}`;
  const range = tree.members.find((m): m is Range => "from" in m);
  return tree.kind === "set" && range ? `${words}, one ${range.from.precision}` : words;
}

/** A day in words: "15 August 2025". */
export function dayInWords(day: Day): string {
  return dateInWords(day);
}
