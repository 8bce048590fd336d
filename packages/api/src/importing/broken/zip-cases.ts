import { type BrokenCase, upload } from "./broken-case";
import { cellsOf, columns, goodRow, nextRow } from "./made-rows";
import { makeWorkbook, type Sheet, sheetXml, workbookParts } from "./made-workbook";
import { makeZip, type Repeated, type ZipEntry } from "./made-zip";

const file = /sample\.xlsx|\bfile\b|workbook|positions/i;
const damaged = /save|again|damaged|broken|whole|workbook|complete/i;
const large = /400 MB|large|unpack|smaller|parts|MB/i;
const sheet: Sheet = { name: "positions", rows: [columns, cellsOf(goodRow), cellsOf(nextRow)] };
const first = "xl/worksheets/sheet1.xml";

/** The sample workbook with one part in place of another. */
const changed = (name: string, change: (part: ZipEntry) => ZipEntry) =>
  workbookParts([sheet]).map((part) => (part.name === name ? change(part) : part));
const packed = (parts: readonly ZipEntry[]) => [upload("sample.xlsx", makeZip(parts))];
const withSheet = (xml: Buffer | string) => changed(first, (part) => ({ ...part, bytes: Buffer.from(xml) }));

/** A sheet with one cell of so many million letters, all alike: a thousandth of it when packed. */
function bomb(megabytes: number): Repeated[] {
  const [before = "", after = ""] = sheetXml({ rows: [["id", "party"], ["LONG"]] }).split("LONG");
  return [
    [Buffer.from(before), 1],
    [Buffer.alloc(1_000_000, "a"), megabytes],
    [Buffer.from(after), 1],
  ];
}

const olderFormat = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1_016),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(512),
  ]);

