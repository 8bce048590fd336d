/** Workbooks as a spreadsheet program writes them, with one thing in each that is not as it should be. */
import { makeZip, type ZipEntry } from "./made-zip";

export type Cell = string | number | boolean | null | { readonly xml: string };

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly hidden?: boolean;
  /** Placed after the rows, as merged cells are. */
  readonly after?: string;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "object") return cell.xml.replace("<c", `<c r="${at}"`);
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

export const formula = (text: string, value: string): Cell => ({ xml: `<c><f>${text}</f><v>${value}</v></c>` });
export const failed = (code: string): Cell => ({ xml: `<c t="e"><v>${code}</v></c>` });
/** A day as a spreadsheet keeps it: a number, shown as a date by its style. */
export const serialDay = (days: number): Cell => ({ xml: `<c s="1"><v>${days}</v></c>` });
export const sharedWords = (index: number): Cell => ({ xml: `<c t="s"><v>${index}</v></c>` });

export function sheetXml({ rows, after }: Pick<Sheet, "rows" | "after">): string {
  const lines = rows.map((row, y) => {
    const cells = row.map((cell, x) => cellXml(cell, `${columnLetters(x)}${y + 1}`));
    return `<row r="${y + 1}">${cells.join("")}</row>`;
  });
  return `${head}<worksheet xmlns="${spreadsheet}"><sheetData>${lines.join("")}</sheetData>${after ?? ""}</worksheet>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = "http://schemas.openxmlformats.org";
const spreadsheet = `${schemas}/spreadsheetml/2006/main`;
const office = `${schemas}/officeDocument/2006/relationships`;
const packaged = `${schemas}/package/2006`;

const part = (name: string, xml: string): ZipEntry => ({ name, bytes: Buffer.from(xml) });

function contentTypes(sheets: readonly Sheet[]): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = sheets.map(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/>${overrides.join("")}</Types>`;
}

/** The parts of a workbook, before they are packed: a case may replace one of them. */
export function workbookParts(sheets: readonly Sheet[]): ZipEntry[] {
  const list = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`,
  );
  const links = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return [
    part("[Content_Types].xml", contentTypes(sheets)),
    part(
      "_rels/.rels",
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      "xl/workbook.xml",
      `${head}<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets>${list.join("")}</sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `${head}<Relationships xmlns="${packaged}/relationships">${links.join("")}<Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/><Relationship Id="words" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    part(
      "xl/styles.xml",
      `${head}<styleSheet xmlns="${spreadsheet}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    part("xl/sharedStrings.xml", `${head}<sst xmlns="${spreadsheet}" count="0" uniqueCount="0"></sst>`),
    ...sheets.map((sheet, i) => part(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet))),
  ];
}

export const makeWorkbook = (sheets: readonly Sheet[]): Buffer => makeZip(workbookParts(sheets));
