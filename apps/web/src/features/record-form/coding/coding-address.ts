import { type Kind, kinds } from "@parley/domain/records";
import { searchValue } from "../form-address";
import type { Stretch } from "./text-places";

/** An entry that stands in the form. */
export interface OpenedEntry {
  kind: Kind;
  /** Null for a new one. */
  record: string | null;
  isPublished: boolean;
  /** The words that a new one began with. */
  passage: Stretch | null;
}

/** What the address of the coding screen says beside the source. */
export interface CodingState {
  changeset: string | null;
  opened: OpenedEntry | null;
  /** Whose the last entry was, and who spoke in it. */
  party: string | null;
  speaker: string | null;
}

type Search = Parameters<typeof searchValue>[0];

export function readCodingState(search: Search): CodingState {
  const at = (name: string) => searchValue(search, name);
  const kind = kinds.find((each) => each === at("kind")) ?? null;
  const [record, start, end] = [at("record"), at("start"), at("end")];
  const isPlace = start !== null && end !== null && /^\d{1,9}$/.test(start) && /^\d{1,9}$/.test(end);
  const passage = isPlace && Number(end) > Number(start) ? { start: Number(start), end: Number(end) } : null;
  const isOpen = kind !== null && (record !== null || passage !== null);
  return {
    ...{ changeset: at("changeset"), party: at("party"), speaker: at("speaker") },
    opened: isOpen ? { kind, record, isPublished: record !== null && at("published") === "1", passage } : null,
  };
}

/** The same state as an address has it. */
export function codingSearch({ changeset, opened, party, speaker }: CodingState): string {
  const { kind, record, isPublished, passage } = opened ?? {};
  const all = {
    ...{ changeset, party, speaker, kind, record, published: isPublished ? "1" : null },
    ...(record ? {} : { start: passage && `${passage.start}`, end: passage && `${passage.end}` }),
  };
  const said = Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const search = new URLSearchParams(said).toString();
  return search ? `?${search}` : "";
}