export const zipCases: readonly BrokenCase[] = [
  {
    name: "xlsx-bomb",
    broken: "One megabyte that unpacks to 500 and says so.",
    place: [file],
    cure: large,
    make: () => packed(changed(first, (part) => ({ ...part, bytes: bomb(500) }))),
  },
  {
    name: "xlsx-bomb-that-lies",
    broken: "The same, but it says that it unpacks to a thousand bytes.",
    place: [file],
    cure: /400 MB|large|unpack|smaller|parts|MB|save|again|damaged/i,
    make: () => packed(changed(first, (part) => ({ ...part, bytes: bomb(500), saysSize: 1_000 }))),
  },
  {
    name: "xlsx-bomb-of-many-sheets",
    broken: "A hundred sheets of ten megabytes each.",
    place: [file],
    cure: large,
    make: () => {
      const sheets = Array.from(
        { length: 100 },
        (_, i): Sheet => ({ name: i === 0 ? "positions" : `s${i}`, rows: [] }),
      );
      const bytes = bomb(10);
      return packed(
        workbookParts(sheets).map((part) => (part.name.startsWith("xl/worksheets/") ? { ...part, bytes } : part)),
      );
    },
  },
  {
    name: "xlsx-bomb-in-another-part",
    broken: "The styles unpack to 500 megabytes.",
    place: [file],
    cure: large,
    make: () => packed(changed("xl/styles.xml", (part) => ({ ...part, bytes: [[Buffer.alloc(1_000_000, " "), 500]] }))),
  },
  {
    name: "xlsx-entities",
    broken: "Ten entities that each name the one before ten times.",
    place: [file],
    cure: /save|again|damaged|broken|entit|DOCTYPE|workbook|row 3|unknown/i,
    make: () => {
      const entities = Array.from({ length: 10 }, (_, i) => {
        const of = i === 0 ? "laugh" : `&l${i - 1};`.repeat(10);
        return `<!ENTITY l${i} "${of}">`;
      });
      const xml = sheetXml(sheet)
        .replace("?>", `?><!DOCTYPE worksheet [${entities.join("")}]>`)
        .replace(">Three hundred cubic metres a second.<", ">&l9;<")
        .replace(">osmark<", ">&l9;<");
      return packed(withSheet(xml));
    },
  },
  {
    name: "xlsx-entity-of-a-file",
    broken: "An entity that would put a file of the machine into a cell.",
    place: [file],
    cure: /save|again|damaged|broken|entit|DOCTYPE|workbook|row 3|unknown|no party/i,
    make: () => {
      const xml = sheetXml(sheet)
        .replace("?>", '?><!DOCTYPE worksheet [<!ENTITY p SYSTEM "file:///etc/hostname">]>')
        .replace(">osmark<", ">&p;<");
      return packed(withSheet(xml));
    },
  },
  {
    name: "xlsx-xml-cut-short",
    broken: "The sheet breaks off in the middle of a row.",
    place: [file],
    cure: damaged,
    make: () => {
      const xml = sheetXml(sheet);
      return packed(withSheet(xml.slice(0, xml.indexOf("Three hundred"))));
    },
  },
  {
    name: "xlsx-cut-short",
    broken: "Half a download.",
    place: [file],
    cure: damaged,
    make: () => {
      const bytes = makeWorkbook([sheet]);
      return [upload("sample.xlsx", bytes.subarray(0, bytes.length / 2))];
    },
  },
  {
    name: "xlsx-wrong-checksum",
    broken: "A sheet whose checksum is another.",
    place: [file],
    cure: damaged,
    make: () => packed(changed(first, (part) => ({ ...part, saysChecksum: 0x12_34_56_78 }))),
  },
  {
    name: "xlsx-encrypted-parts",
    broken: "Parts marked as encrypted.",
    place: [file],
    cure: /password|encrypt|protect|save|again|damaged/i,
    make: () => packed(workbookParts([sheet]).map((part) => ({ ...part, flags: 1 }))),
  },
  {
    name: "xlsx-with-a-password",
    broken: "Saved with a password: no longer a zip.",
    place: [file],
    cure: /password|\.xlsx|workbook|save/i,
    make: () => [upload("sample.xlsx", olderFormat("EncryptionInfo"))],
  },
  {
    name: "xlsx-older-format",
    broken: "A workbook of 1997 under the new name.",
    place: [file],
    cure: /\.xlsx|workbook|save/i,
    make: () => [upload("sample.xlsx", olderFormat("Workbook"))],
  },
  {
    name: "xls",
    broken: "A workbook of 1997.",
    place: [/sample\.xls\b|file/i],
    cure: /\.xlsx|CSV/i,
    make: () => [upload("sample.xls", olderFormat("Workbook"))],
  },
  {
    name: "xlsx-empty",
    broken: "Nothing in it.",
    place: [file],
    cure: /empty|nothing/i,
    make: () => [upload("sample.xlsx", "")],
  },
  {
    name: "xlsx-is-csv",
    broken: "CSV called XLSX.",
    place: [file],
    cure: /workbook|CSV|save|\.csv/i,
    make: () => [upload("sample.xlsx", `${columns.join(",")}\r\n`)],
  },
  {
    name: "xlsx-is-a-letter",
    broken: "A document of a word processor called XLSX.",
    place: [file],
    cure: /workbook|save|spreadsheet/i,
    make: () =>
      packed([
        { name: "[Content_Types].xml", bytes: Buffer.from("<Types/>") },
        { name: "word/document.xml", bytes: Buffer.from("<document>Dear all</document>") },
      ]),
  },
  {
    name: "xlsx-empty-zip",
    broken: "A zip with nothing in it.",
    place: [file],
    cure: /workbook|save|empty|nothing/i,
    make: () => packed([]),
  },
  {
    name: "xlsx-cell-in-the-last-row",
    broken: "One blank cell in row 1,048,576 and column XFD.",
    place: [file],
    cure: /column|name|20,000|row/i,
    make: () => {
      const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>';
      return packed(withSheet(sheetXml(sheet).replace("</sheetData>", far)));
    },
  },
];
