/** Random sequences of what people do at the desk, through the gate, on PostgreSQL. PARLEY_SEQUENCES asks for more of them. */
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { play, type Stage, setStage, summary } from "./play";
import { sequences } from "./steps";

const count = Number(process.env.PARLEY_SEQUENCES ?? 8);
const seed = Number(process.env.PARLEY_SEED ?? 0) || undefined;
/** Milliseconds: a failing sequence is made shorter for so long. */
const patience = 20_000 + count * 6_000;
/** Chains are verified over everything: a fresh database now and then keeps that quick. */
const perStage = 100;

let stage: Stage | null = null;
afterAll(async () => {
  await stage?.close();
  if (count > 8) console.log(summary());
});

test(`${count} sequences keep every invariant, and every word that was acknowledged`, async () => {
  await fc.assert(
    fc.asyncProperty(sequences, async (steps) => {
      if (stage && stage.played >= perStage) {
        expect(await stage.verify()).toEqual([]);
        await stage.close();
        stage = null;
      }
      stage ??= await setStage();
      expect(await play(stage, steps)).toEqual([]);
    }),
    {
      numRuns: count,
      ...(seed === undefined ? {} : { seed }),
      interruptAfterTimeLimit: patience,
      markInterruptAsFailure: true,
    },
  );
  expect(await stage?.verify()).toEqual([]);
}, 86_400_000);
