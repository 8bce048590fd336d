import type { BrokenCase } from "./broken-case";

/** The names are row 1, the good record row 2, the broken one row 3. */
const row3 = /\brow 3\b|\bline 3\b/i;
const cell = (column: RegExp) => [row3, column];

const cells: readonly BrokenCase[] = [
  { name: "csv-id-in-capitals", broken: "An id with capitals.", place: cell(/id/), cure: /lower-case/i, good: 1 },
  {
    name: "csv-comma-in-a-number",
    broken: "24,5 as written in Berlin.",
    place: cell(/low/i),
    cure: /whole|digits/i,
    good: 1,
  },
  {
    name: "csv-point-in-a-number",
    broken: "25.0 as a program writes it.",
    place: cell(/low/i),
    cure: /whole|digits/i,
    good: 1,
  },
  { name: "csv-power-of-ten", broken: "1e2.", place: cell(/high/i), cure: /whole|digits/i, good: 1 },
  {
    name: "csv-digits-of-another-script",
    broken: "25 in Arabic digits.",
    place: cell(/low/i),
    cure: /whole|digits/i,
    good: 1,
  },
  {
    name: "csv-stop-that-is-not",
    broken: "A stop that the issue does not have, in words.",
    place: cell(/low/i),
    cure: /whole|digits/i,
    good: 1,
  },
  {
    name: "csv-endless-number",
    broken: "A number of 400 digits.",
    place: cell(/low/i),
    cure: /100|whole|digits/i,
    good: 1,
  },
  { name: "csv-interval-turned-round", broken: "low above high.", place: cell(/low/i), cure: /swap/i, good: 1 },
  {
    name: "csv-day-of-a-spreadsheet",
    broken: "A day as a spreadsheet counts it.",
    place: cell(/said/i),
    cure: /20\d\d|EDTF/,
    good: 1,
  },
  { name: "csv-day-american", broken: "3/12/2031.", place: cell(/said/i), cure: /20\d\d-|EDTF|year/, good: 1 },
  { name: "csv-day-german", broken: "12.03.2031.", place: cell(/said/i), cure: /20\d\d-|EDTF|year/, good: 1 },
  { name: "csv-maybe", broken: "maybe, where yes or no stands.", place: cell(/altered/i), cure: /yes.*no/i, good: 1 },
  {
    name: "csv-attribution-in-words",
    broken: "“Own words” where there is own_words.",
    place: cell(/attribution/i),
    cure: /own_words/,
    good: 1,
  },
  {
    name: "csv-needed-cell-empty",
    broken: "No confidence.",
    place: cell(/confidence/i),
    cure: /high|fill|need/i,
    good: 1,
  },
  {
    name: "csv-formula",
    broken: "A formula that sends a cell away.",
    place: cell(/summary/i),
    cure: /apostrophe/i,
    good: 1,
  },
  { name: "csv-formula-with-minus", broken: "-2+3.", place: cell(/summary/i), cure: /apostrophe/i, good: 1 },
  {
    name: "csv-formula-full-width",
    broken: "A full-width equals sign.",
    place: cell(/summary/i),
    cure: /apostrophe/i,
    good: 1,
  },
  {
    name: "csv-formula-after-a-tab",
    broken: "A tab before the equals sign.",
    place: cell(/summary/i),
    cure: /apostrophe/i,
    good: 1,
  },
];

const records: readonly BrokenCase[] = [
  {
    name: "csv-id-twice",
    broken: "One id in rows 2 and 4, with different words.",
    place: [/row [24]/i, /id/],
    cure: /twice|once|another|already/i,
  },
  {
    name: "csv-id-twice-in-a-row",
    broken: "One id in two rows below each other that both fill the record.",
    place: [/row [34]/i],
    cure: /twice|once|another|already|duplicate|leave/i,
  },
  {
    name: "csv-goes-on-with-nothing",
    broken: "The first row goes on with a record above it, and there is none.",
    place: [/row 2/i],
    cure: /above|record|fill|need|id/i,
  },
  {
    name: "csv-goes-on-under-another-id",
    broken: "A further passage stands below another record.",
    place: [/row 4/i],
    cure: /together|above|below|move|twice/i,
  },
  {
    name: "csv-unknown-party",
    broken: "osmarc instead of osmark.",
    place: [...cell(/party/i), /osmarc/],
    cure: /choose|add|there is no/i,
    good: 1,
  },
  {
    name: "csv-party-of-another-negotiation",
    broken: "A party of another negotiation.",
    place: [...cell(/party/i), /kestria/],
    cure: /choose|add|there is no/i,
    good: 1,
  },
  {
    name: "csv-id-of-every-object",
    broken: "A party called __proto__.",
    place: [...cell(/party/i), /__proto__/],
    cure: /choose|add|there is no|lower-case|write its id/i,
    good: 1,
  },
  {
    name: "csv-no-such-option",
    broken: "An option that the issue does not have.",
    place: [...cell(/option/i), /tribunal/],
    cure: /choose/i,
    good: 1,
  },
  {
    name: "csv-passage-moved",
    broken: "The words stand seven letters further to the left.",
    place: cell(/evidence|passage/i),
    cure: /stand|mark|offset|text/i,
    good: 1,
  },
  {
    name: "csv-passage-with-spaces",
    broken: "Blanks around the words, which belong to them.",
    place: cell(/evidence|passage/i),
    cure: /stand|mark|offset|text|characters/i,
    good: 1,
  },
  {
    name: "csv-id-used-before",
    broken: "The id of a position that was withdrawn.",
    place: cell(/id/i),
    cure: /withdrawn|restore/i,
    withdrawn: { kind: "position", id: "osmark-flow-4" },
    good: 1,
  },
];

export const csvCellCases: readonly BrokenCase[] = [...cells, ...records];
