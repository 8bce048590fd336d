/**
 * Recoding: an issue is changed together with everything that stands on it, by a stated mapping of its stops or options.
 * Whatever the mapping does not settle is decided by hand; nothing is dropped on the way.
 */
import type { Issue } from "./issue";
import type { Position } from "./position";
import type { Proposal } from "./proposal";
import { hasInterval } from "./rules/checks";
import { matchStands, standsOf } from "./stands";

/** Where a position or a provision stands on an issue. */
export type Place = Pick<Position, "low" | "high" | "option" | "open" | "direction">;

export const nowhere: Place = { low: null, high: null, option: null, open: "none", direction: "none" };

/** Stands of the old version by key, each with the key of the new one that it becomes; null: decided by hand, one by one. */
export type Mapping = Readonly<Record<string, string | null>>;

/** What becomes of a place: another, none at all (the new issue has no places), or whatever somebody says. */
export type Recoded = Place | "gone" | "by_hand";

/** The mapping that the two versions suggest: each stop to where it is now, what is gone by hand. */
export function suggestedMapping(before: Issue, after: Issue): Record<string, string | null> {
  return Object.fromEntries(
    matchStands(before, after).map(({ before: { key }, after: now }) => [key, now?.key ?? null]),
  );
}

/** Whether this mapping leaves every place where it is. */
export function isIdentity(before: Issue, after: Issue, mapping: Mapping): boolean {
  return before.kind === after.kind && standsOf(before).every(({ key }) => mapping[key] === key);
}

/** A place of the old version on the new one. */
export function recodePlace(before: Issue, after: Issue, mapping: Mapping, place: Place): Recoded {
  if (!hasInterval(place) && place.option === null) return place;
  if (after.kind === "unscaled") return "gone";
  const target = (key: string): string | null => {
    const to = mapping[key] ?? null;
    return to !== null && standsOf(after).some((stand) => stand.key === to) ? to : null;
  };
  if (before.kind === "scale" && after.kind === "scale") return recodeInterval(before, target, place);
  const to = target(place.option ?? (place.low === place.high && place.open === "none" ? `${place.low}` : ""));
  if (to === null || place.direction !== "none") return "by_hand";
  return after.kind === "nominal" ? { ...nowhere, option: to } : { ...nowhere, low: Number(to), high: Number(to) };
}

/**
 * An interval goes where its ends go. An end that is left open stays at its pole, and a direction alone is the whole scale.
 * Where the stops within it change their order its ends say nothing of what lies between them: decided by hand.
 */
function recodeInterval(before: Issue, target: (key: string) => string | null, place: Place): Recoded {
  if (place.direction !== "none" || place.low === null || place.high === null) return place;
  const values = before.stops.map(({ value }) => value);
  const within = values.filter((value, i) => {
    return (values[i + 1] ?? value) > (place.low ?? 0) - 1 && (values[i - 1] ?? value) < (place.high ?? 100) + 1;
  });
  const targets = within.flatMap((value) => target(`${value}`) ?? []).map(Number);
  if (targets.some((value, i) => value < (targets[i - 1] ?? 0))) {
    const only = place.low === place.high && values.includes(place.low) ? target(`${place.low}`) : null;
    return only === null ? "by_hand" : { ...place, low: Number(only), high: Number(only) };
  }
  const low = place.open === "low" ? 0 : recodeEnd(values, target, place.low);
  const high = place.open === "high" ? 100 : recodeEnd(values, target, place.high);
  return low === null || high === null ? "by_hand" : { ...place, low, high };
}

/** An end at a stop goes with it. One between two stops keeps its share of the way between them, and stays strictly between. */
function recodeEnd(values: readonly number[], target: (key: string) => string | null, end: number): number | null {
  if (values.includes(end)) {
    const to = target(`${end}`);
    return to === null ? null : Number(to);
  }
  const [below, above] = [values.findLast((value) => value < end), values.find((value) => value > end)];
  if (below === undefined || above === undefined) return null;
  const [from, to] = [target(`${below}`), target(`${above}`)];
  if (from === null || to === null) return null;
  const [a, b] = [Number(from), Number(to)];
  if (b - a < 2) return a === b ? a : null;
  return Math.min(b - 1, Math.max(a + 1, Math.round(a + ((end - below) * (b - a)) / (above - below))));
}

