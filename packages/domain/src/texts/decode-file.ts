/** The bytes of a file that was picked or dropped, read as text. */

/** Bytes of a file that are read at all: a page with all that is written into it. */
export const longestFile = 10_000_000;

export interface ReadFile {
  readonly text: string;
  /** Whether it is a page, whose readable text is still to be found. */
  readonly html: boolean;
}

/** In which encoding a text may have been saved that is not UTF-8, with what was written in it. */
export const otherEncodings = [
  ["windows-1252", "Western European"],
  ["windows-1250", "Central European"],
  ["windows-1251", "Cyrillic"],
  ["koi8-u", "Cyrillic, KOI8"],
  ["windows-1253", "Greek"],
  ["windows-1254", "Turkish"],
  ["windows-1255", "Hebrew"],
  ["windows-1256", "Arabic"],
  ["windows-1257", "Baltic"],
  ["gb18030", "Chinese, simplified"],
  ["big5", "Chinese, traditional"],
  ["shift_jis", "Japanese"],
  ["euc-kr", "Korean"],
] as const;
export type OtherEncoding = (typeof otherEncodings)[number][0];

/** A file that was not read: why, and whether it is a text all the same, once somebody says in which encoding. */
export interface UnreadFile {
  readonly problem: string;
  readonly encodingUnknown?: true;
}

const megabytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1_000_000)).toLocaleString("en-GB")} MB`;

/** Why a file of this name and size is not even opened; null where it is. */
export function fileProblem(name: string, size: number): string | null {
  if (size === 0) return `${name} is empty: choose another file, or paste the words.`;
  if (size > longestFile)
    return `${name} takes ${megabytes(size)}; at most 10 MB are read: save the page or its text alone.`;
  return null;
}

const beginnings: readonly (readonly [string, string])[] = [
  ["%PDF", "a PDF"],
  ["PK\u0003\u0004", "a packed file, such as a Word document or a zip"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Office document"],
  ["{\\rtf", "a rich text document"],
  ["\u0089PNG", "a picture"],
  ["\u00ff\u00d8\u00ff", "a picture"],
  ["GIF8", "a picture"],
  ["\u001f\u008b", "a packed file"],
];

const looksLikePage = (text: string) =>
  /^[\s\ufeff]*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)[\s>]/i.test(
    text.slice(0, 4_000),
  );

/** Whether words that were pasted are the source of a page. */
export const isPage = (text: string): boolean => looksLikePage(text);

/** The encoding that a page names for itself, as far as this can be read as ASCII; undefined where it names none. */
function namedEncoding(head: string): string | undefined {
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})/i.exec(head)?.[1];
}

function byteOrder(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Null where the bytes are not of this encoding, or nobody knows of one by this name. A byte order mark is taken off. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Reads a file by its byte order mark, by the encoding that a page names, or as UTF-8. Says what to do where it is no text.
 * @param chosen the encoding that somebody says it is in.
 */
export function readTextFile(name: string, bytes: Uint8Array, chosen?: OtherEncoding): ReadFile | UnreadFile {
  const closed = fileProblem(name, bytes.length);
  if (closed) return { problem: closed };
  const head = String.fromCharCode(...bytes.subarray(0, 4_096));
  const other = beginnings.find(([begin]) => head.startsWith(begin))?.[1];
  if (other) return { problem: `${name} is ${other}, not a text: copy the words from it and paste them.` };
  const order = byteOrder(bytes);
  if (!order && bytes.subarray(0, 65_536).includes(0)) {
    return { problem: `${name} is no text: it holds bytes that stand for no character.` };
  }
  const page = /\.x?html?$/i.test(name) || looksLikePage(head);
  // What the file is in fact goes before what it says: a page saved anew often still names its first encoding.
  const named = order ?? (page ? namedEncoding(head) : undefined);
  const text = chosen
    ? decode(bytes, chosen)
    : ((order ? null : decode(bytes, "utf-8")) ?? (named ? decode(bytes, named) : null));
  if (text !== null) return { text, html: page || looksLikePage(text) };
  const cannot = `The characters of ${name} cannot be read as ${chosen ?? named ?? "UTF-8"}`;
  if (order) return { problem: `${cannot}: save it as UTF-8, or paste the words.` };
  return { problem: `${cannot}: choose the encoding it was saved in, or paste the words.`, encodingUnknown: true };
}
