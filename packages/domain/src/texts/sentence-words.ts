/** Words before a full stop that does not end a sentence, or may not, and words that begin one. */

const list = (words: string) => new Set(words.split(" "));

/** Always followed by what they belong to: titles, months before a day, “vs.”, “e.g.”. Lower case, without the last full stop. */
const neverLast = list(
  "mr mrs ms mx messrs dr prof gen col maj lt sgt capt cmdr adm gov sen rep reps rev hon pres amb supt insp st mt ft " +
    "vs e.g i.e cf viz ca approx lt.col lt.gen maj.gen " +
    "ул им т.е напр тов гр акад проф ген bzw z.b d.h hr fr frau mme mlle mm sr sra srta",
);
/** The same before a number alone: “No. 5”, “Dec. 3”, “p. 12”. */
const beforeNumber = list(
  "no nos art arts sec secs para paras par fig figs vol vols ch chap p pp pt ed res rev " +
    "jan feb mar apr jun jul aug sep sept oct nov dec ст п стр рис abs nr",
);
/** These may end a sentence or stand within one: what follows decides. */
const eitherWay = list(
  "inc ltd co corp llc plc jr sr bros etc al dept est a.m p.m ph.d m.d b.a m.a млн млрд тыс др гг т.д т.п usw",
);

/** Words that, with a capital, begin a sentence more often than a name. */
const starters = list(
  "a an the this that these those he she it its they their we our you your i his her there here then when while where who what why how " +
    "but and or so yet if in on at by for from with without after before since until as to of under over during despite although " +
    "though because however meanwhile moreover instead also both neither either no not nor some many most several one two three " +
    "asked told according earlier later last next only even still now today yesterday " +
    "он она оно они это этот эта эти мы вы я но и а в на по с к из за при если когда как что где",
);

/** Whether a full stop after this word belongs to the word: `next` is what follows, without opening marks. */
export function endsNoSentence(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  if (/^\p{N}/u.test(next) && beforeNumber.has(lower)) return true;
  return neverLast.has(lower);
}

/** Whether a full stop after this word may end a sentence or belong to the word: “U.S.”, an initial, “Inc.”. */
export function mayEndOne(word: string): boolean {
  return /^\p{L}$/u.test(word) || /^\p{L}(\.\p{L})+$/u.test(word) || eitherWay.has(word.toLowerCase());
}

/** Whether what follows reads as the beginning of a sentence. */
export function startsOne(next: string): boolean {
  const word = /^[\p{L}\p{M}’'-]+/u.exec(next)?.[0] ?? "";
  return starters.has(word.toLowerCase().replace(/[’'].*$/u, ""));
}
