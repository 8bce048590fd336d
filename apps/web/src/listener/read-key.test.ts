import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { setPageAddress } from "./page-address";
import { setReadKey } from "./read-key";

const key = "0123456789abcdef".repeat(4);
const request = (url: string) =>
  ({ url, headers: { "x-parley-key": "sent from outside" } }) as unknown as IncomingMessage;

it.each([
  [`/embed/sample/issues/flow?view=table&key=${key}`, key, "/embed/sample/issues/flow?view=table"],
  [`/n/sample/changes.atom?key=${key}`, key, "/n/sample/changes.atom"],
  ["/n/sample/changes.atom?key=wrong", "none", "/n/sample/changes.atom"],
  ["/n/sample/changes.atom", undefined, "/n/sample/changes.atom"],
  [`/n/sample?key=${key}`, undefined, `/n/sample?key=${key}`],
])("%s carries %s, over what the client sent, and is told on as %s", (url, carried, told) => {
  const asked = request(url);
  expect(setReadKey(asked)).toBe(carried ?? null);
  setPageAddress(asked);
  expect(asked.headers).toEqual({ ...(carried && { "x-parley-key": carried }), "x-parley-address": told });
});
