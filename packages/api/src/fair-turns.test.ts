import { expect, test } from "vitest";
import { fairTurns } from "./fair-turns";

/** Turns, and what began in which order; each ends when it is told to. */
function world(bounds = { atOnce: 2, waiting: 6, ofOne: 3 }) {
  const inTurn = fairTurns(bounds);
  const begun: string[] = [];
  const ends = new Map<string, (failed?: Error) => void>();
  const ask = (from: string | null, name: string) =>
    inTurn(from, () => {
      begun.push(name);
      return new Promise<string>((done, fail) => ends.set(name, (error) => (error ? fail(error) : done(name))));
    });
  const settle = () => new Promise((done) => setTimeout(done, 0));
  const end = async (name: string, failed?: Error) => {
    ends.get(name)?.(failed);
    await settle();
  };
  return { ask, begun, end, settle };
}

test("one place's next comes after another's, however many the first has", async () => {
  const { ask, begun, end, settle } = world();
  for (const name of ["a1", "a2", "a3", "a4"]) void ask("a", name);
  await settle();
  expect(begun).toEqual(["a1", "a2"]);
  void ask("b", "b1");
  void ask("a", "a5");
  void ask("c", "c1");
  for (const name of ["a1", "a2", "a3", "b1", "c1"]) await end(name);
  expect(begun).toEqual(["a1", "a2", "a3", "b1", "c1", "a4", "a5"]);
});

test("what fails, and what throws before it begins, gives its turn back", async () => {
  const { ask, begun, end, settle } = world({ atOnce: 1, waiting: 6, ofOne: 6 });
  const failed = ask("a", "a1")?.catch((error: Error) => error.message);
  const inTurn = fairTurns({ atOnce: 1, waiting: 1, ofOne: 1 });
  const threw = inTurn("a", () => {
    throw new Error("at once");
  });
  await expect(threw).rejects.toThrow("at once");
  expect(await inTurn("a", async () => "next")).toBe("next");
  const next = ask("a", "a2");
  await settle();
  await end("a1", new Error("no"));
  expect([await failed, begun]).toEqual(["no", ["a1", "a2"]]);
  await end("a2");
  expect(await next).toBe("a2");
});

test("so many wait and no more, so many of them from one place; of no known place as many as of all", async () => {
  const { ask, end, settle } = world();
  const answers = ["a1", "a2", "a3", "a4", "a5", "a6"].map((name) => ask("a", name) !== null);
  expect(answers).toEqual([true, true, true, true, true, false]);
  expect(["n1", "n2", "n3", "n4"].map((name) => ask(null, name) !== null)).toEqual([true, true, true, false]);
  expect(ask("b", "b1")).toBeNull();
  await settle();
  await end("a1");
  expect(ask("b", "b1")).not.toBeNull();
});
