/** The rules that hold between a record and those it refers to, in the record as it will be published. */

import { compareDays, type Day } from "../../dates/day";
import { dateProblem, firstDay, hasOpenEnd, lastDay } from "../../dates/span";
import { dateInWords } from "../../dates/words";
import type { Problem } from "../../errors";
import type { Attribution, Passage } from "../fields";
import type { Kind, RecordOf } from "../index";
import { kindLabels } from "../labels";
import { broken, eachOf, hasInterval, type Placed } from "./checks";

/** Finds a record of the same negotiation as it will stand once this is published; null where there is none. */
export type Find = <K extends Kind>(kind: K, id: string) => RecordOf<K> | null;

const exists = (find: Find, path: string, kind: Kind, id: string | null): Problem[] =>
  broken(
    id !== null && find(kind, id) === null,
    path,
    `There is no ${kindLabels[kind].toLowerCase()} “${id}” in this negotiation: choose one that is there, or add it.`,
  );

/** The last possible day by which all sources of these passages were out: the earliest of their last days. */
export function publishedLast(evidence: readonly Passage[], find: Find): string | null {
  return publicationDays(evidence, find)[0] ?? null;
}

/** The last possible day of publication of each source that is there and has one, in order. */
function publicationDays(evidence: readonly Passage[], find: Find): Day[] {
  const dates = evidence.flatMap(({ source }) => find("source", source)?.published.edtf ?? []);
  const known = dates.filter((edtf) => dateProblem(edtf) === null && !hasOpenEnd(edtf));
  return known.map((edtf) => lastDay(edtf)).sort(compareDays);
}

const sourcesExist = (find: Find, evidence: readonly Passage[], path = "evidence") =>
  eachOf(path, evidence, (passage) => exists(find, "source", "source", passage.source));

/** Nothing is in a source that was said after it came out. `every`: each source tells of it; else one is enough. */
function notAfter(find: Find, path: string, edtf: string, evidence: readonly Passage[], every: boolean): Problem[] {
  if (dateProblem(edtf) !== null) return [];
  const first = firstDay(edtf);
  const days = publicationDays(evidence, find);
  const last = every ? days[0] : days.at(-1);
  if (first === null || last === undefined || first <= last) return [];
  return broken(
    true,
    path,
    `This is after its source was published (${dateInWords(last)} at the latest): correct the date, or the source’s.`,
  );
}

/** A place has to be one that its issue has. */
function onIssue(find: Find, issueId: string | null, place: Placed, needed: boolean): Problem[] {
  const issue = issueId === null ? null : find("issue", issueId);
  if (issue === null) return [];
  if (issue.kind === "nominal") {
    return [
      ...broken(hasInterval(place), "low", `“${issue.title}” has options, not a scale: choose an option.`),
      ...broken(
        needed && place.option === null && !hasInterval(place),
        "option",
        "Choose the option that this stands for.",
      ),
      ...broken(
        place.option !== null && !issue.options.some((option) => option.id === place.option),
        "option",
        `“${issue.title}” has no option “${place.option}”: choose one of its options.`,
      ),
    ];
  }
  return broken(place.option !== null, "option", `“${issue.title}” has no options: give an interval.`);
}

function checkWho(
  find: Find,
  path: string,
  body: { speaker: string | null; attribution: Attribution; party: string },
): Problem[] {
  const { attribution, party } = body;
  const speaker = body.speaker === null ? null : find("speaker", body.speaker);
  const missing = exists(find, path, "speaker", body.speaker);
  if (speaker === null) return missing;
  const named = speaker.kind === "person";
  const onRecord = attribution === "own_words" || attribution === "paraphrased";
  const ofParty = speaker.offices.map((office) => office.party).filter((id) => id !== null);
  return [
    ...broken(
      named && attribution === "own_side_anonymous",
      path,
      `Anonymous means that no named person speaks, and ${speaker.name} is named: choose the unnamed group, or another attribution.`,
    ),
    ...broken(
      !named && onRecord,
      "attribution",
      "An unnamed group is not on the record: choose “own side, anonymously”, or the person who speaks.",
    ),
    ...broken(
      attribution === "own_side_anonymous" && !named && speaker.side !== party,
      path,
      `“${speaker.name}” does not speak for this party’s own side: choose another group, or another attribution.`,
    ),
    ...broken(
      named && onRecord && ofParty.length > 0 && !ofParty.includes(party) && find("party", party) !== null,
      "attribution",
      `${speaker.name} speaks for another party, so these are not this party’s own words: choose “said by an ally” or “said by an opponent”, or the party that ${speaker.name} speaks for.`,
    ),
    ...broken(
      (attribution === "opponent_said" || attribution === "ally_said") &&
        ofParty.length > 0 &&
        ofParty.every((id) => id === party),
      "attribution",
      `${speaker.name} speaks for this party itself, so this is not said by another: choose another attribution.`,
    ),
  ];
}

/** One unnamed person is a 4; somebody named is not. */
function checkFour(
  find: Find,
  body: { speaker: string | null; credibility: number; note: string | null; attribution: Attribution },
) {
  const named = body.speaker !== null && find("speaker", body.speaker)?.kind === "person";
  const usual =
    body.attribution === "inferred" || body.attribution === "ally_said" || body.attribution === "opponent_said";
  return broken(
    usual && named && body.credibility === 4 && body.note === null,
    "credibility",
    "A 4 is for one unnamed person, and this speaker is named: choose 3, or say in the note why it differs.",
  );
}

const mostSuperseded = 1_000;

/** Whether what this position supersedes leads back to it, by what that supersedes in turn. */
function leadsBack(id: string, superseded: string, find: Find): boolean {
  const seen = new Set<string>();
  const ahead = [superseded];
  for (let next = ahead.pop(); next !== undefined && seen.size < mostSuperseded; next = ahead.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    ahead.push(...supersededBy(find("position", next)));
  }
  return false;
}

