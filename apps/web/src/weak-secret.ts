const fewestLetters = 12;
const fromExamples =
  /example|change.?(it|me|this)|replace|insert|placeholder|your.?(own|secret)|secret|password|passwort|nextauth|parley|qwerty|letmein|0123456|1234567|abcdefg/i;

/** Why a secret can be guessed, in words; null where nothing speaks against it. What is made by chance has none of this. */
export function weaknessOf(secret: string): string | null {
  if (secret.length < 32) return "needs 32 characters or more";
  if (new Set(secret).size < fewestLetters) return `has fewer than ${fewestLetters} different characters`;
  if (isRepetition(secret)) return "is one part, repeated";
  if (fromExamples.test(secret)) return "is made of words that stand in examples";
  return null;
}

/** A text that stands within itself doubled, other than at its beginning and its end, is parts that are alike. */
const isRepetition = (text: string) => (text + text).indexOf(text, 1) < text.length;
