import { kindLabels } from "@parley/domain/records/labels";
import type { Sheet } from "@/reading/sentence-margin";
import type { RecordNames } from "@/words/record-names";
import type { Stretch } from "./text-places";
import { laned, type Underlined } from "./underlines";

type Entry = Sheet["entries"][number];

/** An entry that quotes the text, in words. */
export interface CodedEntry {
  key: string;
  kind: Entry["kind"];
  id: string;
  /** Whether it is on record already. */
  isPublished: boolean;
  changeset: string | null;
  state: "published" | "mine" | "theirs";
  /** The party, or for what has none its kind. */
  who: string;
  slot: number | null;
  /** What it is on, or what it is called. */
  what: string;
  /** "in the record", "your draft". */
  stateWords: string;
  passages: readonly Stretch[];
}

export interface CodedPassage extends Underlined {
  key: string;
  slot: number | null;
  state: CodedEntry["state"];
}

/** The entries of a text in the order of their first words; `here` is the changeset that one works in. */
export function codedEntries(entries: readonly Entry[], names: RecordNames, here: string | null): CodedEntry[] {
  return entries
    .map((entry): CodedEntry => {
      const { kind, id, version, changeset, mine, party, issue, title } = entry;
      const state = changeset === null ? "published" : mine ? "mine" : "theirs";
      const own = party === null ? null : names.nameOf("party", party);
      const on = issue === null ? null : names.nameOf("issue", issue);
      return {
        ...{ key: `${kind}/${id}/${changeset ?? ""}`, kind, id, isPublished: version > 0, changeset, state },
        who: own ?? kindLabels[kind],
        slot: party === null ? null : names.slotOf(party),
        what: on ?? (title === id ? `${kindLabels[kind].toLowerCase()} not finished` : title),
        stateWords: wordsOfState(entry, here),
        passages: entry.passages,
      };
    })
    .sort((a, b) => (a.passages[0]?.start ?? 0) - (b.passages[0]?.start ?? 0) || a.key.localeCompare(b.key));
}

function wordsOfState({ version, changeset, mine }: Entry, here: string | null): string {
  if (changeset === null) return "in the record";
  const what = version > 0 ? "correction" : "draft";
  if (!mine) return `submitted by somebody else`;
  return changeset === here ? `your ${what}` : `your ${what}, in another changeset`;
}

/** Every passage of these entries with the row that it is underlined in. */
export const codedPassages = (entries: readonly CodedEntry[]): CodedPassage[] =>
  laned(
    entries.flatMap(({ key, slot, state, passages }) =>
      passages.map(({ start, end }) => ({ key, slot, state, start, end })),
    ),
  );

/** The entries that quote the word at an offset. */
export const entriesAt = (entries: readonly CodedEntry[], offset: number): CodedEntry[] =>
  entries.filter(({ passages }) => passages.some(({ start, end }) => start <= offset && offset < end));
