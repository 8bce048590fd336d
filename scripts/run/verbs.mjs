import { readSecretFiles } from "./secret-files.mjs";
import { Halt, say } from "./steps.mjs";

const VERBS = {
  start: async (rest) => (await import("./start.mjs")).start(rest),
  build: async () => (await import("./start.mjs")).build(),
  serve: async () => (await import("./start.mjs")).serve(),
  dev: async (rest) => (await import("./dev.mjs")).dev(rest),
  test: async (rest) => (await import("./checks.mjs")).test(rest),
  verify: async (rest) => (await import("./checks.mjs")).verify(rest),
  bench: async (rest) => (await import("../bench/bench.mjs")).bench(rest),
  parley: async (rest) => (await import("./parley.mjs")).parley(rest),
};

/** Runs one verb and sets the exit code; what a user can do something about is said in a sentence. */
export async function runVerb(verb, rest) {
  if (!Object.hasOwn(VERBS, verb ?? "")) {
    say(`Say what to do: ${Object.keys(VERBS).join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  try {
    readSecretFiles();
    await VERBS[verb](rest);
  } catch (error) {
    say(error instanceof Halt ? `\n${error.message}` : `\n${error.stack}`);
    process.exitCode = error.exitCode ?? 1;
  }
}
