/** Looks into a workbook's archive before anything reads it: how much it unpacks to, which sheets it has, which cells compute. */
import { importLimits } from "@parley/domain/exchange/format";
import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate";
import { FileProblem } from "./told";

export type Inside = {
  /** Its sheets in their order, by the part that holds each. */
  sheets: { name: string; part: string }[];
  /** Cells that hold a formula, by part: where, from 0. The first of each row alone. */
  formulas: Map<string, Map<number, number>>;
};

const mostEntries = 2_000;
const mostFormulas = 1_000;
/** Bytes of the table of shared texts, which is read whole. */
const mostShared = 60_000_000;
const chunk = 1_000_000;

const unreadable = () =>
  new FileProblem("This workbook cannot be opened: it is damaged, or only half there. Save it again as .xlsx.");

function mustBeWorkbook(bytes: Uint8Array): void {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new FileProblem("This is a workbook of the old kind, or one with a password: save it as .xlsx without one.");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new FileProblem("This is no workbook: save it as .xlsx, or name a file of CSV .csv.");
}

/** @throws FileProblem where it is no workbook, is damaged, or would unpack to more than is taken. */
export function lookInto(bytes: Uint8Array): Inside {
  mustBeWorkbook(bytes);
  const kept = new Map<string, string>();
  const formulas: Inside["formulas"] = new Map();
  let entries = 0;
  let unpacked = 0;
  let ended = 0;
  // What is thrown while bytes are unpacked comes back as an error of the archive.
  let refusal: FileProblem | null = null;
  const refuse = (text: string) => {
    refusal ??= new FileProblem(text);
    return refusal;
  };
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > mostEntries) throw refuse("This archive holds more files than any workbook: save it again as .xlsx.");
    const keeps = file.name === "xl/workbook.xml" || file.name === "xl/_rels/workbook.xml.rels";
    const looksFor = file.name.startsWith("xl/worksheets/") ? formulasOf(formulas, file.name) : null;
    let size = 0;
    file.ondata = (error, data, final) => {
      if (error) throw refusal ?? unreadable();
      size += data.length;
      unpacked += data.length;
      if (
        unpacked > importLimits.unpacked ||
        (keeps && size > chunk) ||
        (file.name === "xl/sharedStrings.xml" && size > mostShared)
      )
        throw refuse(
          "This workbook unpacks to more than the 400 MB that are taken: cut it in two, or bring it as CSV.",
        );
      if (keeps) kept.set(file.name, (kept.get(file.name) ?? "") + new TextDecoder().decode(data));
      looksFor?.(data, final);
      if (final) ended += 1;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length; at += chunk)
      unzip.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length);
  } catch (error) {
    throw refusal ?? (error instanceof FileProblem ? error : unreadable());
  }
  const book = kept.get("xl/workbook.xml");
  if (book === undefined || ended < entries) throw unreadable();
  return { sheets: sheetsOf(book, kept.get("xl/_rels/workbook.xml.rels") ?? ""), formulas };
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const plain = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

function sheetsOf(book: string, relations: string): Inside["sheets"] {
  const targets = new Map(
    (relations.match(/<Relationship\s[^>]*>/g) ?? []).map((tag) => [attribute(tag, "Id"), attribute(tag, "Target")]),
  );
  return (book.match(/<(\w+:)?sheet\s[^>]*>/g) ?? []).map((tag) => {
    const target = targets.get(attribute(tag, "\\w+:id")) ?? "";
    const part = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    return { name: plain(attribute(tag, "name")), part };
  });
}

function placeOf(reference: string): { row: number; at: number } {
  const [, letters = "", digits = "0"] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  let at = 0;
  for (const letter of letters) at = at * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), at: at - 1 };
}

/** Finds formulas in a sheet's part as its bytes come. */
function formulasOf(formulas: Inside["formulas"], part: string): (data: Uint8Array, final: boolean) => void {
  const found = new Map<number, number>();
  formulas.set(part, found);
  let before = "";
  return (data, final) => {
    const text = before + Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("latin1");
    if (final && !/<\/(\w+:)?worksheet>\s*$/.test(text)) throw unreadable();
    before = text.slice(-200);
    if (found.size >= mostFormulas) return;
    // A cell's own tag is short; what is looked for may begin in one piece and end in the next.
    for (const match of text.matchAll(/<c\s[^>]*?\br="([A-Z]+\d+)"[^>]*><f[\s>/]/g)) {
      const { row, at } = placeOf(match[1] ?? "");
      if (!found.has(row)) found.set(row, at);
    }
  };
}
