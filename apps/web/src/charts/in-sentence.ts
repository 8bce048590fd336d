/** With a small first letter, as words are that others stand before. */
export function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** What begins with one of these begins with no name. */
const noName =
  /^(a|all|an|any|as|at|both|by|each|every|everybody|few|for|from|he|her|his|if|in|it|its|many|most|no|nobody|none|nothing|of|on|only|other|others|she|some|that|the|their|they|this|to|under|when|with|without)\b/i;

/** The same for a label that somebody gave: it may begin with a name, which keeps its capital. */
export function labelInSentence(label: string): string {
  return noName.test(label) ? inSentence(label) : label;
}
