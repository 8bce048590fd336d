/**
 * Widths of IBM Plex Sans in thousandths of an em, so that the server can lay out words without measuring them.
 * Regular at font-stretch 86 %; semibold and 80 % are derived by their mean ratio, rounded up.
 */
const ascii = [
  223, 269, 398, 670, 564, 877, 656, 230, 317, 317, 430, 566, 259, 377, 259, 255, 566, 566, 566, 566, 566, 566, 566,
  566, 566, 566, 273, 273, 566, 566, 566, 451, 842, 615, 617, 577, 635, 551, 529, 657, 668, 379, 478, 600, 474, 766,
  668, 669, 574, 669, 605, 543, 562, 640, 578, 847, 581, 561, 549, 300, 364, 300, 566, 533, 566, 505, 549, 470, 549,
  519, 307, 503, 537, 238, 238, 499, 251, 825, 537, 529, 549, 549, 347, 453, 324, 537, 466, 729, 480, 472, 440, 325,
  299, 325, 566,
];
const otherwise = 574;
/** Accents that stand on another letter, and signs that only say which way words run. */
const unseen = /[\u0300-\u036f\u200b-\u200f\u2060-\u2069]/g;
const square = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]/;
/** A fallback font may stand in for a moment and is a little wider. */
const slack = 1.02;

export interface TextStyle {
  size?: number;
  bold?: boolean;
  /** font-stretch in per cent. */
  stretch?: 86 | 80 | 100;
}

const stretchRatio = { 80: 0.977, 86: 1, 100: 1.055 } as const;

/** Width in px of one line of words as charts set them (12 px, 86 % unless told otherwise). */
export function textWidth(words: string, { size = 12, bold = false, stretch = 86 }: TextStyle = {}): number {
  let units = 0;
  for (const letter of words.replace(unseen, ""))
    units += ascii[letter.charCodeAt(0) - 32] ?? (square.test(letter) ? 1000 : otherwise);
  return (units / 1000) * size * (bold ? 1.055 : 1) * stretchRatio[stretch] * slack;
}

/** Breaks words into as many lines as `width` px asks for; a single word longer than the line is cut at a hyphen or by force. */
export function wrapWords(words: string, width: number, style: TextStyle = {}): string[] {
  const lines: string[] = [];
  let current = "";
  const fits = (text: string) => textWidth(text, style) <= width;
  for (const word of words
    .trim()
    .split(/\s+/)
    .flatMap((each) => (fits(each) ? [each] : cutWord(each, fits)))) {
    const joined = current === "" ? word : `${current} ${word}`;
    if (current === "" || fits(joined)) current = joined;
    else {
      lines.push(current);
      current = word;
    }
  }
  if (current !== "") lines.push(current);
  return lines;
}

function cutWord(word: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (!fits(rest) && rest.length > 2) {
    // Never a letter or two alone on the next line.
    let end = Math.max(2, rest.length - 3);
    while (end > 2 && !fits(`${rest.slice(0, end)}-`)) end--;
    const hyphen = rest.lastIndexOf("-", end - 1);
    if (hyphen > 1) {
      pieces.push(rest.slice(0, hyphen + 1));
      rest = rest.slice(hyphen + 1);
    } else {
      pieces.push(`${rest.slice(0, end)}-`);
      rest = rest.slice(end);
    }
  }
  return [...pieces, rest];
}

/** Wraps so that the lines are as even as they can be without needing one more. */
export function balanceWords(words: string, width: number, style: TextStyle = {}): string[] {
  const greedy = wrapWords(words, width, style);
  if (greedy.length < 2) return greedy;
  let best = greedy;
  for (let narrower = width - 4; narrower > width / 2; narrower -= 4) {
    const lines = wrapWords(words, narrower, style);
    if (lines.length > greedy.length) break;
    best = lines;
  }
  return best;
}

export function widestLine(lines: readonly string[], style: TextStyle = {}): number {
  return lines.reduce((widest, line) => Math.max(widest, textWidth(line, style)), 0);
}

/** As many whole words as fit on one line, or letters of the first; and an ellipsis where some do not. */
export function cut(words: string, width: number, style: TextStyle = {}): string {
  if (textWidth(words, style) <= width) return words;
  const first = wrapWords(words, width - textWidth(" …", style), style)[0] ?? words;
  if (words.startsWith(`${first} `)) return closed(`${first.replace(/[,;:]$/, "")} …`);
  let end = first.length;
  while (end > 1 && textWidth(`${words.slice(0, end)}…`, style) > width) end--;
  return closed(`${words.slice(0, end)}…`);
}

/** Balanced, on so many lines at most: the last of them ends in an ellipsis where there is more. */
export function wrapAtMost(words: string, width: number, most: number, style: TextStyle = {}): string[] {
  const lines = balanceWords(words, width, style);
  if (lines.length <= most) return lines;
  const full = wrapWords(words, width, style);
  return [...full.slice(0, most - 1), cut(full.slice(most - 1).join(" "), width, style)];
}

/** Words set apart for their direction stay apart from what follows, though their end was cut off. */
const closed = (words: string) => (words.startsWith("\u2068") ? `${words}\u2069` : words);
