import { rmSync } from "node:fs";
import { buildTools, buildWeb, generateClient, turbo } from "./build.mjs";
import { startTestCluster } from "./database.mjs";
import { endAll, endOnSignals, isEnding } from "./ending.mjs";
import { installPackages } from "./install.mjs";
import { CLI, REPORTS } from "./places.mjs";
import { run, runTool } from "./programs.mjs";
import { countPlaywright, countVitest, RESULTS, TESTS } from "./reports.mjs";
import { Halt, say, step } from "./steps.mjs";

/** Format, lint, house rules, types, passages and tests; the daily check. */
export const verify = (rest) => checkAll(readOptions(rest), null);

/** What verify does, and the browser tests on a production build; with `--all` the long walks through every page and more random cases. */
export function test(rest) {
  const all = rest.includes("--all");
  if (all) process.env.PARLEY_THOROUGH = "1";
  return checkAll(readOptions(rest), all ? [] : ["--grep-invert", "@walk"]);
}

async function checkAll({ texts }, browserTests) {
  const since = performance.now();
  endOnSignals(130);
  rmSync(REPORTS, { recursive: true, force: true });
  const tally = [];
  try {
    say("\nParley: checking everything\n");
    await installPackages();
    await generateClient();
    await buildTools();
    await check(tally, "Formatting and lint (Biome)", () => runTool(".", "biome", ["check", "--error-on-warnings"]));
    await check(tally, "Lint that knows types (oxlint)", () =>
      runTool(".", "oxlint", ["--type-aware", "--deny-warnings"]),
    );
    await check(tally, "House rules", () => run(process.execPath, ["scripts/check-house.mjs"]));
    await check(tally, "Types", () => turbo("types"));
    await check(tally, "Dossiers and passages", () => checkDossiers(texts));
    await step("Starting a database for tests", startTestCluster);
    await count(tally, "Unit and integration tests", countVitest, () =>
      runTool(".", "vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${TESTS}`]),
    );
    if (browserTests) {
      await check(tally, "Building for the browser tests", buildForBrowser, (_title, work) => work());
      await count(tally, "Browser tests", countPlaywright, () =>
        runTool("e2e", "playwright", ["test", ...browserTests]),
      );
    }
  } catch (error) {
    if (isEnding()) return;
    throw error;
  } finally {
    await endAll();
  }
  report(tally, since);
}

/** `--texts FOLDER`: where the texts of the sources are. `--all`: the long walks too. */
function readOptions(rest) {
  const [option, folder, ...more] = rest.filter((each) => each !== "--all");
  if (option === undefined) return { texts: null };
  if (option !== "--texts" || !folder || more.length > 0) throw new Halt("The options are --all and --texts FOLDER.");
  return { texts: folder };
}

async function checkDossiers(texts) {
  const said = await run(process.execPath, [CLI, "verify", ...(texts ? ["--texts", texts] : [])]);
  return said.trim().split("\n").at(-1);
}

/** Several steps, each told by itself. */
async function buildForBrowser() {
  await buildWeb();
  await step("Bundling the test server", async () => {
    await run(process.execPath, ["scripts/run/bundle.mjs", "e2e"]);
  });
}

/** One check: what it finds is shown at once, and the others still run. */
async function check(tally, title, work, tell = step) {
  const result = { title, kind: "check", passed: 0, failed: 0 };
  tally.push(result);
  try {
    await tell(title, async () => {
      const remark = await work();
      return remark && !remark.includes("\n") ? remark : undefined;
    });
    result.passed = 1;
  } catch (error) {
    if (!(error instanceof Halt) || isEnding()) throw error;
    say(`\n${error.message}\n`);
    result.failed = 1;
  }
}

/** One run of tests, counted from the report that it writes. */
async function count(tally, title, read, work) {
  const result = { title, kind: "tests", passed: 0, failed: 1 };
  tally.push(result);
  try {
    await step(title, async () => {
      let failure;
      await work().catch((error) => {
        failure = error;
      });
      Object.assign(result, read());
      if (failure && result.failed === 0) result.failed = 1;
      if (failure) throw failure;
      return RESULTS(result);
    });
  } catch (error) {
    if (!(error instanceof Halt) || isEnding()) throw error;
    say(`\n${error.message}\n`);
  }
}

function report(tally, since) {
  const failedChecks = tally.filter(({ kind, failed }) => kind === "check" && failed > 0);
  const tests = tally.filter(({ kind }) => kind === "tests");
  const sum = (key) => tests.reduce((total, result) => total + result[key], 0);
  say(`\nRan in ${((performance.now() - since) / 1000).toFixed(1)} s on Node ${process.versions.node}:`);
  for (const { title, kind, passed, failed } of tally) {
    say(`  ${title.padEnd(34)}${kind === "check" ? (failed ? "FAILED" : "passed") : RESULTS({ passed, failed })}`);
  }
  const failed = sum("failed") + failedChecks.length;
  if (failed > 0) process.exitCode = 1;
  say(`\n${RESULTS({ passed: sum("passed"), failed })}`);
}
