/** How many do something at once, how many wait, and how many of those may come from one place. */
export type Bounds = { atOnce: number; waiting: number; ofOne: number };

/** Has something done in its turn; null where too many wait. Who comes from no known place is bound by all together alone. */
export type InTurn = <T>(from: string | null, work: () => Promise<T>) => Promise<T> | null;

/** Work in turn: of what waits, one place's next after another's, so that nobody who asks without end, or for what takes long, is before all others. */
export function fairTurns({ atOnce, waiting, ofOne }: Bounds): InTurn {
  /** By place, in the order in which their turns come. */
  const queues = new Map<string, (() => Promise<unknown>)[]>();
  let [running, waits] = [0, 0];

  function goOn(): void {
    for (const [from, queue] of queues) {
      if (running >= atOnce) return;
      const work = queue.shift();
      // A place that has more comes again after the others.
      queues.delete(from);
      if (queue.length > 0) queues.set(from, queue);
      if (!work) continue;
      waits -= 1;
      running += 1;
      void work().finally(() => {
        running -= 1;
        goOn();
      });
    }
  }

  return (from, work) => {
    const queue = queues.get(from ?? "") ?? [];
    if (waits >= waiting || (from !== null && queue.length >= ofOne)) return null;
    return new Promise((done, fail) => {
      queue.push(() => Promise.resolve().then(work).then(done, fail));
      queues.set(from ?? "", queue);
      waits += 1;
      goOn();
    });
  };
}
