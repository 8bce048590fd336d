/** The words of the method, as they are explained where they first appear and in the handbook. */
export type TermWords = { title: string; words: string };

export const terms = {
  position: {
    title: "Position",
    words:
      "Where a party says it stands on an issue: dated, attributed, and resting on words of a source. What it thinks in private is not recorded.",
  },
  stop: {
    title: "Stop",
    words:
      "A worded point of an issue’s scale, from 0 at one pole to 100 at the other. A stop that no source states is set in italics: it only keeps the scale whole.",
  },
  pole: {
    title: "Pole",
    words: "Either end of a scale, in words. Which end is low is an orientation, no judgement.",
  },
  interval: {
    title: "Interval",
    words:
      "The part of a scale that the words leave possible, from its low to its high end. One exact stop is a point. It is no margin of error: it is as wide as the words are vague.",
  },
  attribution: {
    title: "Attribution",
    words:
      "How the words reached the source: in the speaker’s own words, paraphrased, without a name, recalled, or said by another side. It decides whether a statement counts and how its mark is drawn.",
  },
  act: {
    title: "Act",
    words:
      "What a party does by saying it: demand, offer, concede, reject, retract and so on. Leave it open where the words name none.",
  },
  firmness: {
    title: "Firmness",
    words:
      "How hard it is said: 0 a trial balloon, 1 willing or wanting, 2 must, 3 never or a red line, 4 or else. It is never averaged.",
  },
  credibility: {
    title: "Credibility",
    words:
      "How sure it is that this party held this position then, 1 confirmed to 6 cannot be judged. It never says whether what they say is true.",
  },
  confidence: {
    title: "Confidence",
    words:
      "How sure the coder is of this reading of the words: high, medium or low. Low keeps a statement out of the line.",
  },
  grade: {
    title: "Grade",
    words:
      "A letter for how reliable the publisher has been, A to F, and a figure for how sure it is that the party held this position, 1 to 6. A1 is the best; B3 is common for unnamed sources.",
  },
  shift: {
    title: "Shift",
    words:
      "A party’s new interval lies wholly beside its old one, and the evidence bears both. Where they overlap nobody can say that it moved, so none is drawn: that is “cannot tell”.",
  },
  cannotTell: {
    title: "Cannot tell",
    words:
      "The words changed, but the old and the new interval overlap, or the evidence is in conflict. That is an answer: it may have moved or not.",
  },
  distance: {
    title: "Distance",
    words:
      "How far apart two parties are on a scale of 100: a range, since their words are. Where either has said nothing it is undefined, never 0.",
  },
  independentSet: {
    title: "Independent set of sources",
    words: "One speaker, or one unnamed group, on one occasion. Ten outlets that repeat the same words are still one.",
  },
  old: {
    title: "Old",
    words:
      "Not repeated for longer than the negotiation’s setting, 90 days unless said otherwise. It may still hold, so it is dashed, not erased.",
  },
  provision: {
    title: "Provision",
    words: "One point of a proposal, laid on the scale of an issue. It is nobody’s position until a party takes it up.",
  },
  changeset: {
    title: "Changeset",
    words:
      "A titled set of changes, the only way the record changes. A draft until you submit it; then somebody else accepts all of it or returns it with a comment.",
  },
  edition: {
    title: "Edition",
    words:
      "The number of the last accepted changeset. Whatever you read or cite belongs to one, and the changes page lists what each brought.",
  },
  record: {
    title: "On record",
    words: "Published: accepted, with its evidence, and readable by everybody who may see the negotiation.",
  },
} as const satisfies Record<string, TermWords>;

export type TermName = keyof typeof terms;
