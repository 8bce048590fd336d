import { expect, test } from "vitest";
import { oneTimeLink, readLinkToken } from "./one-time-link";

const made = ["Zm9yLWEtdGVzdC1hbG9uZS1ub3QtYS1zZWNyZXQtXw-", "0123456789abcdef".repeat(4)];

test.each(made)("what a link says is read from what stands behind its #, and from nothing else of it: %s", (token) => {
  const link = new URL(oneTimeLink("https://parley.example.org", "reset", token));
  expect(link.pathname).toBe("/reset");
  expect(readLinkToken(link.hash)).toBe(token);
  link.hash = "";
  expect(link.href).not.toContain(token);
});

test.each([
  ["nothing", ""],
  ["a # alone", "#"],
  ["a part", `#${made[0]?.slice(1)}`],
  ["more than one", `#${made[1]}${made[1]}`],
  ["without the #", made[1] ?? ""],
  ["other letters", `#${"ж".repeat(43)}`],
  ["letters in disguise", `#%61${made[0]?.slice(1)}`],
  ["two lines", `#${made[0]}\n`],
  ["without end", `#${"a".repeat(100_000)}`],
])("%s is no token", (_what, hash) => {
  expect(readLinkToken(hash)).toBeNull();
});
