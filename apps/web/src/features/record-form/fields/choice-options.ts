import type { ComboboxOption } from "@parley/ui/combobox";
import { dateWords } from "@/words/field-words";
import { type Choices, sourceName } from "@/words/record-names";

export const partyOptions = ({ parties }: Choices): ComboboxOption[] =>
  parties.map(({ id, name, short, aliases, slot }) => ({
    value: id,
    label: name,
    slot,
    keywords: [short, id, ...aliases],
  }));

/** Issues by their order; an unscaled one takes no positions, and says so. */
export const issueOptions = ({ issues }: Choices): ComboboxOption[] =>
  issues.map(({ id, code, title, category, kind }) => ({
    value: id,
    label: title,
    keywords: [code, id, category],
    ...(kind === "unscaled" ? { note: "no scale" } : {}),
  }));

export const speakerOptions = ({ speakers, parties }: Choices): ComboboxOption[] => {
  const short = new Map(parties.map((party) => [party.id, party.short]));
  return speakers.map(({ id, name, kind, aliases, offices, side }) => {
    const office = offices.at(-1);
    const unnamed = side ? `unnamed, ${short.get(side) ?? side}` : "unnamed";
    return {
      value: id,
      label: name,
      keywords: [id, ...aliases, ...offices.map(({ title }) => title)],
      ...(kind === "unnamed_group" ? { note: unnamed } : office ? { note: office.title } : {}),
    };
  });
};

export const sourceOptions = ({ sources }: Choices): ComboboxOption[] =>
  sources.map((source) => ({
    value: source.id,
    label: sourceName(source),
    note: `${source.reliability}, ${dateWords(source.published.edtf)}`,
    keywords: [source.id, source.publisherName, ...source.authors],
  }));

export const eventOptions = ({ events }: Choices): ComboboxOption[] =>
  events.map(({ id, title, date }) => ({ value: id, label: title, note: dateWords(date), keywords: [id] }));

export const proposalOptions = ({ proposals }: Choices): ComboboxOption[] =>
  proposals.map(({ id, title, status }) => ({ value: id, label: title, note: status, keywords: [id] }));

export const publisherOptions = ({ publishers }: Choices): ComboboxOption[] =>
  publishers.map(({ id, name, reliability }) => ({ value: id, label: name, note: reliability, keywords: [id] }));
