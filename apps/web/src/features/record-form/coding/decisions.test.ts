import { expect, it } from "vitest";
import { nextDecision } from "./decisions";

const order = ["party", "issue", "place", "speaker", "said", "summary"];
const next = (current: string | null, open: string[], toSee: string[] = []) =>
  nextDecision(order, current, new Set(open), new Set(toSee));

it("goes to the first field that is open, or was filled in and not looked at yet", () => {
  expect(next(null, ["issue", "summary"])).toBe("issue");
  expect(next(null, ["issue"], ["party"])).toBe("party");
  expect(next("issue", ["summary"], ["said"])).toBe("said");
});

it("comes back to what was passed over, and ends when nothing is left", () => {
  expect(next("said", ["issue"])).toBe("issue");
  expect(next("said", ["said"])).toBeNull();
  expect(next("summary", [])).toBeNull();
});

it("goes on from a field that it does not know of to the first one", () => {
  expect(next("note", ["place", "summary"])).toBe("place");
});
