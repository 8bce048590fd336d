import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { REPORTS } from "./places.mjs";

export const TESTS = join(REPORTS, "vitest.json");
export const BROWSER_TESTS = join(REPORTS, "playwright.json");

/** "12 passed, 0 failed" */
export const RESULTS = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/** Counts of a vitest run; a file that could not be loaded counts as one failed. */
export function countVitest(report = read(TESTS)) {
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/** Counts of a Playwright run; what failed outside a test counts as one failed. */
export function countPlaywright(report = read(BROWSER_TESTS)) {
  if (!report) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);
