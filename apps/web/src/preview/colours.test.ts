// @vitest-environment node
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { colours, partyColours } from "./colours";

test("the colours of a picture are those of the pages by day", () => {
  const css = readFileSync(new URL("../../../../packages/ui/src/styles/tokens.css", import.meta.url), "utf8");
  const light = new Map(
    Array.from(css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}),/g), ([, name, hex]) => [name, hex]),
  );
  for (const [name, hex] of Object.entries(colours)) expect([name, light.get(name)]).toEqual([name, hex]);
  partyColours.forEach((hex, index) => {
    expect([index, light.get(`p${index + 1}`)]).toEqual([index, hex]);
  });
  expect(light.has(`p${partyColours.length + 1}`)).toBe(false);
});
