import { capitalized } from "./capitalized";

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Numbers up to ten as words. */
export function inWords(count: number): string {
  return small[count] ?? `${count}`;
}

/** "one statement", "12 statements". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${inWords(count)} ${count === 1 ? one : many}`;
}

/** The same at the beginning of a sentence. */
export function countedFirst(count: number, one: string, many?: string): string {
  return capitalized(counted(count, one, many));
}
