import type { ApiOutputs } from "@parley/api";
import { kindLabels } from "@parley/domain/records/labels";
import { codedInWords, counted } from "@/reading/who-coded";

export type EditionChanges = ApiOutputs["edition"]["changes"]["editions"][number];
export type Change = EditionChanges["changes"][number];
type Action = Change["action"];

export const actionWords: Record<Action, string> = {
  create: "Created",
  update: "Updated",
  withdraw: "Withdrew",
  restore: "Brought back",
};

const actions: readonly Action[] = ["create", "update", "withdraw", "restore"];
const plurals: Partial<Record<Change["kind"], string>> = { party: "parties", salience: "saliences" };

/** "Created two positions and one event. Withdrew one response." */
export function tallyInWords({ tallies }: Pick<EditionChanges, "tallies">): string {
  const sentences = actions.flatMap((action) => {
    const own = tallies.filter((one) => one.action === action);
    if (own.length === 0) return [];
    const words = own.map(({ kind, count }) => counted(count, kindLabels[kind].toLowerCase(), plurals[kind]));
    return [`${actionWords[action]} ${inList(words)}.`];
  });
  return sentences.length === 0 ? "Changed no record." : sentences.join(" ");
}

/** "Analyst 1, 13 Nov 2031, 16:05 UTC; two pairs of eyes", or that nobody reviewed it and why. */
export function checkedInWords(edition: EditionChanges, names: ReadonlyMap<number, string>): string {
  return codedInWords({ ...edition, coder: null }, names).checked;
}

/** What a changed record is called; by its kind and id where its words were redacted. */
export function nameOfChange({ kind, id, title }: Pick<Change, "kind" | "id" | "title">): string {
  return title ?? `${kindLabels[kind]} ${id}`;
}

const inList = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
