import type { BrokenCase } from "./broken-case";

const second = /osmark-flow-9|osmark-disputes-9|entry 2|\b2\b/i;
const inPositions = (...more: RegExp[]) => [/positions/i, second, ...more];
const choose = /choose|add|no such|there is no/i;

/** What is wrong with an entry only beside the records that are there. */
const among: readonly BrokenCase[] = [
  {
    name: "json-id-of-the-prototype",
    broken: "A party called constructor, which every object has and the record has not.",
    place: inPositions(/party/i, /constructor/),
    cure: choose,
    good: 1,
  },
  {
    name: "json-unknown-party",
    broken: "osmarc instead of osmark.",
    place: inPositions(/party/i, /osmarc/),
    cure: choose,
    good: 1,
  },
  {
    name: "json-unknown-issue",
    broken: "An issue that there is not.",
    place: inPositions(/issue/i, /fishing/),
    cure: choose,
    good: 1,
  },
  {
    name: "json-unknown-speaker",
    broken: "A speaker that there is not.",
    place: inPositions(/speaker/i, /marrant/),
    cure: choose,
    good: 1,
  },
  {
    name: "json-unknown-source",
    broken: "A passage in a source that there is not.",
    place: inPositions(/source/i, /courier-2031-03-15/),
    cure: choose,
    good: 1,
  },
  {
    name: "json-unknown-event",
    broken: "An event that there is not.",
    place: inPositions(/event/i, /round-9/),
    cure: choose,
    good: 1,
  },
  {
    name: "json-no-such-option",
    broken: "An option that the issue does not have.",
    place: inPositions(/option/i, /tribunal/),
    cure: choose,
    good: 1,
  },
  {
    name: "json-option-on-a-scale",
    broken: "An option on an issue with a scale.",
    place: inPositions(/option/i),
    cure: /interval/i,
    good: 1,
  },
  {
    name: "json-relation-to-another-party",
    broken: "It supersedes what another party said.",
    place: inPositions(/relation|supersede/i),
    cure: /same party/i,
    good: 1,
  },
  {
    name: "json-relation-to-nothing",
    broken: "It repeats a position that there is not.",
    place: inPositions(/relation|repeat/i, /osmark-flow-77/),
    cure: choose,
    good: 1,
  },
  {
    name: "json-relation-to-itself",
    broken: "It supersedes itself.",
    place: inPositions(/relation|supersede/i),
    cure: /itself|other/i,
    good: 1,
  },
  {
    name: "json-supersedes-in-a-circle",
    broken: "Two positions supersede each other.",
    place: [/positions/i, /osmark-flow-(9|10)|entry|\b[12]\b/, /relation|supersede/i],
    cure: /circle|each other/i,
  },
  {
    name: "json-proposals-in-a-circle",
    broken: "Two proposals revise each other.",
    place: [/proposals/i, /draft-[ab]|entry|\b[12]\b/, /revise/i],
    cure: /circle|each other/i,
  },
  {
    name: "json-provision-of-no-issue",
    broken: "The second provision is on an issue that there is not.",
    place: [/proposals/i, /draft-c|entry|\b1\b/, /provision/i, /issue/i, /fishing/],
    cure: choose,
  },
  {
    name: "json-provision-twice",
    broken: "Two provisions with one id.",
    place: [/proposals/i, /draft-d|entry|\b1\b/, /provision/i],
    cure: /new one|another/i,
  },
  {
    name: "json-speaker-of-another-negotiation",
    broken: "An office of a party of another negotiation.",
    place: [/speakers/i, /hale|entry|\b1\b/, /office|party/i, /kestria/],
    cure: choose,
  },
  {
    name: "json-scale-without-an-end",
    broken: "A scale whose last stop is at 75.",
    place: [/issues/i, /silt|entry|\b1\b/, /stops/i],
    cure: /100/,
  },
  {
    name: "json-stops-not-rising",
    broken: "Stops that do not rise.",
    place: [/issues/i, /silt|entry|\b1\b/, /stops/i],
    cure: /ris|order|above|higher/i,
  },
  {
    name: "json-stop-in-use-taken-away",
    broken: "A scale on which positions stand becomes a choice of options.",
    place: [/issues/i, /flow|entry|\b1\b/],
    cure: /position|stand|cod|use|first/i,
  },
  {
    name: "json-id-not-the-code",
    broken: "An issue whose id is not its code in lower case.",
    place: [/issues/i, /silt|entry|\b1\b/, /id|code/],
    cure: /lower case|code|mud/i,
  },
  {
    name: "json-id-used-before",
    broken: "The id of a position that was withdrawn, for other words.",
    place: [/positions/i, /veldra-flow-2|entry 2|\b2\b/, /id/],
    cure: /withdrawn|used|restore|another|new/i,
    withdrawn: { kind: "position", id: "veldra-flow-2" },
    good: 1,
  },
];

const texts: readonly BrokenCase[] = [
  {
    name: "json-passage-moved",
    broken: "The words stand seven letters further to the left.",
    place: inPositions(/evidence|passage/i),
    cure: /stand|mark|offset|text/i,
    good: 1,
  },
  {
    name: "json-passage-beyond-the-text",
    broken: "The passage begins long after the text has ended.",
    place: inPositions(/evidence|passage/i),
    cure: /stand|mark|offset|text|end/i,
    good: 1,
  },
  {
    name: "json-passage-reworded",
    broken: "Words that stand nowhere in the text.",
    place: inPositions(/evidence|passage/i),
    cure: /stand|mark|text|words/i,
    good: 1,
  },
  {
    name: "json-passage-too-short",
    broken: "The offsets span four letters fewer than the words have.",
    place: inPositions(/evidence|passage|end/i),
    cure: /offset|mark|characters/i,
    good: 1,
  },
  {
    name: "json-text-of-another-source",
    broken: "The sha-256 of another text: the passages of this one would hang in the air.",
    place: [/sources/i, /courier-2031-03-14|entry|\b1\b/, /sha256|text|fingerprint/i],
    cure: /text|passage/i,
  },
  {
    name: "json-sha-256-cut-short",
    broken: "A sha-256 of 40 digits.",
    place: [/sources/i, /courier-2031-03-14|entry|\b1\b/, /sha256|fingerprint/i],
    cure: /64|digits|fingerprint/i,
  },
  {
    name: "json-link-that-runs",
    broken: "A link that runs a script.",
    place: [/sources/i, /courier-new|entry|\b1\b/, /link/i],
    cure: /http/i,
  },
];

const negotiation: readonly BrokenCase[] = [
  {
    name: "json-another-negotiation",
    broken: "The dossier of another negotiation.",
    place: [/negotiation/i, /id|kestria-halvar/],
    cure: /another|other|sample|this negotiation/i,
  },
  {
    name: "json-negotiation-as-list",
    broken: "The negotiation in a list.",
    place: [/negotiation/i],
    cure: /one|list|record|object/i,
  },
  {
    name: "json-principals-the-same",
    broken: "One party as both principals.",
    place: [/negotiation/i, /principals/i],
    cure: /two|another/i,
  },
];

export const jsonRecordCases: readonly BrokenCase[] = [...among, ...texts, ...negotiation];
