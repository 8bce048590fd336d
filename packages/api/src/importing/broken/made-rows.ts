/** Two positions of the sample's negotiation as rows: one that nothing is wrong with, and one for a case to break. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Row = Readonly<Record<string, string | number>>;

const passage = (source: string, exact: string): Row => {
  const text = readFileSync(join(import.meta.dirname, `../../../../../dossiers/sample/texts/${source}.txt`), "utf8");
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`“${exact}” does not stand in ${source}.`);
  return {
    "evidence.source": source,
    "evidence.exact": exact,
    "evidence.start": start,
    "evidence.end": start + exact.length,
    "evidence.altered": "no",
  };
};

export const goodRow: Row = {
  id: "tavia-data-1",
  party: "tavia",
  issue: "data",
  answer: "undecided",
  speaker: "hedda",
  attribution: "paraphrased",
  "said.edtf": "[..2031-07-18]",
  "said.reason": "No day is given.",
  credibility: 2,
  confidence: "low",
  summary: "Tavia names no wish for the gauges.",
  ...passage("courier-2031-07-18", "named no figure"),
};

export const nextRow: Row = {
  id: "osmark-flow-9",
  party: "osmark",
  issue: "flow",
  answer: "stated",
  low: 25,
  high: 25,
  speaker: "marant",
  attribution: "own_words",
  act: "demand",
  firmness: 2,
  "said.edtf": "2031-03-12",
  "said.reason": "The Wednesday before publication.",
  credibility: 1,
  confidence: "high",
  summary: "Three hundred cubic metres a second.",
  ...passage("courier-2031-03-14", "three hundred cubic metres a second past the dam"),
};

export const columns: readonly string[] = Object.keys({ ...nextRow, option: "" });
export const cellsOf = (row: Row): (string | number | null)[] => columns.map((column) => row[column] ?? null);
/** None of the cells of these two rows needs quotes. */
export const csvLine = (row: Row): string => `${cellsOf(row).join(",")}\r\n`;
export const csvHead = `${columns.join(",")}\r\n`;
