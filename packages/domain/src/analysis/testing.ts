/** Statements for tests: invented parties and scales, terse to write down and random to draw. */
import fc from "fast-check";
import { addDays, type Day } from "../dates/day";
import { attributions } from "../records/fields";
import type { SeriesSettings, Subject } from "./series";
import { defaultKinds, evidenceKinds, type Statement } from "./statement";

export const subject: Subject = { party: "kestria", issue: "release", issueKind: "scale" };
export const settings: SeriesSettings = { kinds: defaultKinds, staleAfter: 90 };
export const everyKind: SeriesSettings = { kinds: new Set(evidenceKinds), staleAfter: 3 };

/** A statement on the record of one party on one issue, on 1 March 2031 unless told otherwise. */
export function statement(id: string, parts: Partial<Statement> = {}): Statement {
  return {
    id,
    party: subject.party,
    issue: subject.issue,
    answer: "stated",
    low: null,
    high: null,
    option: null,
    open: "none",
    direction: "none",
    speaker: "ilse-varn",
    speakerNamed: true,
    attribution: "paraphrased",
    act: null,
    firmness: null,
    confidence: "high",
    condition: null,
    event: null,
    proposal: null,
    relations: [],
    first: "2031-03-01",
    last: "2031-03-01",
    ...parts,
  };
}

/** An interval said on one day. */
export function said(id: string, day: Day, low: number, high: number, parts: Partial<Statement> = {}): Statement {
  return statement(id, { first: day, last: day, low, high, ...parts });
}

const firstDay = "2031-03-01";
/** The days on which random statements may fall, and two on either side. */
export const days: Day[] = Array.from({ length: 18 }, (_, at) => addDays(firstDay, at - 2));

const ids = Array.from({ length: 9 }, (_, at) => `s${at}`);
const points = fc.constantFrom(0, 10, 25, 40, 60, 75, 100);

const parts = fc.record({
  day: fc.integer({ min: 0, max: 12 }),
  length: fc.constantFrom(0, 0, 0, 1, 4),
  dated: fc.constantFrom(true, true, true, false),
  ends: fc.tuple(points, points),
  option: fc.constantFrom("treaty", "memorandum"),
  answer: fc.constantFrom("stated", "stated", "stated", "stated", "no_comment", "undecided"),
  act: fc.constantFrom(null, null, null, null, null, "retract"),
  direction: fc.constantFrom("none", "none", "none", "none", "high"),
  attribution: fc.constantFrom(...attributions),
  confidence: fc.constantFrom("high", "high", "low"),
  firmness: fc.constantFrom(null, 0, 3),
  relation: fc.option(
    fc.record({
      type: fc.constantFrom("supersedes", "contradicts", "repeats"),
      position: fc.constantFrom(...ids),
    }),
    { freq: 3 },
  ),
} as const);

/** Up to nine statements of one party on one issue, most of them in conflict, vaguely dated and related to one another. */
export const statements: fc.Arbitrary<Statement[]> = fc.array(parts, { maxLength: ids.length }).map((drawn) =>
  drawn.map((one, at) => {
    const last = addDays(firstDay, one.day);
    const stated = one.answer === "stated";
    const place = stated && one.direction === "none";
    return statement(`s${at}`, {
      answer: one.answer,
      low: place ? Math.min(...one.ends) : null,
      high: place ? Math.max(...one.ends) : null,
      option: place ? one.option : null,
      direction: stated ? one.direction : "none",
      act: stated ? one.act : null,
      attribution: one.attribution,
      confidence: one.confidence,
      firmness: one.firmness,
      relations: one.relation ? [one.relation] : [],
      first: one.dated ? addDays(last, -one.length) : null,
      last,
    });
  }),
);
