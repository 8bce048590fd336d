import { dateInWords } from "@parley/domain/dates";
import type { Kind } from "@parley/domain/records";
import type { CodedPassage, SourceData } from "./marked-text";

/** What a source is called: its title, or its publisher and day where it has none. */
export function nameOfSource(source: Pick<SourceData["source"], "title" | "publisherName" | "published">): string {
  return source.title ?? `${source.publisherName}, ${dateInWords(source.published.edtf)}`;
}

/** What the letters of the Admiralty code say of a publisher. */
export const reliabilityWords = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
} as const;

const pages: Partial<Record<Kind, string>> = {
  event: "events",
  proposal: "proposals",
  party: "parties",
  speaker: "speakers",
};

/** Where the record of a passage is read; its history where it has no page of its own. */
export function passageHref(base: string, { kind, id }: Pick<CodedPassage, "kind" | "id">): string {
  const page = pages[kind];
  if (page) return `${base}/${page}/${id}`;
  return kind === "position" ? `${base}/positions?at=${id}` : `${base}/history/${kind}/${id}`;
}
