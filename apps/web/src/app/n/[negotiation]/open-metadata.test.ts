import { expect, test } from "vitest";
import { described, openMetadata } from "./open-metadata";

const origin = "https://parley.example.org";
const open = { id: "talks", title: "The talks", summary: "Two parties\n talk.", visibility: "public" as const };

test("of what is open to everybody links show a description, and engines keep one address of each page", () => {
  const { description, robots, alternates, openGraph } = openMetadata(open, origin, "/n/talks/issues/flow?view=table");
  expect(description).toBe("Two parties talk.");
  expect(robots).toEqual({ index: true, follow: true });
  expect(alternates?.canonical).toBe(`${origin}/n/talks/issues/flow`);
  expect(openGraph).toMatchObject({ url: `${origin}/n/talks/issues/flow`, siteName: "Parley" });
});

test.each([
  ["/n/talks", "/n/talks/preview.png"],
  ["/n/talks/positions?party=a", "/n/talks/preview.png"],
  ["/n/talks/issues", "/n/talks/preview.png"],
  ["/n/talks/issues/flow?range=90d", "/n/talks/issues/flow/preview.png?range=90d"],
  ["/n/talks/issues/flow/brief", "/n/talks/preview.png"],
])("a link to %s shows the picture %s", (address, picture) => {
  expect(openMetadata(open, origin, address).openGraph?.images).toMatchObject([{ url: origin + picture }]);
});

test.each(["/n/talks?edition=3", "/n/talks/search?q=words"])("%s is kept by no engine", (address) => {
  expect(openMetadata(open, origin, address).robots).toMatchObject({ index: false });
});

test.each(["all", "members"] as const)("of what is seen by %s nothing is told", (visibility) => {
  expect(openMetadata({ ...open, visibility }, origin, "/n/talks")).toEqual({});
});

test("a description is cut where a word ends", () => {
  expect(described(null)).toBeUndefined();
  expect(described("  ")).toBeUndefined();
  const long = described("word ".repeat(100));
  expect(long).toMatch(/word …$/);
  expect(long?.length).toBeLessThanOrEqual(202);
  expect(described("x".repeat(500))).toHaveLength(102);
});
