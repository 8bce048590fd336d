import { type BrokenCase, upload } from "./broken-case";
import { repeated } from "./made-huge";
import { columns, csvHead, csvLine, goodRow, nextRow } from "./made-rows";
import { makeWorkbook } from "./made-workbook";
import { makeZip } from "./made-zip";

const positions = (pieces: () => Iterable<Uint8Array>) => [{ name: "positions.csv", pieces }];
const file = /positions\.csv|\bfile\b/i;

function* numbered(count: number): Generator<Uint8Array> {
  yield Buffer.from(csvHead);
  for (let i = 0; i < count; i++) yield Buffer.from(csvLine({ ...nextRow, id: `osmark-flow-${1000 + i}` }));
}

export const hugeCsvCases: readonly BrokenCase[] = [
  {
    name: "csv-200-megabytes",
    broken: "200 MB of one good row.",
    place: [file],
    cure: /100 MB|smaller|parts|split|cut/i,
    make: () => positions(() => repeated(csvHead, csvLine(nextRow).repeat(4_000), 210, "")),
  },
  {
    name: "csv-one-row-too-many",
    long: true,
    broken: "100,001 rows.",
    place: [file],
    cure: /100,000|parts|split|cut/i,
    make: () => positions(() => numbered(100_001)),
  },
  {
    name: "csv-quote-never-closed-80-megabytes",
    long: true,
    broken: "A quotation mark in the third row that swallows 80 MB.",
    place: [/row 3|line 3/i],
    cure: /quot|long|characters/i,
    make: () => positions(() => repeated(`${csvHead}${csvLine(goodRow)}"`, csvLine(nextRow).repeat(4_000), 80, "")),
  },
  {
    name: "csv-one-line-of-80-megabytes",
    long: true,
    broken: "80 MB without a line end or a comma.",
    place: [/row 1|line 1|\bfile\b/i],
    cure: /line|long|column|CSV/i,
    make: () => positions(() => repeated("", "x".repeat(1_000_000), 80, "")),
  },
  {
    name: "csv-ten-thousand-columns",
    long: true,
    broken: "Ten thousand columns.",
    place: [/row 1|column/i],
    cure: /column/i,
    make: () => [
      upload("positions.csv", `${[...columns, ...Array.from({ length: 10_000 }, (_, i) => `c${i}`)].join(",")}\r\n`),
    ],
  },
  {
    name: "csv-long-cell",
    broken: "A summary of a million letters.",
    place: [/row 3/i, /summary/i],
    cure: /4,?000|characters|long/i,
    make: () => [
      upload(
        "positions.csv",
        `${csvHead}${csvLine(goodRow)}${csvLine({ ...nextRow, summary: "a".repeat(1_000_000) })}`,
      ),
    ],
    good: 1,
  },
  {
    name: "csv-a-thousand-passages",
    broken: "A thousand rows that go on with one record.",
    place: [/row \d/i, /evidence|passage/i],
    cure: /50|at most|most/i,
    make: () => {
      const more = csvLine({
        "evidence.source": "courier-2031-03-14",
        "evidence.exact": "a",
        "evidence.start": 1,
        "evidence.end": 2,
      });
      return [upload("positions.csv", `${csvHead}${csvLine(goodRow)}${csvLine(nextRow)}${more.repeat(1_000)}`)];
    },
    good: 1,
  },
  {
    name: "csv-zip",
    broken: "A zip called CSV.",
    place: [/file|line \d|row \d/i],
    cure: /zip|unpack|UTF-8|CSV/i,
    make: () => [
      upload("positions.csv", makeZip([{ name: "positions.csv", bytes: Buffer.from(csvHead + csvLine(nextRow)) }])),
    ],
  },
  {
    name: "csv-workbook",
    broken: "A workbook called CSV.",
    place: [/file|line \d|row \d/i],
    cure: /xlsx|workbook|zip|UTF-8|CSV/i,
    make: () => [upload("positions.csv", makeWorkbook([{ name: "positions", rows: [[...columns]] }]))],
  },
  {
    name: "zip-of-csv",
    broken: "The zip that an export gives, not unpacked.",
    place: [/sample-csv\.zip|file/i],
    cure: /unpack|zip/i,
    make: () => [
      upload("sample-csv.zip", makeZip([{ name: "positions.csv", bytes: Buffer.from(csvHead + csvLine(nextRow)) }])),
    ],
  },
];
