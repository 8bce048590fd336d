/** What each column means, for whoever reads a file without the product. */

import type { AnyRecord } from "../records/index";
import { fieldLabel, firmnessLabels, kindLabels, valueLabel } from "../records/labels";
import { type Column, codingSheets, sheets } from "./sheets";

export const codebookColumns = ["sheet", "column", "called", "takes", "needed"] as const;
/** One line of the codebook, its cells by the columns above. */
export type CodebookLine = { readonly [K in (typeof codebookColumns)[number]]: string };

const article = (word: string) => (/^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`);

function takes(column: Column): string {
  const last = column.path.at(-1) ?? "";
  if (last === "firmness") return firmnessLabels.map((label, at) => `${at} ${label}`).join("; ");
  if (column.choices) {
    return column.choices
      .map((choice) => (valueLabel(choice) === choice ? choice : `${choice} (${valueLabel(choice)})`))
      .join("; ");
  }
  if (column.names) {
    const one = `the id of ${article(kindLabels[column.names].toLowerCase())}`;
    return column.type === "words" ? `${one}, or of several, a semicolon between them` : one;
  }
  if (last === "edtf") return "a date in EDTF";
  if (last === "exact") return "words as they stand in the source";
  return {
    text: "text",
    exact: "text",
    number: "a whole number",
    yesno: "yes or no",
    choice: "",
    words: "words, a semicolon between them",
  }[column.type];
}

/** A line for each column of each sheet; `withCoding`, of those too that say how the texts were coded. */
export function writeCodebook(withCoding = false): CodebookLine[] {
  return [...sheets, ...(withCoding ? codingSheets : [])].flatMap(({ name: sheet, columns }) =>
    columns.map((column) => {
      const { name, needed } = column;
      return { sheet, column: name, called: fieldLabel(name), takes: takes(column), needed: needed ? "yes" : "no" };
    }),
  );
}

/** What a file says of itself. */
export interface About {
  readonly negotiation: string;
  readonly title: string;
  readonly edition: number;
  /** When the edition was recorded: an instant in UTC, ISO; null where nothing is published. */
  readonly recorded: string | null;
  readonly citation: string;
}

/** How a record is cited: what it is, in which edition, of which day. */
export function citationOf({ negotiation, title, edition, recorded }: Omit<About, "citation">): string {
  const day = recorded === null ? "" : `, ${recorded.slice(0, 10)}`;
  return `${title} (${negotiation}). A curated record of a negotiation, Parley. Edition ${edition}${day}.`;
}

/** The same as lines of a table. */
export const aboutRows = (about: About): (string | number)[][] => [
  ["negotiation", about.negotiation],
  ["title", about.title],
  ["edition", about.edition],
  ["recorded", about.recorded ?? "nothing is published yet"],
  ["citation", about.citation],
  ["read more", "The codebook beside this says what each column holds. Every row with the same id is one record."],
];

/** The order in which records of a kind stand in a file: by their ids, issues in their own order. */
export const isBefore = (a: AnyRecord, b: AnyRecord): number => {
  const rank = (body: AnyRecord) => ("order" in body ? body.order : 0);
  return rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
};
