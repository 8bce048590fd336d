import { type BrokenCase, upload } from "./broken-case";
import { cellsOf, columns, goodRow, nextRow, type Row } from "./made-rows";
import { type Cell, failed, formula, makeWorkbook, type Sheet, serialDay, sharedWords } from "./made-workbook";

const names: readonly Cell[] = columns;
const place = (...more: RegExp[]) => [/positions/i, ...more];
const row3 = /\b[A-Z]{0,2}3\b/;

const sheet = (rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}): Sheet => ({
  name: "positions",
  rows,
  ...more,
});
const workbook = (...sheets: readonly Sheet[]) => [upload("sample.xlsx", makeWorkbook(sheets))];

/** A good row in row 2, and in row 3 one with another cell in that column. */
function withCell(column: string, cell: Cell, row: Row = nextRow) {
  const cells: Cell[] = cellsOf(row);
  cells[columns.indexOf(column)] = cell;
  return workbook(sheet([names, cellsOf(goodRow), cells]));
}

const cells: readonly BrokenCase[] = [
  {
    name: "xlsx-formula-for-a-number",
    broken: "A formula instead of a figure.",
    place: place(row3, /low/i),
    cure: /value/i,
    make: () => withCell("low", formula("20+5", "25")),
    good: 1,
  },
  {
    name: "xlsx-formula-for-words",
    broken: "A formula instead of words.",
    place: place(row3, /summary/i),
    cure: /value|text/i,
    make: () => withCell("summary", formula("HYPERLINK(A1)", "Read on")),
    good: 1,
  },
  {
    name: "xlsx-failed-formula",
    broken: "#REF!, the value of a formula that no longer works.",
    place: place(row3, /low/i),
    cure: /#REF!|error|value|whole/i,
    make: () => withCell("low", failed("#REF!")),
    good: 1,
  },
  {
    name: "xlsx-not-a-number",
    broken: "#N/A for a party.",
    place: place(row3, /party/i),
    cure: /#N\/A|error|value|choose|id/i,
    make: () => withCell("party", failed("#N/A")),
    good: 1,
  },
  {
    name: "xlsx-day-as-a-number",
    broken: "A day as the number a spreadsheet keeps, no longer shown as a date.",
    place: place(row3, /said/i),
    cure: /20\d\d|EDTF/,
    make: () => withCell("said.edtf", 47_919),
    good: 1,
  },
  {
    name: "xlsx-day-before-there-were-days",
    broken: "A date cell with day -5.",
    place: place(row3, /said/i),
    cure: /20\d\d|EDTF|date|day/i,
    make: () => withCell("said.edtf", serialDay(-5)),
    good: 1,
  },
  {
    name: "xlsx-day-of-nobody",
    broken: "A date cell with day nine thousand million.",
    place: place(),
    cure: /20\d\d|EDTF|date|day|save/i,
    make: () => withCell("said.edtf", serialDay(9e9)),
  },
  {
    name: "xlsx-half-a-point",
    broken: "12.5 where whole numbers stand.",
    place: place(row3, /low/i),
    cure: /whole/i,
    make: () => withCell("low", 12.5),
    good: 1,
  },
  {
    name: "xlsx-date-for-a-number",
    broken: "25 turned into 25 January 1900 by the spreadsheet.",
    place: place(row3, /low/i),
    cure: /whole|number|digits|date/i,
    make: () => withCell("low", serialDay(25)),
    good: 1,
  },
  {
    name: "xlsx-true-for-words",
    broken: "TRUE for a confidence.",
    place: place(row3, /confidence/i),
    cure: /high/,
    make: () => withCell("confidence", true),
    good: 1,
  },
  {
    name: "xlsx-words-that-are-not-there",
    broken: "A cell that points to the 700th of no shared words.",
    place: [/positions|sample\.xlsx|file/i],
    cure: /save|again|damaged|fill|words|summary/i,
    make: () => withCell("summary", sharedWords(700)),
  },
  {
    name: "xlsx-unknown-party",
    broken: "osmarc instead of osmark.",
    place: place(row3, /party/i, /osmarc/),
    cure: /choose|add|there is no/i,
    make: () => withCell("party", "osmarc"),
    good: 1,
  },
  {
    name: "xlsx-no-such-option",
    broken: "An option that the issue does not have.",
    place: place(row3, /option/i, /tribunal/),
    cure: /choose/i,
    make: () => {
      const { low: _low, high: _high, ...rest } = nextRow;
      return withCell("option", "tribunal", { ...rest, issue: "disputes" });
    },
    good: 1,
  },
  {
    name: "xlsx-passage-moved",
    broken: "The words stand seven letters further to the left.",
    place: place(row3, /evidence|passage/i),
    cure: /stand|mark|offset|text/i,
    make: () => {
      const [start, end] = [Number(nextRow["evidence.start"]), Number(nextRow["evidence.end"])];
      return withCell("evidence.end", end + 7, { ...nextRow, "evidence.start": start + 7 });
    },
    good: 1,
  },
];

