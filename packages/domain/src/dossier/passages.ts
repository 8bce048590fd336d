import { type Kind, kinds } from "../records/index";
import { type PlacedPassage, passagesOf } from "../records/passages";
import { type DossierProblem, type DossierRecords, dossierFiles } from "./files";

export interface FoundPassage extends PlacedPassage {
  readonly kind: Kind;
  readonly id: string;
  /** Place of the record in its file, from 0. */
  readonly index: number;
}

/** Every passage of every record. */
export function listPassages(records: DossierRecords): FoundPassage[] {
  return kinds.flatMap((kind) =>
    records[kind].flatMap((body, index) => passagesOf(body).map((found) => ({ kind, id: body.id, index, ...found }))),
  );
}

export function problemAt({ kind, id, index, path }: FoundPassage, text: string): DossierProblem {
  return { file: dossierFiles[kind], index: kind === "negotiation" ? null : index, id, path, text };
}

/** A text at hand: decoded as UTF-8, with the sha-256 of its bytes as they stand in the file. */
export interface Text {
  readonly text: string;
  readonly sha256: string;
}

/** What checking found: `checked` passages, the problems among them, and the sources whose text is not at hand. */
export interface PassageCheck {
  readonly checked: number;
  readonly problems: readonly DossierProblem[];
  readonly textsMissing: readonly string[];
}

/**
 * Compares every passage with its text. Takes the texts at hand by the id of their source; a text with another hash
 * than its source names is a problem, and its passages are not judged by it.
 */
export function checkPassages(records: DossierRecords, texts: Readonly<Record<string, Text>>): PassageCheck {
  const problems: DossierProblem[] = [];
  const sound = new Map<string, string>();
  records.source.forEach(({ id, sha256 }, index) => {
    const found = Object.hasOwn(texts, id) ? texts[id] : undefined;
    if (found && found.sha256 === sha256) sound.set(id, found.text);
    if (!found || found.sha256 === sha256) return;
    const text = `The text at hand has the fingerprint ${found.sha256}, not this one: it is another text, or was changed.`;
    problems.push({ file: dossierFiles.source, index, id, path: "sha256", text });
  });
  const passages = listPassages(records);
  for (const found of passages) {
    const { source, exact, start, end } = found.passage;
    const text = sound.get(source);
    if (text === undefined || text.slice(start, end) === exact) continue;
    const at = text.indexOf(exact);
    const words =
      at < 0
        ? "These words are not in the text."
        : `These words begin at ${at}, not at ${start}: mark the passage again.`;
    problems.push(problemAt(found, words));
  }
  return {
    checked: passages.filter(({ passage }) => sound.has(passage.source)).length,
    problems,
    textsMissing: records.source.map(({ id }) => id).filter((id) => !Object.hasOwn(texts, id)),
  };
}
