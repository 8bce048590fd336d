import { FileProblem } from "./told";

const startsWith = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, at) => bytes[at] === sign);

/** @throws FileProblem where the first bytes are those of another kind of file, or of another encoding. */
export function mustBeText(bytes: Uint8Array): void {
  if (startsWith(bytes, 0x50, 0x4b))
    throw new FileProblem(
      "This is an archive or a workbook, not text: bring the file that is in it, or name it .xlsx.",
    );
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    throw new FileProblem("This is text in UTF-16: save it as UTF-8 (in a spreadsheet: “CSV UTF-8”).");
}

/**
 * Decodes a stream of UTF-8, its byte order mark left out.
 * @throws FileProblem naming the line that holds something else.
 */
export async function* decoded(parts: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let lines = 1;
  let first = true;
  for await (const bytes of parts) {
    if (first) mustBeText(bytes);
    first = false;
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: true });
    } catch {
      const loose = new TextDecoder("utf-8").decode(bytes);
      const before = loose.slice(0, Math.max(0, loose.indexOf("\ufffd")));
      throw notUtf8(lines + linesIn(before));
    }
    if (text.includes("\0")) {
      const row = lines + linesIn(text.slice(0, text.indexOf("\0")));
      throw new FileProblem(
        `Line ${row} holds a NUL, a character that no text has: remove it, or save the file as text in UTF-8.`,
        { row },
      );
    }
    lines += linesIn(text);
    yield text;
  }
  try {
    decoder.decode();
  } catch {
    throw notUtf8(lines);
  }
}

const linesIn = (text: string) => text.split("\n").length - 1;
const notUtf8 = (line: number) =>
  new FileProblem(
    `Line ${line} holds bytes that are not UTF-8: save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”).`,
    {
      row: line,
    },
  );