const both = [cellsOf(goodRow), cellsOf(nextRow)];
const merged = (range: string) => ({ after: `<mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>` });

const sheets: readonly BrokenCase[] = [
  {
    name: "xlsx-merged-cells",
    broken: "The party of two rows is one merged cell: the second row has none.",
    place: place(row3, /party/i),
    cure: /merge|fill|need|choose|missing/i,
    make: () => {
      const third: Cell[] = cellsOf(nextRow);
      third[columns.indexOf("party")] = null;
      return workbook(sheet([names, cellsOf(goodRow), third], merged("B2:B3")));
    },
  },
  {
    name: "xlsx-unknown-sheet",
    broken: "A sheet called Sheet1.",
    place: [/Sheet1/],
    cure: /rename|call|remove|name/i,
    make: () => workbook(sheet([names, ...both], { name: "Sheet1" })),
  },
  {
    name: "xlsx-hidden-sheet",
    broken: "A hidden sheet that nobody would miss.",
    place: [/old positions/],
    cure: /rename|call|remove|name|hidden|into one/i,
    make: () => workbook(sheet([names, ...both]), sheet([names, ...both], { name: "old positions", hidden: true })),
  },
  {
    name: "xlsx-hidden-sheet-with-the-same-records",
    broken: "A hidden sheet with the same name but for a capital.",
    place: place(),
    cure: /twice|rename|remove|two sheets|once|hidden/i,
    make: () => workbook(sheet([names, ...both]), sheet([names, ...both], { name: "Positions", hidden: true })),
  },
  {
    name: "xlsx-nothing-to-read",
    broken: "A workbook with About alone.",
    place: [/sample\.xlsx|file|workbook/i],
    cure: /nothing|empty|no records|none of its sheets/i,
    make: () => workbook(sheet([["negotiation", "sample"]], { name: "About" })),
  },
  {
    name: "xlsx-another-negotiation",
    broken: "The workbook of another negotiation.",
    place: [/negotiation/i, /kestria-halvar/],
    cure: /another|other|this negotiation/i,
    make: () =>
      workbook(
        sheet(
          [
            ["id", "title", "summary"],
            ["kestria-halvar", "Kestria and Halvar (invented)", "Invented."],
          ],
          { name: "negotiation" },
        ),
        sheet([names, ...both]),
      ),
  },
  {
    name: "xlsx-column-twice",
    broken: "Two columns called summary.",
    place: place(/summary/),
    cure: /twice|once|remove|rename/i,
    make: () => workbook(sheet([[...names, "summary"], ...both.map((row) => [...row, "Other words."])])),
  },
  {
    name: "xlsx-column-missing",
    broken: "No column party.",
    place: place(/party/),
    cure: /add|missing|need/i,
    make: () => {
      const without = (row: readonly Cell[]) => row.filter((_, i) => i !== columns.indexOf("party"));
      return workbook(sheet([names, ...both].map(without)));
    },
  },
  {
    name: "xlsx-cell-beyond-the-names",
    broken: "Words far to the right of the last column that has a name.",
    place: place(row3),
    cure: /name|column/i,
    make: () => workbook(sheet([names, cellsOf(goodRow), [...cellsOf(nextRow), null, null, "look at this again"]])),
  },
  {
    name: "xlsx-first-row-is-a-title",
    broken: "A title above the names of the columns.",
    place: place(/row 1|column/i),
    cure: /name|first row|column/i,
    make: () => workbook(sheet([["Positions, as of today"], names, ...both])),
  },
  {
    name: "xlsx-id-twice",
    broken: "One id in two rows with different words.",
    place: place(/\b[A-Z]{0,2}[34]\b/, /id|osmark-flow-9/),
    cure: /twice|once|another|already/i,
    make: () => workbook(sheet([names, ...both, cellsOf({ ...nextRow, summary: "Otherwise." })])),
  },
  {
    name: "xlsx-one-row-too-many",
    long: true,
    broken: "20,001 rows.",
    place: [/positions|sample\.xlsx|file/i],
    cure: /20,000|parts|split|cut/i,
    make: () => {
      const rows = Array.from({ length: 20_001 }, (_, i) => cellsOf({ ...nextRow, id: `osmark-flow-${1000 + i}` }));
      return workbook(sheet([names, ...rows]));
    },
  },
];

export const xlsxCases: readonly BrokenCase[] = [...cells, ...sheets];
