import type { ApiOutputs } from "@parley/api";
import { daySpan } from "@parley/domain/dates/span";
import { fieldLabel, kindLabels } from "@parley/domain/records/labels";
import { readRecord } from "@parley/domain/records/rules";
import { usualCredibility } from "@parley/domain/records/rules/checks";
import { type ProposedPosition, proposedPosition } from "@/reading/proposed-statements";
import type { Choices } from "@/words/record-names";
import { isPart, placeInWords } from "./change-page";

export type View = ApiOutputs["changeset"]["get"];
export type Change = View["changes"][number];

/** `look` asks for the reviewer's judgement; `fails` stands in the way. */
export interface Check {
  key: string;
  verdict: "holds" | "look" | "fails";
  text: string;
}

/** What can be said of a changeset before anybody judges it; what fails first, then what wants a look. */
export function reviewChecks(view: View, choices: Choices, known: readonly { id: string; said: string }[]): Check[] {
  const checks = [
    ...(isPart(view)
      ? [
          check(
            "look",
            `Checked here: changes ${placeInWords(view)}. All are checked when it is submitted and accepted`,
          ),
        ]
      : []),
    ...passageChecks(view.changes),
    ...staleChecks(view),
    ...ruleChecks(view.changes),
    ...leaningChecks(view.leaning),
    ...view.changes.flatMap((change) => looksOf(change, choices, known)),
  ];
  const rank = { fails: 0, look: 1, holds: 2 };
  return checks.sort((a, b) => rank[a.verdict] - rank[b.verdict]);
}

const check = (verdict: Check["verdict"], text: string): Check => ({ key: `${verdict} ${text}`, verdict, text });

function passageChecks(changes: readonly Change[]): Check[] {
  const sum = (of: (change: Change) => number) => changes.reduce((total, change) => total + of(change), 0);
  const checked = sum(({ checks }) => checks.passages.checked);
  const standing = sum(({ checks }) => checks.passages.standing);
  const away = sum(({ checks }) => checks.passages.notAtHand);
  return [
    ...(checked > 0 && checked === standing
      ? [check("holds", "Every passage at hand stands in its text, word for word")]
      : []),
    ...(away > 0
      ? [check("look", `${away} ${away === 1 ? "passage" : "passages"} not checked: the text is not at hand`)]
      : []),
  ];
}

function staleChecks({ changes, edition, state }: View): Check[] {
  if (state === "accepted" || state === "discarded") return [];
  const stale = changes.flatMap(({ checks }) => (checks.stale ? [check("fails", checks.stale)] : []));
  return stale.length > 0 ? stale : [check("holds", `Nobody else has changed these records up to edition ${edition}`)];
}

/** A corrected day of publication: what was dated by it is looked at again. */
function leaningChecks(leaning: View["leaning"]): Check[] {
  const sources = [...new Set(leaning.map(({ source }) => source))];
  return sources.map((source) => {
    const own = leaning.filter((one) => one.source === source);
    const named = own.slice(0, 5).map(({ kind, title }) => `${kindLabels[kind].toLowerCase()} “${title}”`);
    const more = own.length > named.length ? ` and ${own.length - named.length} more` : "";
    const what = own.length === 1 ? "One record has a date" : `${own.length} records have dates`;
    return check("look", `${what} that may lean on the day source ${source} came out: ${named.join(", ")}${more}`);
  });
}

function ruleChecks(changes: readonly Change[]): Check[] {
  const broken = changes.flatMap((change) => {
    const { kind, id, after, action, checks } = change;
    const where = changes.length > 1 ? `${kindLabels[kind]} ${id}: ` : "";
    const labels = checks.problems.map(({ path }) => fieldLabel(path.replaceAll(/\.\d+/g, "")));
    if (action === "put" && !("body" in readRecord(kind, { ...after, id }))) {
      const named = [...new Set(labels)].join(", ").toLowerCase();
      return [check("fails", `${where}not whole yet. Still to fill in or mend: ${named}`)];
    }
    return checks.problems.map(({ path, text }, at) =>
      check("fails", `${where}${path ? `${labels[at]}: ` : ""}${text}`),
    );
  });
  return broken.length > 0 ? broken : [check("holds", "Every rule of the record is kept")];
}

/** What the rules allow and a second reader should still look at. */
function looksOf(
  { kind, id, after, action }: Change,
  choices: Choices,
  known: readonly { id: string; said: string }[],
) {
  if (kind !== "position" || action === "withdraw" || !after) return [];
  const proposed = proposedPosition(id, after, choices);
  if (!proposed) return [];
  return looksOfPosition(proposed, choices, known).map((text) => check("look", text));
}

function looksOfPosition(
  { body, statement }: ProposedPosition,
  choices: Choices,
  known: readonly { id: string; said: string }[],
): string[] {
  const event = choices.events.find((each) => each.id === body.event);
  const held = event && daySpan(event.date, "9999-12-31");
  const outside = held && (statement.last > held.last || (held.first !== null && (statement.first ?? "") < held.first));
  const stops = choices.issues.find((issue) => issue.id === body.issue)?.stops ?? [];
  const between =
    stops.length > 0 && [body.low, body.high].some((end) => end !== null && !stops.some(({ value }) => value === end));
  const twin = known.find((each) => each.id !== id(body) && each.said === sayingOf(statement));
  return [
    ...(usualCredibility[body.attribution].includes(body.credibility)
      ? []
      : [`Credibility ${body.credibility} is not the usual one for this attribution: the note says why`]),
    ...(body.confidence === "low" ? ["The coder’s own confidence is low"] : []),
    ...(body.low === 0 && body.high === 100 && body.direction === "none"
      ? ["The interval is the whole scale: does it say anything?"]
      : []),
    ...(between ? ["It begins or ends between two stops: do the words say so, or were the stops changed since?"] : []),
    ...(outside ? [`The date does not lie within “${event.title}”`] : []),
    ...(twin ? [`Position ${twin.id} has the same party, issue, speaker and day: one utterance is one record`] : []),
    ...(body.act === "concede" && body.relations.length === 0
      ? ["“Concede” needs both stands stated; no relation says to which"]
      : []),
  ];
}

const id = (body: { id: string }) => body.id;

/** What makes two statements the same utterance on the same issue. */
export const sayingOf = (one: { party: string; issue: string; speaker: string | null; last: string }): string =>
  [one.party, one.issue, one.speaker ?? "", one.last].join(" ");
