import type { Segment, Series } from "./series-shape";
import type { BesideVerdict } from "./shift-shape";
import { isAnonymous, kindOf, type Statement } from "./statement";

/** Takes a series and the statements, of any party, in which denials are looked for; returns what to say beside a verdict on it. */
export function besideVerdicts(
  series: Series,
  all: readonly Statement[],
): (before: Segment, after: Segment) => BesideVerdict {
  const byId = new Map(series.counted.map((one) => [one.id, one]));
  const denials = denialsOf(series.party, all);
  const restingOn = (segment: Segment) => segment.statements.flatMap((id) => byId.get(id) ?? []);
  return (before, after) => {
    const [earlier, later] = [restingOn(before), restingOn(after)];
    return {
      differentSpeakers: nothingShared(earlier, later, (one) => one.speaker ?? ""),
      differentKinds: nothingShared(earlier, later, kindOf),
      anonymous: later.every(isAnonymous),
      anonymousBefore: earlier.every(isAnonymous),
      conditional: later.some((one) => one.condition !== null),
      conditionalBefore: earlier.some((one) => one.condition !== null),
      deniedBy: [...new Set(after.statements.flatMap((id) => denials.get(id) ?? []))].sort(),
    };
  };
}

/** By the statement denied: the ids of those in which another side denies it. */
function denialsOf(party: string, all: readonly Statement[]): Map<string, string[]> {
  const denials = new Map<string, string[]>();
  for (const one of all) {
    const otherSide = one.party !== party || one.attribution === "opponent_said" || one.attribution === "ally_said";
    if (!otherSide) continue;
    for (const relation of one.relations) {
      if (relation.type !== "contradicts") continue;
      const known = denials.get(relation.position);
      if (known) known.push(one.id);
      else denials.set(relation.position, [one.id]);
    }
  }
  return denials;
}

function nothingShared(a: readonly Statement[], b: readonly Statement[], by: (one: Statement) => string): boolean {
  const known = new Set(a.map(by));
  return !b.some((one) => known.has(by(one)));
}
