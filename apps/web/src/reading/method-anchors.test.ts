import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { methodAnchors } from "./method-anchors";

const method = readFileSync(fileURLToPath(new URL("../../../../docs/METHOD.md", import.meta.url)), "utf8");

it("names every part of the method by its heading, in order, and none that is not there", () => {
  const headings = [...method.matchAll(/^## (.+)$/gm)].map(([, words]) => words);
  expect(Object.values(methodAnchors)).toEqual(headings);
});

it("makes anchors as the page and other readers of Markdown do", () => {
  for (const [anchor, heading] of Object.entries(methodAnchors)) {
    expect(anchor).toBe(
      heading
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, "")
        .replaceAll(" ", "-"),
    );
  }
});
