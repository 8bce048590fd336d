import { instantInWords } from "@/reading/days-in-words";

/** "14:32 UTC", with the day where that is not today. */
export function keptAt(instant: string, now = new Date()): string {
  const today = now.toISOString().slice(0, 10);
  return instant.slice(0, 10) === today ? `${instant.slice(11, 16)} UTC` : instantInWords(instant);
}
