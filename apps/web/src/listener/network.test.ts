import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { networkOf, setNetwork } from "./network";

function noted(proxies: number, peer: string, forwarded?: string) {
  const headers = {
    "x-parley-network": "6.6.6.6",
    ...(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }),
  };
  const request = { headers, socket: { remoteAddress: peer } } as unknown as IncomingMessage;
  setNetwork(request, proxies);
  return networkOf(request);
}

it.each([
  [0, "203.0.113.7", undefined, "203.0.113.7"],
  [0, "203.0.113.7", "198.51.100.1", "203.0.113.7"],
  [0, "::ffff:203.0.113.7", undefined, "203.0.113.7"],
  [1, "127.0.0.1", "198.51.100.1", "198.51.100.1"],
  [1, "127.0.0.1", "6.6.6.6, 198.51.100.1", "198.51.100.1"],
  [2, "127.0.0.1", "6.6.6.6, 198.51.100.1, 10.0.0.2", "198.51.100.1"],
  [1, "127.0.0.1", "2001:db8::7", "2001:db8::7"],
  [1, "127.0.0.1", "somewhere", "127.0.0.1"],
  [1, "127.0.0.1", undefined, "127.0.0.1"],
  [2, "127.0.0.1", "198.51.100.1", "127.0.0.1"],
])("behind %d proxies, heard from %s with %j: %s", (proxies, peer, forwarded, network) => {
  expect(noted(proxies, peer, forwarded)).toBe(network);
});
