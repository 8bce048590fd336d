import { expect, test } from "vitest";
import { countPlaywright, countVitest, RESULTS } from "./reports.mjs";

const file = (status, ...tests) => ({ status, assertionResults: tests.map((one) => ({ status: one })) });

test.each([
  ["all pass", 2, 0, [file("passed", "passed", "passed")], { passed: 2, failed: 0 }],
  ["one fails", 1, 1, [file("failed", "passed", "failed")], { passed: 1, failed: 1 }],
  ["a file does not load", 1, 0, [file("passed", "passed"), file("failed")], { passed: 1, failed: 1 }],
  ["a hook fails after its tests", 1, 0, [file("failed", "passed")], { passed: 1, failed: 1 }],
])("vitest: %s", (_name, numPassedTests, numFailedTests, testResults, counts) => {
  expect(countVitest({ numPassedTests, numFailedTests, testResults })).toEqual(counts);
});

test.each([
  ["all pass", { expected: 3, flaky: 0, unexpected: 0 }, [], { passed: 3, failed: 0 }],
  ["one fails", { expected: 3, flaky: 0, unexpected: 1 }, [], { passed: 3, failed: 1 }],
  ["the server does not start", { expected: 0, flaky: 0, unexpected: 0 }, [{}], { passed: 0, failed: 1 }],
])("playwright: %s", (_name, stats, errors, counts) => {
  expect(countPlaywright({ stats, errors })).toEqual(counts);
});

test("a run that leaves no report has failed", () => {
  expect(countVitest(null)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright(null)).toEqual({ passed: 0, failed: 1 });
});

test("is told in the words that machines look for", () => {
  expect(RESULTS({ passed: 12, failed: 0 })).toBe("12 passed, 0 failed");
});
