/** A workbook (Office Open XML, ECMA-376) as a stream: text in its cells, so that nothing has to be kept until the end. */

import { DomainError } from "@parley/domain/errors";
import type { Cell } from "@parley/domain/exchange/cells";
import type { ZipEntry } from "./zip";

export type WorkbookSheet = { name: string; rows: AsyncIterable<readonly (readonly Cell[])[]> };

/** Rows that a sheet may have, and characters that a cell may have: limits of the format. */
const mostRows = 1_048_576;
const longestCell = 32_767;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML cannot hold, or would change: control characters, a carriage return, and the two that are none. */
const unkeepable = /(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu;
const asEscape = (sign: string) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

const escaped = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(unkeepable, asEscape)
    .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

function letters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : letters(Math.floor(at / 26) - 1) + letter;
}

/** Styles of cells: 1 is text, which no spreadsheet reads as a date or a number; 2 is the head. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

function cellXml(cell: Cell, at: number, row: number): string {
  if (cell === null) return "";
  const place = `r="${letters(at)}${row}"`;
  if (typeof cell === "number") return `<c ${place}><v>${cell}</v></c>`;
  if (cell.length > longestCell)
    throw new DomainError("invalid", "A text is too long for a cell of a workbook: take JSON or CSV instead.");
  return `<c ${place} s="${row === 1 ? 2 : 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

async function* sheetXml({ name, rows }: WorkbookSheet): AsyncGenerator<string> {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetData>`;
  let row = 0;
  for await (const batch of rows) {
    if (row + batch.length > mostRows)
      throw new DomainError("invalid", `“${name}” has more rows than a workbook holds: take JSON or CSV instead.`);
    yield batch
      .map((cells) => {
        row += 1;
        return `<row r="${row}">${cells.map((cell, at) => cellXml(cell, at, row)).join("")}</row>`;
      })
      .join("");
  }
  yield "</sheetData></worksheet>";
}

/** The parts of a workbook, in the order in which they stand in its archive. */
export function* workbookParts(sheets: readonly WorkbookSheet[]): Generator<ZipEntry> {
  const each = (line: (sheet: WorkbookSheet, number: number) => string) =>
    sheets.map((sheet, at) => line(sheet, at + 1)).join("");
  const overrides = each((_, n) => {
    return `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`;
  });
  const types = `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${overrides}</Types>`;
  yield { name: "[Content_Types].xml", parts: [head + types] };
  const start = `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`;
  yield {
    name: "_rels/.rels",
    parts: [`${head}<Relationships xmlns="${packages}/relationships">${start}</Relationships>`],
  };
  const named = each(({ name }, n) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`);
  yield {
    name: "xl/workbook.xml",
    parts: [`${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${named}</sheets></workbook>`],
  };
  const targets = each(
    (_, n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const styled = `<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/>`;
  yield {
    name: "xl/_rels/workbook.xml.rels",
    parts: [`${head}<Relationships xmlns="${packages}/relationships">${targets}${styled}</Relationships>`],
  };
  yield { name: "xl/styles.xml", parts: [styles] };
  for (const [at, sheet] of sheets.entries())
    yield { name: `xl/worksheets/sheet${at + 1}.xml`, parts: sheetXml(sheet) };
}
