import type { BrokenCase } from "./broken-case";

const file = /positions|\bfile\b|\brow 1\b|\bline \d/i;
/** The names are row 1, the good record row 2, the broken one row 3. */
const row3 = /\brow 3\b|\bline 3\b/i;
const cell = (column: RegExp) => [row3, column];

const shape: readonly BrokenCase[] = [
  { name: "csv-empty", broken: "Nothing in it.", place: [file], cure: /empty|nothing in/i },
  {
    name: "csv-only-the-names",
    broken: "The names of the columns, and no row.",
    place: [file],
    cure: /no rows|no records|nothing|empty/i,
  },
  { name: "csv-blank-lines", broken: "Three empty lines.", place: [file], cure: /empty|nothing|no rows|first row/i },
  {
    name: "csv-no-names",
    broken: "Rows without the names of their columns.",
    place: [/row 1|first row|column/i],
    cure: /name|column/i,
  },
  {
    name: "csv-rows-with-semicolons",
    broken: "Names with commas between them, rows with semicolons.",
    place: [/row [23]\b/i],
    cure: /cells|columns|semicolon|separator/i,
  },
  { name: "csv-pipes", broken: "Upright strokes between the cells.", place: [file], cure: /comma|semicolon|tab/i },
  {
    name: "csv-column-twice",
    broken: "Two columns called summary.",
    place: [/row 1|column/i, /summary/],
    cure: /twice|once|remove|rename/i,
  },
  {
    name: "csv-column-missing",
    broken: "No column attribution, which each position needs.",
    place: [/column|row 1|positions/i, /attribution/],
    cure: /add|missing|need/i,
  },
  {
    name: "csv-column-unknown",
    broken: "A column that there is not.",
    place: [/column|row 1/i, /colour/],
    cure: /say which|leave|left out|unknown|choose|map/i,
  },
  {
    name: "csv-column-of-another-kind",
    broken: "value, which salience has and positions have not.",
    place: [/column|row 1/i, /value/],
    cure: /say which|leave|left out|unknown|choose|map/i,
  },
  {
    name: "csv-column-without-a-name",
    broken: "A last column that holds something and is called nothing.",
    place: [/row 1|column/i],
    cure: /name/i,
  },
  {
    name: "csv-column-of-every-object",
    broken: "Columns called constructor and __proto__.",
    place: [/column|row 1/i, /constructor|__proto__/],
    cure: /say which|leave|left out|unknown|choose|map/i,
  },
  {
    name: "csv-quote-never-closed",
    broken: "A quotation mark in the third row that is never closed.",
    place: [/row 3|line 3/i],
    cure: /quot/i,
  },
  {
    name: "csv-quote-in-the-middle",
    broken: "Quotation marks inside quoted words, not doubled.",
    place: [/row 3|line 3/i],
    cure: /quot/i,
  },
  {
    name: "csv-row-too-long",
    broken: "Commas in words without quotation marks: two cells too many.",
    place: [row3],
    cure: /cells|columns|quot/i,
  },
  {
    name: "csv-half-a-line",
    broken: "It breaks off in the middle of its last row.",
    place: [row3],
    cure: /cells|columns|cut|ends/i,
  },
  {
    name: "csv-under-another-name",
    broken: "statements.csv, a name that says no kind.",
    place: [/statements\.csv|file/i],
    cure: /kind|which|what (it )?holds/i,
  },
  {
    name: "csv-page-of-a-server",
    broken: "A page of HTML saved as CSV.",
    place: [/file|column|row 1/i],
    cure: /name|column|HTML|CSV/i,
  },
  {
    name: "csv-json-inside",
    broken: "JSON called CSV.",
    place: [/file|column|row 1|row 2/i],
    cure: /name|column|JSON|CSV|cells/i,
  },
  { name: "csv-pdf", broken: "A PDF called CSV.", place: [/file|line \d|row \d/i], cure: /PDF|UTF-8|CSV/i },
  {
    name: "csv-picture",
    broken: "A picture called CSV.",
    place: [/file|line \d|row \d/i],
    cure: /picture|UTF-8|CSV|PNG/i,
  },
];

const encoding: readonly BrokenCase[] = [
  { name: "csv-windows-1252", broken: "Written in Windows-1252.", place: [row3], cure: /UTF-8/i },
  {
    name: "csv-utf-16",
    broken: "Written in UTF-16, as “Unicode text” of a spreadsheet.",
    place: [file],
    cure: /UTF-8/i,
  },
  { name: "csv-utf-16-without-mark", broken: "Written in UTF-16 without a mark.", place: [file], cure: /UTF-8/i },
  {
    name: "csv-half-a-character",
    broken: "Half of a character outside the first plane.",
    place: [row3],
    cure: /UTF-8|character/i,
  },
  { name: "csv-overlong-character", broken: "A slash spelt in two bytes.", place: [row3], cure: /UTF-8|character/i },
  {
    name: "csv-nul",
    broken: "A NUL in the words.",
    place: [/row 3|line 3|file/i],
    cure: /NUL|character|control|UTF-8/i,
  },
  {
    name: "csv-byte-order-mark-inside",
    broken: "A byte order mark before an id.",
    place: cell(/id/),
    cure: /lower-case|unseen|byte order/i,
    good: 1,
  },
  {
    name: "csv-writing-turned-round",
    broken: "A mark that turns the writing round, in an id.",
    place: cell(/id/),
    cure: /lower-case|unseen/i,
    good: 1,
  },
  {
    name: "csv-old-line-ends",
    broken: "Line ends of CR alone, and a word for a figure.",
    place: [/\brow 3\b|line ends?/i],
    cure: /whole|digits|line end/i,
  },
];

export const csvCases: readonly BrokenCase[] = [...shape, ...encoding];
