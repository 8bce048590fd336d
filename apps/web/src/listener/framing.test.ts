import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { allowFraming, embeddedIn } from "./framing";

test.each([
  ["/embed/sample/issues/flow", "sample"],
  ["/embed/a-1/", "a-1"],
  ["/embed/sample", null],
  ["/n/sample/issues/flow", null],
  ["/embed/%00/issues/flow", null],
  ["/embed/Sample/issues/flow", null],
  ["/x/embed/sample/issues/flow", null],
])("%s is an embed page of %s", (path, negotiation) => expect(embeddedIn(path)).toBe(negotiation));

function framed(sites: string[]): Map<string, string> {
  const sent = new Map([
    ["content-security-policy", "default-src 'self'; frame-ancestors 'none'"],
    ["x-frame-options", "DENY"],
  ]);
  const response = {
    getHeader: (name: string) => sent.get(name.toLowerCase()),
    setHeader: (name: string, value: string) => sent.set(name.toLowerCase(), value),
    removeHeader: (name: string) => sent.delete(name.toLowerCase()),
  };
  allowFraming(response as unknown as ServerResponse, sites);
  return sent;
}

test("the sites named may frame it and nobody else; where none is named nothing is changed", () => {
  const named = framed(["https://a.example", "https://b.example:8443"]);
  expect(named.get("content-security-policy")).toBe(
    "default-src 'self'; frame-ancestors https://a.example https://b.example:8443",
  );
  expect(named.has("x-frame-options")).toBe(false);
  expect(framed([]).get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(framed([]).get("x-frame-options")).toBe("DENY");
});
