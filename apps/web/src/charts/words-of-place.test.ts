import { expect, it } from "vitest";
import { scaleIssue } from "./testing/sample-issue";
import { wordsOfPlace } from "./words-of-place";

it("sets a pole in mid-sentence with a small letter, unless it begins with a name", () => {
  const toward = (high: string) =>
    wordsOfPlace(
      { ...scaleIssue, poles: { low: "none", high } },
      { low: null, high: null, option: null, open: "none", direction: "high" },
    );
  expect(toward("A small army, as agreed")).toBe("toward a small army, as agreed");
  expect(toward("None")).toBe("toward none");
  expect(toward("Kestria keeps them")).toBe("toward Kestria keeps them");
  expect(toward("Anders rules")).toBe("toward Anders rules");
  expect(toward("full natural flow")).toBe("toward full natural flow");
});
