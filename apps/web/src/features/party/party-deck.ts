import { dayInWords } from "@parley/domain/dates";
import { valueLabel } from "@parley/domain/records/labels";
import type { Party } from "@parley/domain/records/party";
import { dayBeside } from "@/reading/days-in-words";
import { counted } from "@/reading/who-coded";
import type { PartyFigures } from "./party-figures";

/** "A state and party to the conflict." */
export function whatItIs({ kind, role }: Pick<Party, "kind" | "role">): string {
  const words = valueLabel(kind);
  const article = /^[aeiou]/.test(words) ? "An" : "A";
  return `${article} ${words}; ${valueLabel(role).replace("to conflict", "to the conflict")}`;
}

/** What opens the page: on how many issues it stands anywhere, when it last said something, when it last moved. */
export function partyDeck(party: Party, figures: Pick<PartyFigures, "own" | "stands" | "newest" | "moves" | "day">) {
  const { own, newest, moves, day } = figures;
  if (own.length === 0 || newest === null) return `Nothing on record says yet where ${party.name} stands.`;
  const issues = new Set(own.map(({ issue }) => issue)).size;
  const shift = moves.find(({ verdict }) => verdict.verdict === "shift");
  const said = `Where ${party.name} stands is told by ${counted(own.length, "statement")} on ${counted(issues, "issue")}, the newest of ${dayInWords(newest)}.`;
  const moved = shift
    ? `Its last shift was on ${shift.issue.title}, ${beforeOr(shift.verdict.first, shift.verdict.day)} ${dayBeside(shift.verdict.day, day)}.`
    : "No shift of it is on record.";
  return `${said} ${moved}`;
}

const beforeOr = (first: string | null, last: string) => (first === last ? "on" : "by");
