import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { pageAddressHeader, readBack, setPageAddress } from "./page-address";

it("notes the address that was asked for, whatever the client claims, without what Next adds", () => {
  const request = { url: "/n/a/positions/new?issue=x&_rsc=1a", headers: { [pageAddressHeader]: "/n/planted" } };
  setPageAddress(request as unknown as IncomingMessage);
  expect(request.headers[pageAddressHeader]).toBe("/n/a/positions/new?issue=x");
});

it.each([
  ["/n/sample/positions/new?issue=flow&a=%20", true],
  ["/account", false],
  ["//evil.example/n/", false],
  ["https://evil.example/n/x", false],
  ["/n/\\evil.example", false],
  ["/n/x\nSet-Cookie: a=b", false],
  ["/n/x\u0000", false],
  ["/n/\u00e9", false],
  ["/n/\u{1f600}", false],
  [`/n/${"x".repeat(2_000)}`, false],
  [["/n/a", "/n/b"], false],
  [null, false],
])("comes back to %j: %s", (address, comes) => {
  expect(readBack(address)).toBe(comes ? address : null);
});
