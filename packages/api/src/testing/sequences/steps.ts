/** What three analysts and an admin may do, as numbers that choose among what is there: so any sequence shrinks to a shorter one. */
import fc from "fast-check";

const weights = {
  ...{
    add: 6,
    edit: 10,
    rewrite: 3,
    withdraw: 2,
    submit: 10,
    accept: 14,
    returnIt: 2,
    amend: 1,
    comment: 1,
    discard: 1,
  },
  ...{ drop: 1, describe: 1, restore: 3, undo: 3, redact: 3, rebase: 5, settings: 1, recode: 1 },
} as const;
export type Name = keyof typeof weights;

/** One action of one person; `by` chooses among changesets, `of` among records, `how` among ways of doing it. */
export type Action = { name: Name; who: number; by: number; of: number; how: number };
/** One alone, two at once, the same command sent thrice, or two people who write the same record and meet. */
export type Step = { mode: "one" | "both" | "twice" | "collide"; actions: readonly [Action, Action] };

const named = fc.oneof(
  ...(Object.entries(weights) as [Name, number][]).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name) })),
);
const number = fc.nat(999);
const action: fc.Arbitrary<Action> = fc.record({ name: named, who: fc.nat(2), by: number, of: number, how: number });
const mode = fc.oneof(
  { weight: 6, arbitrary: fc.constant("one" as const) },
  { weight: 3, arbitrary: fc.constant("both" as const) },
  { weight: 1, arbitrary: fc.constant("twice" as const) },
  { weight: 1, arbitrary: fc.constant("collide" as const) },
);
const step: fc.Arbitrary<Step> = fc.record({ mode, actions: fc.tuple(action, action) });

export const sequences = fc.noBias(fc.array(step, { minLength: 5, maxLength: 30, size: "max" }));
