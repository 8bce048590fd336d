import { describe, expect, it } from "vitest";
import type { Kind } from "../index";
import { checkRecordIn } from "../rules";
import { type Broken, changed, find, nowhere, office, passage, sound } from "../sound.fixture";

describe("among the others", () => {
  const cases: Broken[] = [
    [
      "a principal that is not there",
      "negotiation",
      { principals: { low: "nobody", high: "lowland" } },
      "principals.low",
      "no party “nobody”",
    ],
    ["a side that is not there", "speaker", { kind: "unnamed_group", offices: [], side: "nobody" }, "side", "no party"],
    [
      "an office of a party that is not there",
      "speaker",
      { offices: [{ ...office, party: "nobody" }] },
      "offices.0.party",
      "no party",
    ],
    ["a publisher that is not there", "source", { publisher: "nobody" }, "publisher", "no publisher"],
    [
      "a participant that is not there",
      "event",
      { participants: { parties: ["nobody"], speakers: [] } },
      "participants.parties.0",
      "no party",
    ],
    [
      "a speaker taking part who is not there",
      "event",
      { participants: { parties: [], speakers: ["nobody"] } },
      "participants.speakers.0",
      "no speaker",
    ],
    ["held after it was told", "event", { date: { edtf: "2031-06-01" } }, "date.edtf", "after its source"],
    [
      "an event told by no source",
      "event",
      { evidence: [{ ...passage, source: "gone" }] },
      "evidence.0.source",
      "no source",
    ],
    ["revising what is not there", "proposal", { revises: "gone" }, "revises", "no proposal"],
    ["revising in a circle", "proposal", { revises: "other-draft" }, "revises", "circle"],
    [
      "a claim by nobody",
      "proposal",
      { authorship: [{ ...sound.proposal.authorship[0], speaker: "nobody" }] },
      "authorship.0.speaker",
      "no speaker",
    ],
    [
      "a provision on no issue",
      "proposal",
      { provisions: [{ ...sound.proposal.provisions[0], issue: "gone" }] },
      "provisions.0.issue",
      "no issue",
    ],
    [
      "a provision beside its issue",
      "proposal",
      { provisions: [{ ...sound.proposal.provisions[0], issue: "form" }] },
      "provisions.0.low",
      "choose an option",
    ],
    [
      "a provision on no scale",
      "proposal",
      { provisions: [{ ...sound.proposal.provisions[0], issue: "trade" }] },
      "provisions.0.low",
      "no scale",
    ],
    ["a position of nobody", "position", { party: "nobody" }, "party", "no party"],
    ["a position on nothing", "position", { issue: "gone" }, "issue", "no issue"],
    ["a position on an unscaled issue", "position", { issue: "trade" }, "issue", "assessment"],
    ["an interval on a nominal issue", "position", { issue: "form" }, "low", "choose an option"],
    ["no option on a nominal issue", "position", { ...nowhere, issue: "form" }, "option", "Choose the option"],
    [
      "an option that is not there",
      "position",
      { ...nowhere, issue: "form", option: "gone" },
      "option",
      "no option “gone”",
    ],
    ["an option on a scale", "position", { ...nowhere, option: "treaty" }, "option", "no options"],
    ["said by nobody", "position", { speaker: "gone" }, "speaker", "no speaker"],
    ["anonymous, but named", "position", { attribution: "own_side_anonymous" }, "speaker", "is named"],
    ["on the record, but unnamed", "position", { speaker: "aides" }, "attribution", "not on the record"],
    [
      "anonymous for another side",
      "position",
      { speaker: "aides", attribution: "own_side_anonymous", party: "lowland" },
      "speaker",
      "own side",
    ],
    ["an opponent of oneself", "position", { attribution: "opponent_said" }, "attribution", "party itself"],
    ["a named person as a 4", "position", { attribution: "inferred", credibility: 4 }, "credibility", "choose 3"],
    ["a condition on nothing", "position", { condition: "if", conditionIssue: "gone" }, "conditionIssue", "no issue"],
    ["at no event", "position", { event: "gone" }, "event", "no event"],
    ["in no proposal", "position", { proposal: "gone" }, "proposal", "no proposal"],
    [
      "a relation to nothing",
      "position",
      { relations: [{ type: "repeats", position: "gone" }] },
      "relations.0.position",
      "no position",
    ],
    [
      "a relation to another's position",
      "position",
      { relations: [{ type: "repeats", position: "pos-low" }] },
      "relations.0.position",
      "same party",
    ],
    [
      "evidence from nowhere",
      "position",
      { evidence: [{ ...passage, source: "gone" }] },
      "evidence.0.source",
      "no source",
    ],
    ["said after it was published", "position", { said: { edtf: "2031-03-06" } }, "said.edtf", "5 March 2031"],
    [
      "said after one of two sources",
      "position",
      { said: { edtf: "2031-03-06" }, evidence: [passage, { ...passage, source: "later" }] },
      "said.edtf",
      "5 March 2031",
    ],
    ["an answer to nothing", "response", { proposal: "gone" }, "proposal", "no proposal"],
    ["an answer of nobody", "response", { party: "gone" }, "party", "no party"],
    ["an answer after its source", "response", { said: { edtf: "2031-04" } }, "said.edtf", "after its source"],
    ["a judgement by nobody", "assessment", { speaker: "gone" }, "speaker", "no speaker"],
    ["a judgement of no party", "assessment", { about: { party: "gone" } }, "about.party", "no party"],
    ["a judgement of no event", "assessment", { about: { event: "gone" } }, "about.event", "no event"],
    ["salience of nothing", "salience", { issue: "gone" }, "issue", "no issue"],
    ["salience to nobody", "salience", { party: "gone" }, "party", "no party"],
  ];
  it.each(cases)("%s", (_, kind, change, path, says) => {
    const problems = checkRecordIn(kind, changed(kind, change), find);
    expect(problems.map((p) => p.path)).toContain(path);
    expect(problems.find((p) => p.path === path)?.text).toContain(says);
  });

  const fine: [string, Kind, Record<string, unknown>][] = [
    ["a date that may be before publication", "position", { said: { edtf: "2031-03" } }],
    ["a planned event after its source", "event", { date: { edtf: "2031-09" }, status: "planned" }],
    [
      "an event that one of two sources can tell of",
      "event",
      { date: { edtf: "2031-04-01" }, evidence: [passage, { ...passage, source: "later" }] },
    ],
    ["an opponent on us", "position", { party: "lowland", attribution: "opponent_said", credibility: 3 }],
    ["our own aides", "position", { speaker: "aides", attribution: "own_side_anonymous" }],
    ["a body that speaks as one", "position", { speaker: null }],
    ["a retraction on a nominal issue", "position", { ...nowhere, issue: "form", act: "retract" }],
  ];
  it.each(fine)("nothing is wrong with %s", (_, kind, change) => {
    expect(checkRecordIn(kind, changed(kind, change), find)).toEqual([]);
  });
});
