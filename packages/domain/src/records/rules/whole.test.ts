import { describe, expect, it } from "vitest";
import type { Kind } from "../index";
import { checkRecord, checkRecordIn } from "../rules";
import { type Broken, changed, find, nowhere, office, option, passage, relation, sound } from "../sound.fixture";

describe("one record alone", () => {
  it.each(Object.keys(sound) as Kind[])("a sound %s has no problem", (kind) => {
    const body = changed(kind, {});
    expect(checkRecord(kind, body)).toEqual([]);
    expect(checkRecordIn(kind, body, find)).toEqual([]);
  });

  const cases: Broken[] = [
    ["an alias twice", "party", { aliases: ["U", "U"] }, "aliases.1", "remove one"],
    [
      "one principal for both",
      "negotiation",
      { principals: { low: "upland", high: "upland" } },
      "principals.high",
      "choose another",
    ],
    ["a person with a side", "speaker", { side: "upland" }, "side", "office instead"],
    [
      "an office of nobody",
      "speaker",
      { offices: [{ ...office, organisation: null }] },
      "offices.0.organisation",
      "organisation",
    ],
    [
      "an office turned round",
      "speaker",
      { offices: [{ ...office, from: "2031", to: "2029" }] },
      "offices.0.to",
      "swap",
    ],
    ["an unreadable office", "speaker", { offices: [{ ...office, from: "lately" }] }, "offices.0.from", "no date"],
    ["an id unlike its code", "issue", { code: "OTHER" }, "code", "“other”"],
    ["a scale with one stop", "issue", { stops: sound.issue.stops.slice(0, 1) }, "stops", "two stops"],
    ["stops that fall", "issue", { stops: [...sound.issue.stops].reverse() }, "stops.1.value", "rise"],
    [
      "a scale from 10",
      "issue",
      { stops: [{ ...sound.issue.stops[0], value: 10 }, ...sound.issue.stops.slice(1)] },
      "stops.0.value",
      "is 0",
    ],
    ["a scale to 50", "issue", { stops: sound.issue.stops.slice(0, 2) }, "stops.1.value", "is 100"],
    [
      "stops alike",
      "issue",
      { stops: sound.issue.stops.map((s) => ({ ...s, label: "same" })) },
      "stops.1",
      "tell them apart",
    ],
    ["a scale with options", "issue", { options: option }, "options", "Only a nominal"],
    ["a scale without poles", "issue", { poles: null }, "poles", "two ends"],
    ["a nominal issue with stops", "issue", { kind: "nominal", options: option, poles: null }, "stops", "Only a scale"],
    [
      "a nominal issue with one option",
      "issue",
      { kind: "nominal", stops: [], poles: null, options: option.slice(1) },
      "options",
      "two options",
    ],
    [
      "an option twice",
      "issue",
      { kind: "nominal", stops: [], poles: null, options: [option[0], option[0]] },
      "options.1",
      "id",
    ],
    [
      "options alike",
      "issue",
      { kind: "nominal", stops: [], poles: null, options: option.map((one) => ({ ...one, label: "same" })) },
      "options.1",
      "tell them apart",
    ],
    ["an unscaled issue with poles", "issue", { kind: "unscaled", stops: [] }, "poles", "Only a scale"],
    ["a source at no date", "source", { published: { edtf: "soon" } }, "published.edtf", "no date"],
    [
      "a source without an end",
      "source",
      { published: { edtf: "[2031-03-01..]" } },
      "published.edtf",
      "last possible day",
    ],
    ["a file without a fingerprint", "source", { file: "a.txt", sha256: null }, "sha256", "fingerprint"],
    ["an event at no date", "event", { date: { edtf: "2031-02-30" } }, "date.edtf", "no date"],
    [
      "an event without an end or a source",
      "event",
      { date: { edtf: "2031-02/.." }, evidence: [] },
      "date.edtf",
      "no end",
    ],
    [
      "a party that takes part twice",
      "event",
      { participants: { parties: ["upland", "upland"], speakers: [] } },
      "participants.parties.1",
      "twice",
    ],
    [
      "a person who takes part twice",
      "event",
      { participants: { parties: [], speakers: ["ilmar", "ilmar"] } },
      "participants.speakers.1",
      "twice",
    ],
    ["a proposal that revises itself", "proposal", { revises: "draft" }, "revises", "itself"],
    [
      "fewer points than provisions",
      "proposal",
      { points: 1, provisions: [...sound.proposal.provisions, { ...sound.proposal.provisions[0], id: "p2" }] },
      "points",
      "2 provisions",
    ],
    [
      "a provision twice",
      "proposal",
      { provisions: [sound.proposal.provisions[0], sound.proposal.provisions[0]] },
      "provisions.1",
      "new one",
    ],
    [
      "a provision placed on nothing",
      "proposal",
      { provisions: [{ ...sound.proposal.provisions[0], issue: null }] },
      "provisions.0.issue",
      "Choose the issue",
    ],
    [
      "a provision without evidence",
      "proposal",
      { provisions: [{ ...sound.proposal.provisions[0], evidence: [] }] },
      "provisions.0.evidence",
      "Mark",
    ],
    [
      "a provision turned round",
      "proposal",
      { provisions: [{ ...sound.proposal.provisions[0], low: 60, high: 50 }] },
      "provisions.0.low",
      "swap",
    ],
    [
      "a claim without evidence",
      "proposal",
      { authorship: [{ ...sound.proposal.authorship[0], evidence: [] }] },
      "authorship.0.evidence",
      "Mark",
    ],
    ["a proposal without evidence", "proposal", { evidence: [] }, "evidence", "Mark"],
    ["an interval turned round", "position", { low: 60, high: 50 }, "low", "swap"],
    ["half an interval", "position", { high: null }, "high", "two ends"],
    ["an interval and an option", "position", { option: "a" }, "option", "not both"],
    ["stated, but nowhere", "position", nowhere, "low", "Say where"],
    ["no comment with an interval", "position", { answer: "no_comment" }, "low", "No comment was given"],
    ["undecided with an option", "position", { ...nowhere, answer: "undecided", option: "a" }, "option", "undecided"],
    [
      "undecided with a direction",
      "position",
      { ...nowhere, answer: "undecided", direction: "low" },
      "direction",
      "no direction",
    ],
    [
      "no comment as a retraction",
      "position",
      { ...nowhere, answer: "no_comment", act: "retract" },
      "act",
      "retraction",
    ],
    ["a direction of half the scale", "position", { direction: "high" }, "direction", "0 to 100"],
    [
      "a direction with an end left open",
      "position",
      { direction: "high", low: 0, high: 100, open: "high" },
      "open",
      "exclude",
    ],
    ["an open end short of its pole, low", "position", { open: "low" }, "low", "begins at 0"],
    ["an open end short of its pole, high", "position", { high: 90, open: "high" }, "high", "ends at 100"],
    [
      "an open end of nothing",
      "position",
      { ...nowhere, answer: "undecided", open: "low" },
      "open",
      "Only an interval",
    ],
    ["a condition unsaid", "position", { conditionIssue: "water", condition: null }, "condition", "in words"],
    ["a position at no date", "position", { said: { edtf: "Tuesday" } }, "said.edtf", "no date"],
    ["credibility against the attribution", "position", { credibility: 5 }, "credibility", "is 2"],
    [
      "a relation to itself",
      "position",
      { relations: [{ type: "repeats", position: "pos-1" }] },
      "relations.0.position",
      "itself",
    ],
    ["a relation twice", "position", { relations: [relation, relation] }, "relations.1", "twice"],
    ["a position without evidence", "position", { evidence: [] }, "evidence", "Mark"],
    [
      "offsets unlike the words",
      "position",
      { evidence: [{ ...passage, end: 30 }] },
      "evidence.0.end",
      "offsets span 20",
    ],
    ["a passage twice", "position", { evidence: [passage, passage] }, "evidence.1", "twice"],
    [
      "conditional on nothing",
      "response",
      { answer: "conditional", condition: null },
      "condition",
      "what the condition is",
    ],
    ["an answer at no date", "response", { said: { edtf: "2031-13" } }, "said.edtf", "no date"],
    ["an answer without evidence", "response", { evidence: [] }, "evidence", "Mark"],
    ["credibility of an answer", "response", { attribution: "own_words" }, "credibility", "is 1"],
    [
      "a judgement of nothing",
      "assessment",
      { about: { party: null, issue: null, event: null, proposal: null } },
      "about",
      "Choose what",
    ],
    ["a judgement without evidence", "assessment", { evidence: [] }, "evidence", "Mark"],
    ["a judgement at no date", "assessment", { said: { edtf: "then" } }, "said.edtf", "no date"],
    ["salience without evidence", "salience", { evidence: [] }, "evidence", "only ever"],
    ["salience at no date", "salience", { said: { edtf: "then" } }, "said.edtf", "no date"],
  ];
  it.each(cases)("%s", (_, kind, change, path, says) => {
    const problems = checkRecord(kind, changed(kind, change));
    expect(problems.map((p) => p.path)).toContain(path);
    expect(problems.find((p) => p.path === path)?.text).toContain(says);
  });

  const fine: [string, Kind, Record<string, unknown>][] = [
    ["no comment, no place", "position", { ...nowhere, answer: "no_comment" }],
    ["a retraction of no place", "position", { ...nowhere, act: "retract" }],
    ["a direction", "position", { low: 0, high: 100, direction: "low" }],
    ["a rejection that leaves the low end open", "position", { low: 0, high: 50, open: "low" }],
    ["unusual credibility with a note", "position", { credibility: 5, note: "The outlet corrected itself." }],
    ["one unnamed person", "position", { attribution: "own_side_anonymous", credibility: 4 }],
    ["an issue without a scale", "issue", { kind: "unscaled", stops: [], poles: null }],
    ["an office still held", "speaker", { offices: [{ ...office, from: "2031-05", to: "2031/.." }] }],
  ];
  it.each(fine)("nothing is wrong with %s", (_, kind, change) => {
    expect(checkRecord(kind, changed(kind, change))).toEqual([]);
  });
});
