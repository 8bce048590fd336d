import type { Kind } from "@parley/domain/records";

/** What is missing and what to do, by the end of the path; a kind says it in its own words where it has them. */
const missing: Record<string, string> = {
  party: "Say which party: type two letters of its name.",
  issue: "Say on which issue: type two letters of its title.",
  attribution: "Say how it reached the source: choose an attribution.",
  credibility: "Say how sure it is that this party held this position then: choose 1 to 6.",
  confidence: "Say how sure you are of your coding: choose high, medium or low.",
  summary: "Say in a sentence of your own what it is.",
  "said.edtf": "Say when: the words of the source, or a date such as 2025-08-15 or [..2025-12-02].",
  "date.edtf": "Say when: the words of the source, or a date such as 2025-08-15.",
  "published.edtf": "Say when it came out: the words it gives, or a date such as 2025-08-15.",
  source: "Choose the source in which these words stand.",
  exact: "Copy the words here, exactly as they stand in the source.",
  start: "Say at which character the words begin, counted from 0.",
  end: "Say before which character the words end.",
  name: "Say what it is called.",
  label: "Say what it stands for, in a few words.",
};

const ofKind: Partial<Record<Kind, Record<string, string>>> = {
  position: {
    party: "Say whose position this is: type two letters of the party’s name.",
    summary: "Say in a sentence of your own what the position is.",
  },
  event: { title: "Give the event a name by which readers know it." },
  party: {
    short: "Say what it is called where there is little room.",
    kind: "Say what it is: choose a kind.",
    role: "Say what part it plays: choose one.",
    slot: "Choose the colour that stands for it.",
  },
  publisher: { reliability: "Say how reliable it has been: choose a letter." },
  source: { publisher: "Say who published it: type two letters of the publisher’s name." },
  speaker: { title: "Say what the office is called." },
  proposal: {
    title: "Give the proposal a name by which readers know it.",
    claimant: "Say who claims this, in words.",
    claim: "Say what they claim of who wrote it.",
    summary: "Say in a sentence of your own what this provision says.",
  },
  response: {
    proposal: "Say to which proposal: type two letters of its title.",
    party: "Say who answers: type two letters of the party’s name.",
    answer: "Say what the answer is: choose one.",
    summary: "Say in a sentence of your own what the answer is.",
  },
  assessment: { summary: "Say in a sentence of your own what is judged." },
  salience: {
    value: "Say how much it matters, from 0 to 100.",
    summary: "Say in a sentence of your own how much the issue matters to them.",
  },
  issue: {
    code: "Give the issue a short code.",
    title: "Give the issue a title.",
    question: "Ask the question that positions on this issue answer.",
    category: "Say to which category it belongs.",
    value: "Say where this stop lies, from 0 to 100.",
    low: "Say what the low end is.",
    high: "Say what the high end is.",
    order: "Say which place it has among the issues, from 1.",
  },
  negotiation: {
    title: "Say what is negotiated.",
    low: "Choose the party nearer to the low poles, or leave both out.",
    high: "Choose the party nearer to the high poles, or leave both out.",
    staleAfter: "Say after how many days a position not repeated is drawn as old.",
    horizon: "Say how many days after an event positions are read again.",
  },
};

/** The sentence for a field that was left empty, or undefined where there is none. */
export function missingWords(kind: Kind, path: string): string | undefined {
  const last = path.split(".").at(-1) ?? "";
  const own = ofKind[kind] ?? {};
  return own[path] ?? own[last] ?? missing[path] ?? missing[last];
}

const statement = {
  ...{ party: "unnamed", issue: "unnamed", attribution: "own_words", confidence: "high" },
  ...{ summary: "unnamed", said: { edtf: "2000" } },
};

/** What stands in for fields that are missing, so that the rules of the others can be asked all the same. */
export const standIns: Record<Kind, Record<string, unknown>> = {
  position: { ...statement, credibility: 1 },
  response: { ...statement, credibility: 1, proposal: "unnamed", answer: "accepts" },
  assessment: statement,
  salience: { ...statement, value: 0 },
  event: { title: "unnamed", date: { edtf: "2000" } },
  proposal: { title: "unnamed", date: { edtf: "2000" }, status: "tabled", points: null },
  source: { publisher: "unnamed", published: { edtf: "2000" } },
  publisher: { name: "unnamed", reliability: "A" },
  party: { name: "unnamed", short: "unnamed", kind: "state", role: "observer", slot: 1 },
  speaker: { name: "unnamed" },
  issue: { title: "unnamed", question: "unnamed", category: "unnamed", order: 1 },
  negotiation: { title: "unnamed", staleAfter: 90, horizon: 14 },
};
