import type { ApiOutputs } from "@parley/api";
import type { Kind } from "@parley/domain/records";
import type { Choices } from "@/words/record-names";
import { speaksFor } from "../fields/choice-options";
import { idOf, type Loose, listOf } from "../fields/loose-values";
import { noPrefill, type Prefill } from "../fields/prefill";
import { upToPublication } from "../fields/shared-values";
import type { Stretch } from "./text-places";

/** Kinds that words of a source are coded into, with the key that does it and what the menu says. */
export const codedKinds = [
  { kind: "position", key: "P", label: "Position" },
  { kind: "event", key: "E", label: "Event" },
  { kind: "response", key: "R", label: "Response" },
  { kind: "assessment", key: "J", label: "Assessment" },
  { kind: "salience", key: "I", label: "Salience" },
] as const satisfies readonly { kind: Kind; key: string; label: string }[];

export type CodedKind = (typeof codedKinds)[number]["kind"];

/** Fields filled in beforehand that somebody has to look at before they count as decided. */
export const filledBeforehand: Partial<Record<Kind, readonly string[]>> = {
  position: ["party", "speaker", "said"],
  response: ["party", "speaker", "said"],
  assessment: ["speaker", "said"],
  salience: ["party", "speaker", "said"],
};

interface Selected {
  source: Choices["sources"][number];
  text: string;
  passage: Stretch;
  /** Whose entry was the last one. */
  party: string | null;
  speaker: string | null;
}

/**
 * What an entry begins with that is made of selected words: the passage; for what somebody said, up to the day of publication as
 * rule 1 of the codebook has it where the words tell no other day; and the party and the speaker of the entry before.
 */
export function beginningOf(kind: CodedKind, { source, text, passage, party, speaker }: Selected): Prefill {
  const { start, end } = passage;
  const exact = text.slice(start, end);
  const evidence = [{ source: source.id, exact, start: `${start}`, end: `${end}`, altered: false }];
  const begun = { ...noPrefill, source: source.id, evidence };
  if (kind === "event") return begun;
  const said = upToPublication(source);
  // What somebody judges is seldom judged by the party that spoke last, nor of it.
  return kind === "assessment" ? { ...begun, said } : { ...begun, said, party, speaker };
}

type Change = Pick<ApiOutputs["changeset"]["get"]["changes"][number], "action" | "after">;

/** Who spoke for each party in the entries of a changeset that quote a source; the last of them where several did. */
export function speakersIn(changes: readonly Change[], source: string): Map<string, string> {
  const speakers = new Map<string, string>();
  for (const { action, after } of changes) {
    if (action !== "put" || !after) continue;
    const { party, speaker, evidence } = after as Loose;
    const [who, by] = [idOf(party), idOf(speaker)];
    if (who && by && listOf(evidence).some((passage) => passage.source === source)) speakers.set(who, by);
  }
  return speakers;
}

/** Who speaks for a party, where nobody else on record does. */
export function onlySpeakerOf({ speakers }: Pick<Choices, "speakers">, party: string): string | null {
  const [only, ...others] = speakers.filter((speaker) => speaksFor(speaker, party));
  return only && others.length === 0 ? only.id : null;
}

/** What a changeset is called that is made of one source. */
export function codingTitle({ title, publisherName, published }: Choices["sources"][number]): string {
  const name = title ?? publisherName;
  const day = published.edtf;
  return `${name.length > 60 ? `${name.slice(0, 59).replace(/\s+\S*$/u, "")}…` : name}, ${day}`;
}
