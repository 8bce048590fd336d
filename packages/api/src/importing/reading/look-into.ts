/** Looks into a workbook's archive before anything reads it: how much it unpacks to, which sheets it has, which cells compute. */
import { crc32 } from "node:zlib";
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
const chunk = 1_048_576;
/** Packed bytes that are unpacked in one piece: a thousand times as many may come out. */
const step = 16_384;

const unreadable = () =>
  new FileProblem("This workbook cannot be opened: it is damaged, or only half there. Save it again as .xlsx.");

const tooMuch = "This workbook unpacks to more than the 400 MB that are taken: cut it in two, or bring it as CSV.";

function mustBeWorkbook(bytes: Uint8Array): void {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new FileProblem("This is a workbook of the old kind, or one with a password: save it as .xlsx without one.");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new FileProblem("This is no workbook: save it as .xlsx, or name a file of CSV .csv.");
}

/** @throws FileProblem where it is no workbook, is damaged, or would unpack to more than is taken. */
export async function lookInto(bytes: Uint8Array): Promise<Inside> {
  mustBeWorkbook(bytes);
  const said = directoryOf(bytes);
  if (sum([...said.values()].map(({ size }) => size)) > importLimits.unpacked) throw new FileProblem(tooMuch);
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
    let checksum = 0;
    let tail = "";
    const isSheet = looksFor !== null && file.name.endsWith(".xml");
    file.ondata = (error, data, final) => {
      if (error) throw refusal ?? unreadable();
      size += data.length;
      checksum = crc32(data, checksum);
      unpacked += data.length;
      if (
        unpacked > importLimits.unpacked ||
        (keeps && size > chunk) ||
        (file.name === "xl/sharedStrings.xml" && size > mostShared)
      )
        throw refuse(tooMuch);
      if (size > (said.get(file.name)?.size ?? 0)) throw unreadable();
      if (keeps) kept.set(file.name, (kept.get(file.name) ?? "") + new TextDecoder().decode(data));
      looksFor?.(data, final);
      if (isSheet) tail = (tail + Buffer.from(data.subarray(-100)).toString("latin1")).slice(-100);
      if (!final) return;
      // A sheet that ends before its end would be read as if it were shorter.
      if (isSheet && !/<\/(\w+:)?worksheet>\s*$/.test(tail)) throw unreadable();
      if (said.get(file.name)?.checksum !== checksum) throw unreadable();
      ended += 1;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
      // Others are served in between.
      if (at % chunk === 0) await new Promise<void>((done) => setImmediate(done));
    }
  } catch (error) {
    throw refusal ?? (error instanceof FileProblem ? error : unreadable());
  }
  const book = kept.get("xl/workbook.xml");
  if (book === undefined || ended < entries) throw unreadable();
  return { sheets: sheetsOf(book, kept.get("xl/_rels/workbook.xml.rels") ?? ""), formulas };
}

type Said = { checksum: number; size: number };
const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);

/** What the directory at an archive's end says of its files. */
function directoryOf(bytes: Uint8Array): ReadonlyMap<string, Said> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = all.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const found = new Map<string, Said>();
  if (end < 0 || end + 20 > all.length) return found;
  for (let at = all.readUInt32LE(end + 16); at + 46 <= end && all.readUInt32LE(at) === 0x02014b50; ) {
    const [name, extra, comment] = [all.readUInt16LE(at + 28), all.readUInt16LE(at + 30), all.readUInt16LE(at + 32)];
    const flags = all.readUInt16LE(at + 8);
    if (flags & 1) throw new FileProblem("This workbook is encrypted: save it as .xlsx without a password.");
    const about = { checksum: all.readUInt32LE(at + 16), size: all.readUInt32LE(at + 24) };
    found.set(all.toString(flags & 2_048 ? "utf8" : "latin1", at + 46, at + 46 + name), about);
    at += 46 + name + extra + comment;
  }
  return found;
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
