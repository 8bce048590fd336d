/** Reading a draft that may hold anything: what fits goes into the form, the rest is left empty. */
export type Loose = Readonly<Record<string, unknown>>;

export const isLoose = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
export const idOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
export const figureOf = (value: unknown): number | null => (typeof value === "number" ? value : null);
export const listOf = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isLoose) : []);
export const idsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];

/** The value if it is one of the list, else the fallback. */
export function oneOf<T extends string, F>(list: readonly T[], value: unknown, fallback: F): T | F {
  return list.find((each) => each === value) ?? fallback;
}

/** Typed words, null where there are none. */
export const wordsOrNull = (text: string): string | null => (text.trim() === "" ? null : text);

/** A typed whole number; what is no number stays as it was typed, so that the draft keeps it and the rules name it. */
export function typedNumber(text: string): number | string | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : trimmed;
}
