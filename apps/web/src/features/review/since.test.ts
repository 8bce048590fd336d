import { expect, it } from "vitest";
import { comparedWith, earlierNumbers, sinceThen } from "./since";

const by = { id: "u", name: "Jonas" };
const submission = (number: number) => ({ number, hash: "h", title: "t", at: "2026-11-20T10:00:00.000Z", by });
const returned = (number: number) => ({
  ...{ id: `c${number}`, at: "", by, text: "Look again.", about: null },
  submission: number,
});
const put = (id: string, summary: string) => ({
  kind: "position" as const,
  id,
  action: "put" as const,
  after: { id, summary },
});

it("names what was submitted before what is shown", () => {
  expect(earlierNumbers({ state: "submitted", submission: submission(3) })).toEqual([2, 1]);
  expect(earlierNumbers({ state: "draft", submission: submission(2) })).toEqual([2, 1]);
  expect(earlierNumbers({ state: "submitted", submission: submission(1) })).toEqual([]);
  expect(earlierNumbers({ state: "draft", submission: null })).toEqual([]);
});

it("compares with the submission that was returned, unless another is wanted", () => {
  const view = { state: "submitted" as const, submission: submission(4), comments: [returned(1), returned(3)] };
  expect(comparedWith(view, null)).toBe(3);
  expect(comparedWith(view, 2)).toBe(2);
  expect(comparedWith(view, 0)).toBe(0);
  expect(comparedWith(view, 9)).toBe(3);
  expect(comparedWith({ ...view, comments: [] }, null)).toBe(0);
  expect(comparedWith({ ...view, state: "returned", comments: [returned(4)] }, null)).toBe(0);
});

it("says of each record whether it is new, altered or as it was, and what was taken out", () => {
  const gone = { ...put("d", ""), action: "withdraw" as const, after: null };
  const { how, dropped } = sinceThen(
    [put("a", "one"), put("b", "two"), put("c", "three"), put("d", "back")],
    [put("a", "one"), put("b", "too"), put("e", "five"), gone],
  );
  expect([...how]).toEqual([
    ["position/a", "same"],
    ["position/b", "altered"],
    ["position/c", "new"],
    ["position/d", "altered"],
  ]);
  expect(dropped.map(({ id }) => id)).toEqual(["e"]);
});
