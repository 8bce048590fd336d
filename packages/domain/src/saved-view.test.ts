import fc from "fast-check";
import { expect, test } from "vitest";
import { viewPathProblem } from "./saved-view";

test.each([
  "/n/sarn.1",
  "/n/sarn.1?on=2031-03-01",
  "/n/sarn.1/issues/flow?at=osmark-flow-3&parties=a,b",
  "/n/sarn.1/positions?words=%D0%B4%D0%B0+net",
])("%s is kept", (path) => expect(viewPathProblem("sarn.1", path)).toBeNull());

test.each([
  ["another site", "https://example.org/n/sarn.1"],
  ["another site, without its scheme", "//example.org/n/sarn.1"],
  ["a script", "javascript:alert(1)"],
  ["another negotiation", "/n/other"],
  ["another one that begins alike", "/n/sarn.12/issues"],
  ["one for which a dot is any letter", "/n/sarnx1"],
  ["a page outside", "/account"],
  ["steps back", "/n/sarn.1/../other"],
  ["steps back, encoded", "/n/sarn.1/%2e%2e/other"],
  ["steps back at the end", "/n/sarn.1/.."],
  ["a backslash", "/n/sarn.1/\\example.org"],
  ["a doubled slash", "/n/sarn.1//example.org"],
  ["a line end", "/n/sarn.1/issues\nx"],
  ["more than is kept", `/n/sarn.1?x=${"y".repeat(2_000)}`],
])("%s is not", (_what, path) => expect(viewPathProblem("sarn.1", path)).not.toBeNull());

test("what is kept leads to a page of that negotiation, however a browser reads it", () => {
  const part = fc.constantFrom(
    "/",
    "?",
    ".",
    "..",
    "%2e",
    "%2E.",
    "\\",
    "n",
    "sarn",
    "example.org",
    ":",
    "@",
    "#",
    " ",
    "\t",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const path = `/n/sarn${parts.join("")}`;
      if (viewPathProblem("sarn", path) !== null) return;
      const { origin, pathname } = new URL(path, "http://parley.test");
      expect(origin).toBe("http://parley.test");
      expect(`${pathname}/`.startsWith("/n/sarn/")).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
