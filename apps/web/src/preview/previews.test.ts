// @vitest-environment node
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test } from "vitest";
import type { Card } from "./card";
import { Busy, createPreviews, type Previews } from "./previews";

const card = (title: string): Card => ({ kicker: "", title, deck: "", foot: "", chart: null, stands: null });
/** A thread that answers with what it was given, dies, throws or says nothing. */
const thread = pathToFileURL(join(mkdtempSync(join(tmpdir(), "previews-")), "thread.mjs"));
writeFileSync(
  thread,
  `import { parentPort } from "node:worker_threads";
   let count = 0;
   parentPort.on("message", ({ title }) => {
     if (title === "die") process.exit(1);
     if (title === "throw") throw new Error("thrown");
     if (title === "fail") return parentPort.postMessage({ failed: "cannot" });
     for (const until = Date.now() + (title === "slow" ? 100 : 0); Date.now() < until; );
     if (title !== "hang") parentPort.postMessage({ png: new TextEncoder().encode(title + " " + ++count) });
   });`,
);

let previews: Previews;
afterEach(() => previews.close());
const text = async (title: string) => new TextDecoder().decode(await previews.draw(card(title)));

test("each card is drawn once, by one thread, and known again by what it says", async () => {
  previews = createPreviews(thread);
  expect(await Promise.all(["one", "two", "one"].map(text))).toEqual(["one 1", "two 2", "one 1"]);
  expect(await text("two")).toBe("two 2");
});

test.each(["die", "throw", "fail"])("after a thread that would %s the next card is drawn by another", async (title) => {
  previews = createPreviews(thread);
  expect(await text("one")).toBe("one 1");
  await expect(text(title)).rejects.toThrow();
  expect(await text("two")).toBe("two 1");
  await expect(text(title)).rejects.toThrow();
});

test("one that takes too long is given up, and those behind it are drawn", async () => {
  previews = createPreviews(thread, { patience: 2_000 });
  const [hung, next] = await Promise.allSettled([text("hang"), text("next")]);
  expect(hung).toMatchObject({ status: "rejected", reason: expect.any(Busy) });
  expect(next).toMatchObject({ status: "fulfilled", value: "next 1" });
});

test("what one that was given up still says is never taken for the picture of the next", async () => {
  previews = createPreviews(thread, { patience: 400 });
  await text("one");
  const drawn = Promise.allSettled([text("slow"), text("next")]);
  // This thread stands still meanwhile: the picture lies there, and the clock has run out before anybody looks.
  setImmediate(() => {
    for (const until = Date.now() + 800; Date.now() < until; );
  });
  const [slow, next] = await drawn;
  expect(slow).toMatchObject({ status: "rejected", reason: expect.any(Busy) });
  expect(next).toMatchObject({ status: "fulfilled", value: "next 1" });
});

test("more than may wait are refused at once, and the oldest that are kept are forgotten", async () => {
  previews = createPreviews(thread, { most: 2, kept: 2 });
  const answers = await Promise.allSettled(["a", "b", "c"].map(text));
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
  expect(await text("d")).toBe("d 3");
  expect(await text("b")).toBe("b 2");
  expect(await text("a")).toBe("a 4");
});

test("an idle thread is let go of, and another begins with the next card", async () => {
  previews = createPreviews(thread, { rest: 50 });
  expect(await text("one")).toBe("one 1");
  await new Promise((done) => setTimeout(done, 200));
  expect(await text("two")).toBe("two 1");
});
