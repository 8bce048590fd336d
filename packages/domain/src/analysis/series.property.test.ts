import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween } from "../dates/day";
import { inForceOn } from "./in-force";
import { seriesOf } from "./series";
import type { IssueKind } from "./series-shape";
import type { Statement } from "./statement";
import { days, everyKind, said, settings, statements, subject } from "./testing";

const classes = [
  ["own_words", "paraphrased", "document"],
  ["own_side_anonymous"],
  ["reporter_summary", "recalled"],
  ["inferred", "ally_said", "opponent_said"],
];
const rank = (one: Statement) => classes.findIndex((attributions) => attributions.includes(one.attribution));
const follows = (b: Statement, a: Statement) => b.first !== null && a.last < b.first;

/** The definition, word for word and slowly: every pair of statements, on every day. */
function byDefinition(all: readonly Statement[], day: string, kind: IssueKind, counts: (one: Statement) => boolean) {
  const known = all.filter((one) => one.answer === "stated" && counts(one) && one.last <= day);
  const stands = known.filter((one) => one.act !== "retract" && one.direction === "none");
  const retractions = known.filter((one) => one.act === "retract");
  const refersTo = (b: Statement, type: string, a: Statement) =>
    b !== a && b.relations.some((relation) => relation.type === type && relation.position === a.id);
  const withdrawn = (a: Statement) =>
    known.some((b) => refersTo(b, "supersedes", a)) || retractions.some((r) => a.last <= r.last);
  const inForce = stands.filter((a) => !stands.some((b) => b !== a && follows(b, a)) && !withdrawn(a));
  if (inForce.length === 0) return { state: "no_data" };

  const strongest = Math.min(...inForce.map(rank));
  const resting = inForce.filter((one) => rank(one) === strongest);
  const said = new Set(resting);
  for (let size = 0; size < said.size; ) {
    size = said.size;
    for (const b of known) {
      if (b.act !== "retract" && !withdrawn(b) && [...said].some((a) => refersTo(b, "repeats", a))) said.add(b);
    }
  }
  const since =
    [...said]
      .map((one) => one.last)
      .sort()
      .at(-1) ?? "";
  const facts = {
    statements: resting.map((one) => one.id).sort(),
    weaker: inForce
      .filter((one) => rank(one) !== strongest)
      .map((one) => one.id)
      .sort(),
    age: daysBetween(since, day),
    stale: daysBetween(since, day) > 3,
  };
  if (kind === "nominal") {
    const options = [...new Set(resting.map((one) => one.option))].sort();
    return { state: options.length === 1 ? "held" : "conflicting", places: options, ...facts };
  }
  const low = Math.max(...resting.map((one) => one.low ?? 0));
  const high = Math.min(...resting.map((one) => one.high ?? 100));
  const places = new Set(resting.map((one) => `${one.low}-${one.high}`));
  return low <= high
    ? { state: "held", places: [`${low}-${high}`], ...facts }
    : { state: "conflicting", places: [...places].sort(), ...facts };
}

function computed(all: readonly Statement[], day: string, issueKind: IssueKind, with_ = everyKind) {
  const inForce = inForceOn(seriesOf({ ...subject, issueKind }, all, with_), day);
  if (inForce.state === "no_data") return { state: "no_data" };
  const { segment, age, stale } = inForce;
  return {
    state: inForce.state,
    places: [...segment.intervals.map((one) => `${one.low}-${one.high}`), ...segment.options].sort(),
    statements: [...segment.statements].sort(),
    weaker: [...segment.weaker].sort(),
    age,
    stale,
  };
}

const byDefault = (one: Statement) => rank(one) < 3 && one.confidence !== "low" && one.firmness !== 0;

describe("the position in force", () => {
  it.each(["scale", "nominal"] as const)("is what the method defines, on every day, on a %s", (kind) => {
    fc.assert(
      fc.property(statements, (all) => {
        for (const day of days) expect(computed(all, day, kind)).toEqual(byDefinition(all, day, kind, () => true));
      }),
      { numRuns: 600 },
    );
  });

  it("is that with some kinds switched off too", () => {
    fc.assert(
      fc.property(statements, (all) => {
        const three = { ...settings, staleAfter: 3 };
        for (const day of days) {
          expect(computed(all, day, "scale", three)).toEqual(byDefinition(all, day, "scale", byDefault));
        }
      }),
    );
  });

  it("does not depend on the order of entry", () => {
    const shuffled = statements.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(seriesOf(subject, other, everyKind)).toEqual(seriesOf(subject, all, everyKind));
      }),
    );
  });

  it("on a day rests on nothing said after it", () => {
    fc.assert(
      fc.property(statements, fc.constantFrom(...days), (all, day) => {
        const until = all.filter((one) => one.last <= day);
        expect(computed(until, day, "scale")).toEqual(computed(all, day, "scale"));
      }),
    );
  });

  it("is not changed by a concurrent statement of weaker evidence", () => {
    const weak = fc.record({
      low: fc.integer({ min: 0, max: 50 }),
      high: fc.integer({ min: 50, max: 100 }),
      last: fc.constantFrom(...days),
      first: fc.constantFrom(null, ...days),
      attribution: fc.constantFrom("own_side_anonymous", "recalled", "opponent_said"),
    } as const);
    fc.assert(
      fc.property(statements, weak, (all, drawn) => {
        const first = drawn.first !== null && drawn.first > drawn.last ? drawn.last : drawn.first;
        const added = said("weak", drawn.last, drawn.low, drawn.high, { ...drawn, first });
        const [without, with_] = [[...all], [...all, added]].map((some) => seriesOf(subject, some, everyKind));
        for (const day of days) {
          const before = without && inForceOn(without, day);
          const after = with_ && inForceOn(with_, day);
          if (!before || !after || before.state === "no_data") continue;
          const resting = all.filter((one) => before.statements.includes(one.id));
          if (resting.some((one) => follows(added, one) || rank(one) >= rank(added))) continue;
          expect(after.state === "no_data" ? [] : after.segment.intervals).toEqual(before.segment.intervals);
        }
      }),
      { numRuns: 600 },
    );
  });

  it("changes only on days on which something falls, and segments neither overlap nor repeat", () => {
    fc.assert(
      fc.property(statements, (all) => {
        const { segments } = seriesOf(subject, all, everyKind);
        const lasts = new Set(all.map((one) => one.last));
        segments.forEach((one, at) => {
          const next = segments[at + 1];
          expect(lasts.has(one.from) && (one.to === null || lasts.has(one.to))).toBe(true);
          expect(one.to === null || one.from < one.to).toBe(true);
          if (next) expect(one.to !== null && one.to <= next.from).toBe(true);
          if (next)
            expect({ ...one, from: "", to: "" }).not.toEqual({
              ...next,
              from: "",
              to: one.to === next.from ? "" : "gap",
            });
        });
      }),
    );
  });
});
