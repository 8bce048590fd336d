/** The text of a source: how much of it is kept, and what is no text. */

/** UTF-16 units. */
export const longestText = 900_000;
/** Bytes in UTF-8: what is sent at once is 1 MB at most. */
const mostBytes = 950_000;

export const tooLong =
  "At most 900,000 characters are kept of one text: give it in parts, each as a source of its own.";

/** Why a text cannot be kept as it stands, with what to do; null where it can. */
export function textProblem(text: string): string | null {
  if (text.trim() === "") return "There is no text in this: paste the text, or choose another file.";
  if (text.includes("\uFFFD") || text.includes("\0")) {
    return "Some of these characters cannot be read: save the file as plain text in UTF-8, or paste the words.";
  }
  if (text.length > longestText) return tooLong;
  if (new TextEncoder().encode(text).length > mostBytes) {
    return "This text takes more than 950 kB: give it in parts, each as a source of its own.";
  }
  return null;
}