/** A record that may stand on the issue, as it is published or drafted. */
export type Dependent =
  | { readonly kind: "position"; readonly id: string; readonly body: Position }
  | { readonly kind: "proposal"; readonly id: string; readonly body: Proposal };

/** One place that leans on the issue: a position's, or that of one provision of a proposal. */
export interface Leaning {
  readonly kind: "position" | "proposal";
  readonly id: string;
  /** The provision's id, null for a position. */
  readonly part: string | null;
  readonly was: Place;
}

/** What somebody decided of one place. Null: it leaves, a position by being withdrawn, a provision by having no place. */
export interface Decision {
  readonly kind: "position" | "proposal";
  readonly id: string;
  readonly part: string | null;
  readonly place: Place | null;
}

export interface Recoding {
  /** Every place on the issue, in the order of the records; `is` is null where it leaves, and where it is still open. */
  readonly rows: readonly (Leaning & {
    readonly is: Place | null;
    readonly how: "same" | "mapped" | "gone" | "open" | "decided";
  })[];
  /** The records to be written anew: with their whole body, or withdrawn. None while a row is open. */
  readonly changes: readonly (Dependent | { readonly kind: "position"; readonly id: string; readonly body: null })[];
}

/** Every place of a record on this issue. */
export function leaningOn(issue: string, record: Dependent): Leaning[] {
  if (record.kind === "position") {
    const { low, high, option, open, direction } = record.body;
    const was = { low, high, option, open, direction };
    return record.body.issue === issue ? [{ kind: "position", id: record.id, part: null, was }] : [];
  }
  return record.body.provisions.flatMap(({ id, issue: on, low, high, option, open }) => {
    const was: Place = { low, high, option, open, direction: "none" };
    return on === issue ? [{ kind: "proposal" as const, id: record.id, part: id, was }] : [];
  });
}

export const sameRow = (a: Omit<Decision, "place">, b: Omit<Decision, "place">) =>
  a.kind === b.kind && a.id === b.id && a.part === b.part;

const samePlace = (a: Place, b: Place) =>
  a.low === b.low && a.high === b.high && a.option === b.option && a.open === b.open && a.direction === b.direction;

/** Recodes every record that stands on the issue. A decision made by hand counts before the mapping. */
export function recode(
  before: Issue,
  after: Issue,
  mapping: Mapping,
  records: readonly Dependent[],
  decisions: readonly Decision[] = [],
): Recoding {
  const rows = records
    .flatMap((record) => leaningOn(before.id, record))
    .map((leaning) => {
      const decided = decisions.find((one) => sameRow(one, leaning));
      if (decided) return { ...leaning, is: decided.place, how: "decided" as const };
      if (after.kind === "unscaled" && leaning.kind === "position")
        return { ...leaning, is: null, how: "gone" as const };
      const recoded = recodePlace(before, after, mapping, leaning.was);
      if (recoded === "by_hand") return { ...leaning, is: null, how: "open" as const };
      if (recoded === "gone") return { ...leaning, is: null, how: "gone" as const };
      return {
        ...leaning,
        is: recoded,
        how: samePlace(leaning.was, recoded) ? ("same" as const) : ("mapped" as const),
      };
    });
  if (rows.some(({ how }) => how === "open")) return { rows, changes: [] };
  const changes = records.flatMap((record): Recoding["changes"][number][] => {
    const own = rows.filter(({ kind, id, how }) => kind === record.kind && id === record.id && how !== "same");
    if (own.length === 0) return [];
    if (record.kind === "proposal") return [{ ...record, body: placedAnew(record.body, own) }];
    const { is } = own[0] ?? { is: null };
    return [
      is === null ? { kind: "position", id: record.id, body: null } : { ...record, body: { ...record.body, ...is } },
    ];
  });
  return { rows, changes };
}

function placedAnew(proposal: Proposal, rows: readonly { part: string | null; is: Place | null }[]): Proposal {
  return {
    ...proposal,
    provisions: proposal.provisions.map((provision) => {
      const row = rows.find(({ part }) => part === provision.id);
      if (!row) return provision;
      const { direction: _direction, ...place } = row.is ?? nowhere;
      return { ...provision, ...place };
    }),
  };
}
