import type { ApiOutputs } from "@parley/api";
import { dateInWords } from "@parley/domain/dates";
import type { Party } from "@parley/domain/records/party";
import type { Speaker } from "@parley/domain/records/speaker";
import { counted } from "@/reading/who-coded";

export type SpeakerData = ApiOutputs["speaker"]["get"];

/** "since 2029", "until March 2031", "2019 to 2024"; null where no day of the office is known. */
export function heldInWords({ from, to }: Pick<Speaker["offices"][number], "from" | "to">): string | null {
  if (from !== null && to !== null) return `${dateInWords(from)} to ${dateInWords(to)}`;
  if (from !== null) return `since ${dateInWords(from)}`;
  return to === null ? null : `until ${dateInWords(to)}`;
}

/** What a speaker had to do with an event. Nobody took part in what did not happen. */
export function partInWords({ present, status }: Pick<SpeakerData["events"][number], "present" | "status">): string {
  if (!present) return "quoted at it or on it";
  return status === "held" ? "took part" : `was to take part; ${status}`;
}

/** What opens the page: who it is, and how often they are quoted. */
export function speakerDeck(
  speaker: Speaker,
  said: { statements: readonly unknown[]; assessments: readonly unknown[]; responses: readonly unknown[] },
  parties: ReadonlyMap<string, Party>,
): string {
  const heard = [
    said.statements.length > 0 ? counted(said.statements.length, "statement") : null,
    said.responses.length > 0 ? counted(said.responses.length, "answer to a proposal", "answers to proposals") : null,
    said.assessments.length > 0 ? counted(said.assessments.length, "assessment") : null,
  ].filter((each) => each !== null);
  const quoted = heard.length === 0 ? "Not quoted on record." : `Quoted with ${inList(heard)}.`;
  return `${whoItIs(speaker, parties)} ${quoted}`;
}

function whoItIs(speaker: Speaker, parties: ReadonlyMap<string, Party>): string {
  if (speaker.kind === "unnamed_group") {
    const side = speaker.side === null ? undefined : parties.get(speaker.side);
    return side ? `An unnamed group that speaks for ${side.name}.` : "An unnamed group that speaks for no party.";
  }
  const [office] = speaker.offices;
  if (!office) return "No office is on record.";
  const of = office.party === null ? office.organisation : (parties.get(office.party)?.name ?? null);
  return of ? `${office.title}, ${of}.` : `${office.title}.`;
}

const inList = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