const supersededBy = (position: RecordOf<"position"> | null): string[] =>
  (position?.relations ?? []).flatMap((relation) => (relation.type === "supersedes" ? [relation.position] : []));

function checkPositionIn(position: RecordOf<"position">, find: Find): Problem[] {
  const issue = find("issue", position.issue);
  return [
    ...exists(find, "party", "party", position.party),
    ...exists(find, "issue", "issue", position.issue),
    ...broken(
      issue?.kind === "unscaled",
      "issue",
      `“${issue?.title}” has no scale and takes no positions: record an assessment instead.`,
    ),
    ...onIssue(find, position.issue, position, position.answer === "stated" && position.act !== "retract"),
    ...checkWho(find, "speaker", position),
    ...checkFour(find, position),
    ...exists(find, "conditionIssue", "issue", position.conditionIssue),
    ...exists(find, "event", "event", position.event),
    ...exists(find, "proposal", "proposal", position.proposal),
    ...eachOf("relations", position.relations, (relation) => {
      const other = find("position", relation.position);
      return [
        ...exists(find, "position", "position", relation.position),
        ...broken(
          other !== null && (other.party !== position.party || other.issue !== position.issue),
          "position",
          "Positions relate only to positions of the same party on the same issue: choose another, or remove the relation.",
        ),
        ...broken(
          relation.type === "supersedes" &&
            relation.position !== position.id &&
            leadsBack(position.id, relation.position, find),
          "position",
          "These positions supersede each other in a circle: cut it here.",
        ),
      ];
    }),
    ...sourcesExist(find, position.evidence),
    ...notAfter(find, "said.edtf", position.said.edtf, position.evidence, true),
  ];
}

function checkProposalIn(proposal: RecordOf<"proposal">, find: Find): Problem[] {
  const seen = new Set([proposal.id]);
  let before = proposal.revises;
  while (before !== null && !seen.has(before)) {
    seen.add(before);
    before = find("proposal", before)?.revises ?? null;
  }
  return [
    ...exists(find, "revises", "proposal", proposal.revises),
    ...broken(
      before !== null && proposal.revises !== proposal.id,
      "revises",
      "These proposals revise each other in a circle: cut it here.",
    ),
    ...eachOf("authorship", proposal.authorship, (claim) => [
      ...exists(find, "speaker", "speaker", claim.speaker),
      ...sourcesExist(find, claim.evidence),
    ]),
    ...eachOf("provisions", proposal.provisions, (provision) => [
      ...exists(find, "issue", "issue", provision.issue),
      ...onIssue(find, provision.issue, provision, false),
      ...broken(
        provision.issue !== null && find("issue", provision.issue)?.kind === "unscaled" && hasInterval(provision),
        "low",
        "This issue has no scale: remove the interval.",
      ),
      ...sourcesExist(find, provision.evidence),
    ]),
    ...sourcesExist(find, proposal.evidence),
    ...notAfter(find, "date.edtf", proposal.date.edtf, proposal.evidence, false),
  ];
}

function checkSpeakerIn(speaker: RecordOf<"speaker">, find: Find): Problem[] {
  return [
    ...exists(find, "side", "party", speaker.side),
    ...eachOf("offices", speaker.offices, (office) => exists(find, "party", "party", office.party)),
  ];
}

function checkEventIn(event: RecordOf<"event">, find: Find): Problem[] {
  const { parties, speakers } = event.participants;
  return [
    ...eachOf("participants.parties", parties, (id) => exists(find, "", "party", id)),
    ...eachOf("participants.speakers", speakers, (id) => exists(find, "", "speaker", id)),
    ...sourcesExist(find, event.evidence),
    ...(event.status === "held" ? notAfter(find, "date.edtf", event.date.edtf, event.evidence, false) : []),
  ];
}

export const amongRules: { readonly [K in Kind]: (body: RecordOf<K>, find: Find) => Problem[] } = {
  party: () => [],
  negotiation: ({ principals }, find) => [
    ...exists(find, "principals.low", "party", principals?.low ?? null),
    ...exists(find, "principals.high", "party", principals?.high ?? null),
  ],
  speaker: checkSpeakerIn,
  issue: () => [],
  publisher: () => [],
  source: (source, find) => exists(find, "publisher", "publisher", source.publisher),
  event: checkEventIn,
  proposal: checkProposalIn,
  position: checkPositionIn,
  response: (response, find) => [
    ...exists(find, "proposal", "proposal", response.proposal),
    ...exists(find, "party", "party", response.party),
    ...checkWho(find, "speaker", response),
    ...checkFour(find, response),
    ...sourcesExist(find, response.evidence),
    ...notAfter(find, "said.edtf", response.said.edtf, response.evidence, true),
  ],
  assessment: (assessment, find) => [
    ...exists(find, "speaker", "speaker", assessment.speaker),
    ...exists(find, "about.party", "party", assessment.about.party),
    ...exists(find, "about.issue", "issue", assessment.about.issue),
    ...exists(find, "about.event", "event", assessment.about.event),
    ...exists(find, "about.proposal", "proposal", assessment.about.proposal),
    ...sourcesExist(find, assessment.evidence),
    ...notAfter(find, "said.edtf", assessment.said.edtf, assessment.evidence, true),
  ],
  salience: (salience, find) => [
    ...exists(find, "party", "party", salience.party),
    ...exists(find, "issue", "issue", salience.issue),
    ...checkWho(find, "speaker", salience),
    ...sourcesExist(find, salience.evidence),
    ...notAfter(find, "said.edtf", salience.said.edtf, salience.evidence, true),
  ],
};
