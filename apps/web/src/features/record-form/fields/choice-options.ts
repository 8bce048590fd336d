import type { Kind } from "@parley/domain/records";
import type { ComboboxOption } from "@parley/ui/combobox";
import { dateWords } from "@/words/field-words";
import { type Choices, sourceName } from "@/words/record-names";

/** The words at the right of an option; those of the same draft say so. */
function noteOf({ drafted }: Choices, kind: Kind, id: string, note?: string): { note?: string } {
  const words = drafted?.has(`${kind}/${id}`) ? ["in this draft", note].filter(Boolean).join("; ") : note;
  return words ? { note: words } : {};
}

export const partyOptions = (choices: Choices): ComboboxOption[] =>
  choices.parties.map(({ id, name, short, aliases, slot }) => ({
    value: id,
    label: name,
    slot,
    keywords: [short, id, ...aliases],
    ...noteOf(choices, "party", id),
  }));

/** Issues by their order. An unscaled one takes no positions, and says so where something is `placed` on it. */
export const issueOptions = (choices: Choices, placed = true): ComboboxOption[] =>
  choices.issues.map(({ id, code, title, category, kind }) => ({
    value: id,
    label: title,
    keywords: [code, id, category],
    ...noteOf(choices, "issue", id, placed && kind === "unscaled" ? "no scale" : undefined),
  }));

/** Whether somebody speaks for a party: in an office of it, or out of an unnamed group of its side. */
export const speaksFor = ({ side, offices }: Pick<Choices["speakers"][number], "side" | "offices">, party: string) =>
  side === party || offices.some((office) => office.party === party);

/** Speakers, those first who speak for the party. */
export const speakerOptions = (choices: Choices, party: string | null = null): ComboboxOption[] => {
  const { parties } = choices;
  const speaksForIt = (speaker: Choices["speakers"][number]) => party !== null && speaksFor(speaker, party);
  const speakers = [...choices.speakers].sort((a, b) => Number(speaksForIt(b)) - Number(speaksForIt(a)));
  const short = new Map(parties.map((party) => [party.id, party.short]));
  return speakers.map(({ id, name, kind, aliases, offices, side }) => {
    const office = offices.at(-1);
    const unnamed = side ? `unnamed, ${short.get(side) ?? side}` : "unnamed";
    return {
      value: id,
      label: name,
      keywords: [id, ...aliases, ...offices.map(({ title }) => title)],
      ...noteOf(choices, "speaker", id, kind === "unnamed_group" ? unnamed : office?.title),
    };
  });
};

export const sourceOptions = (choices: Choices): ComboboxOption[] =>
  choices.sources.map((source) => ({
    value: source.id,
    label: sourceName(source),
    ...noteOf(choices, "source", source.id, `${source.reliability}, ${dateWords(source.published.edtf)}`),
    keywords: [source.id, source.publisherName, ...source.authors],
  }));

export const eventOptions = (choices: Choices): ComboboxOption[] =>
  choices.events.map(({ id, title, date }) => ({
    ...{ value: id, label: title, keywords: [id] },
    ...noteOf(choices, "event", id, dateWords(date)),
  }));

export const proposalOptions = (choices: Choices): ComboboxOption[] =>
  choices.proposals.map(({ id, title, status }) => ({
    ...{ value: id, label: title, keywords: [id] },
    ...noteOf(choices, "proposal", id, status),
  }));

export const publisherOptions = (choices: Choices): ComboboxOption[] =>
  choices.publishers.map(({ id, name, reliability }) => ({
    ...{ value: id, label: name, keywords: [id] },
    ...noteOf(choices, "publisher", id, reliability),
  }));
