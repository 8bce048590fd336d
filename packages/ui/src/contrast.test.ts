// @vitest-environment node
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const css = readFileSync(fileURLToPath(new URL("./styles/tokens.css", import.meta.url)), "utf8");

const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map((match) => [
    match[1] ?? "",
    { light: match[2] ?? "", dark: match[3] ?? "" },
  ]),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

const surfaces = ["paper", "raised", "well", "marker-2"];
const texts = ["ink", "ink-2", "ink-3", "bad", "warn", "good", ...Array.from({ length: 12 }, (_, i) => `p${i + 1}`)];

/** Which token stands on which, and the least contrast there: 4.5 for text, 3 for what only shows where a control is. */
const pairs: ReadonlyArray<{ on: string; token: string; least: number }> = [
  ...surfaces.flatMap((on) => texts.map((token) => ({ on, token, least: 4.5 }))),
  ...["paper", "raised", "well"].map((on) => ({ on, token: "edge", least: 3 })),
  { on: "ink", token: "paper", least: 4.5 },
  { on: "ink-2", token: "paper", least: 4.5 },
  { on: "marker", token: "on-marker", least: 4.5 },
];

describe.each(["light", "dark"] as const)("tokens used together, %s", (theme) => {
  it.each(pairs)("$token on $on has $least or more", ({ on, token, least }) => {
    const [a, b] = [tokens.get(token), tokens.get(on)];
    if (!a || !b) throw new Error(`No such token: ${token} or ${on}`);
    expect(contrast(a[theme], b[theme])).toBeGreaterThanOrEqual(least);
  });
});

it("measures as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
