/** Draws cards one after another on a thread of its own, and keeps the latest: more at once are refused, not queued for long. */
import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import type { Card } from "./card";

/** Too many pictures are asked for, or one takes too long. */
export class Busy extends Error {}

export type Previews = {
  /** @throws Busy where too many wait; Error where it cannot be drawn. */
  draw: (card: Card) => Promise<Uint8Array>;
  close: () => Promise<void>;
};

type Settings = { most: number; kept: number; patience: number; rest: number };
/** Pictures that wait at once, that are kept; milliseconds one may take, and after which an idle thread is let go of. */
const usual: Settings = { most: 16, kept: 100, patience: 5_000, rest: 60_000 };

export function createPreviews(thread: URL, settings: Partial<Settings> = {}): Previews {
  const { most, kept, patience, rest } = { ...usual, ...settings };
  const drawn = new Map<string, Promise<Uint8Array>>();
  let worker: Worker | null = null;
  let current: { done: (png: Uint8Array) => void; fail: (error: unknown) => void } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let idle: NodeJS.Timeout | undefined;

  function letGo(): void {
    void worker?.terminate();
    worker = null;
  }

  function begin(): Worker {
    const made = new Worker(thread);
    made.unref();
    // What comes late, from one that was given up, is the picture of another card.
    made.on("message", ({ png, failed }: { png?: Uint8Array; failed?: string }) => {
      if (made !== worker) return;
      if (png) current?.done(png);
      else current?.fail(new Error(failed));
    });
    made.on("error", (error) => made === worker && current?.fail(error));
    made.on("exit", () => made === worker && current?.fail(new Error("The drawing thread ended.")));
    return made;
  }

  async function drawNow(card: Card): Promise<Uint8Array> {
    clearTimeout(idle);
    worker ??= begin();
    let late: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Uint8Array>((done, fail) => {
        current = { done, fail };
        late = setTimeout(() => fail(new Busy("This picture takes too long.")), patience);
        worker?.postMessage(card);
      });
    } catch (error) {
      letGo();
      throw error;
    } finally {
      clearTimeout(late);
      idle = setTimeout(letGo, rest).unref();
    }
  }

  async function inTurn(card: Card): Promise<Uint8Array> {
    waiting += 1;
    const turn = last.then(() => drawNow(card));
    last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      waiting -= 1;
    }
  }

  return {
    async draw(card) {
      const key = createHash("sha256").update(JSON.stringify(card)).digest("base64url");
      const known = drawn.get(key);
      if (known) return known;
      if (waiting >= most) throw new Busy("Too many pictures are asked for at once.");
      const preview = inTurn(card);
      drawn.set(key, preview);
      preview.catch(() => drawn.delete(key));
      const [oldest] = drawn.keys();
      if (drawn.size > kept && oldest !== undefined) drawn.delete(oldest);
      return preview;
    },
    close: async () => {
      clearTimeout(idle);
      await worker?.terminate();
    },
  };
}
