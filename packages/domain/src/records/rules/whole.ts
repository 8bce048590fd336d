/** The rules on one whole record, kind by kind: all that can be said without looking at another record. */
import { firstDay, hasOpenEnd, lastDay } from "../../dates/span";
import type { Problem } from "../../errors";
import type { Kind, RecordOf } from "../index";
import {
  broken,
  checkCredibility,
  checkEvidence,
  checkInterval,
  eachOf,
  hasInterval,
  readable,
  unique,
} from "./checks";
import { checkIssue } from "./issue";
import { checkPosition } from "./position";

function checkOffice(office: RecordOf<"speaker">["offices"][number]): Problem[] {
  const dates = [...readable("from", office.from), ...readable("to", office.to)];
  const turned =
    dates.length === 0 &&
    office.from !== null &&
    office.to !== null &&
    (firstDay(office.from) ?? "") > (hasOpenEnd(office.to) ? "9999-12-31" : lastDay(office.to));
  return [
    ...broken(
      office.party === null && office.organisation === null,
      "organisation",
      "Say of which party, or in words of which organisation, this is an office.",
    ),
    ...dates,
    ...broken(turned, "to", "The office ends before it begins: swap the two dates."),
  ];
}

function checkSpeaker(speaker: RecordOf<"speaker">): Problem[] {
  return [
    ...unique("aliases", speaker.aliases, (name) => `“${name}” is here twice: remove one.`),
    ...broken(
      speaker.kind === "person" && speaker.side !== null,
      "side",
      "Only an unnamed group has a side: give the person an office instead.",
    ),
    ...eachOf("offices", speaker.offices, checkOffice),
  ];
}

function checkSource(source: RecordOf<"source">): Problem[] {
  const dates = readable("published.edtf", source.published.edtf);
  return [
    ...dates,
    ...broken(
      dates.length === 0 && hasOpenEnd(source.published.edtf),
      "published.edtf",
      "Give a last possible day: other dates lean on it.",
    ),
    ...broken(
      source.file !== null && source.sha256 === null,
      "sha256",
      "A text at hand needs its fingerprint (sha-256), by which it is known again.",
    ),
  ];
}

/** A date with an open end leans on the publication of a source, so there has to be one. */
function closed(path: string, edtf: string, evidence: readonly unknown[]): Problem[] {
  const dates = readable(path, edtf);
  const open = dates.length === 0 && hasOpenEnd(edtf) && evidence.length === 0;
  return [...dates, ...broken(open, path, "This date has no end: give one, or a passage whose publication ends it.")];
}

function checkEvent(event: RecordOf<"event">): Problem[] {
  return [
    ...closed("date.edtf", event.date.edtf, event.evidence),
    ...unique("participants.parties", event.participants.parties, () => "This party is here twice: remove one."),
    ...unique("participants.speakers", event.participants.speakers, () => "This person is here twice: remove one."),
    ...checkEvidence(event.evidence, null),
  ];
}

function checkProvision(provision: RecordOf<"proposal">["provisions"][number]): Problem[] {
  const placed = hasInterval(provision) || provision.option !== null;
  return [
    ...broken(provision.issue === null && placed, "issue", "Choose the issue on which this provision is placed."),
    ...checkInterval(provision),
    ...checkEvidence(provision.evidence, "Mark the words that this provision rests on."),
  ];
}

function checkProposal(proposal: RecordOf<"proposal">): Problem[] {
  return [
    ...closed("date.edtf", proposal.date.edtf, proposal.evidence),
    ...broken(proposal.revises === proposal.id, "revises", "A proposal cannot revise itself: choose the earlier one."),
    ...broken(
      proposal.points !== null && proposal.points < proposal.provisions.length,
      "points",
      `There are ${proposal.provisions.length} provisions here already: correct the number of points, or leave it out.`,
    ),
    ...unique(
      "provisions",
      proposal.provisions.map((p) => p.id),
      (id) => `Another provision has the id “${id}”: choose a new one.`,
    ),
    ...eachOf("provisions", proposal.provisions, checkProvision),
    ...eachOf("authorship", proposal.authorship, (claim) =>
      checkEvidence(claim.evidence, "Mark the words in which this is claimed."),
    ),
    ...checkEvidence(proposal.evidence, "Mark at least one passage that tells of this proposal."),
  ];
}

function checkResponse(response: RecordOf<"response">): Problem[] {
  return [
    ...readable("said.edtf", response.said.edtf),
    ...broken(
      response.answer === "conditional" && response.condition === null,
      "condition",
      "Say in words what the condition is.",
    ),
    ...checkCredibility(response.attribution, response.credibility, response.note),
    ...checkEvidence(response.evidence, "Mark at least one passage that this answer rests on."),
  ];
}

function checkAssessment(assessment: RecordOf<"assessment">): Problem[] {
  return [
    ...broken(
      Object.values(assessment.about).every((id) => id === null),
      "about",
      "Choose what is judged: a party, an issue, an event or a proposal.",
    ),
    ...readable("said.edtf", assessment.said.edtf),
    ...checkEvidence(assessment.evidence, "Mark at least one passage that this assessment rests on."),
  ];
}

function checkSalience(salience: RecordOf<"salience">): Problem[] {
  return [
    ...readable("said.edtf", salience.said.edtf),
    ...checkEvidence(
      salience.evidence,
      "How much an issue matters is only ever recorded with evidence: mark a passage.",
    ),
  ];
}

const twiceNamed = ({ aliases }: { aliases: readonly string[] }) =>
  unique("aliases", aliases, (name) => `“${name}” is here twice: remove one.`);

export const wholeRules: { readonly [K in Kind]: (body: RecordOf<K>) => Problem[] } = {
  party: twiceNamed,
  negotiation: ({ principals }) =>
    broken(
      principals !== null && principals.low === principals.high,
      "principals.high",
      "The two principal parties are two: choose another.",
    ),
  speaker: checkSpeaker,
  issue: checkIssue,
  publisher: () => [],
  source: checkSource,
  event: checkEvent,
  proposal: checkProposal,
  position: checkPosition,
  response: checkResponse,
  assessment: checkAssessment,
  salience: checkSalience,
};
