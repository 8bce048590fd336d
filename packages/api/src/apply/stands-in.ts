import type { Passage } from "@parley/domain/records/fields";

/** Whether a passage stands in the text of its source at its offsets; null where the text is not at hand. */
export function standsIn({ source, start, end, exact }: Passage, texts: ReadonlyMap<string, string>): boolean | null {
  const text = texts.get(source);
  return text === undefined ? null : text.slice(start, end) === exact;
}
