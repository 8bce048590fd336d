import type { IncomingMessage } from "node:http";
import { describe, expect, it, test } from "vitest";
import { networkHeader, networkOf, readNetwork, readProxies, setNetwork } from "./network";

const request = (peer: string | undefined, passedOn?: string, headers: IncomingMessage["headers"] = {}) =>
  ({
    socket: { remoteAddress: peer },
    headers: { ...headers, ...(passedOn === undefined ? {} : { "x-forwarded-for": passedOn }) },
  }) as unknown as IncomingMessage;

describe("where a request comes from", () => {
  it.each([
    ["no proxy is trusted: the peer, whatever it says", "", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["a stranger beside a trusted proxy", "10.0.0.1", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["a trusted proxy names its client", "10.0.0.1", "10.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["the client wrote names of its own before", "10.0.0.1", "10.0.0.1", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
    ["two proxies", "10.0.0.0/8", "10.0.0.1", "1.1.1.1, 198.51.100.1, 10.9.9.9", "198.51.100.1"],
    ["a proxy within IPv6", "10.0.0.1", "::ffff:10.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["a client within IPv6", "10.0.0.1", "10.0.0.1", "::ffff:198.51.100.1", "198.51.100.1"],
    ["a port beside the address", "10.0.0.1", "10.0.0.1", "198.51.100.1:4711", "198.51.100.1"],
    ["IPv6 in brackets", "::1", "::1", "[2001:DB8::7]:4711", "2001:db8::7"],
    ["a proxy that names nobody", "10.0.0.1", "10.0.0.1", undefined, "10.0.0.1"],
    ["a proxy that names nonsense", "10.0.0.1", "10.0.0.1", "198.51.100.1, unknown", "10.0.0.1"],
    ["nothing but proxies", "10.0.0.0/8", "10.0.0.1", "10.0.0.2", "10.0.0.2"],
    ["a peer that has gone", "10.0.0.1", undefined, "198.51.100.1", "unknown"],
  ])("%s", (_what, proxies, peer, passedOn, expected) => {
    expect(networkOf(request(peer, passedOn), readProxies(proxies))).toBe(expected);
  });

  it("is noted over what the client sent under that name", () => {
    const sent = request("203.0.113.9", undefined, { [networkHeader]: "127.0.0.1" });
    setNetwork(sent, readProxies(""));
    expect(readNetwork(sent.headers)).toBe("203.0.113.9");
  });
});

test.each(["10.0.0", "proxy.example.org", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/0", "::1/129", "10.0.0.0/8/8"])(
  "%s is no proxy to trust",
  (text) => {
    expect(() => readProxies(`127.0.0.1, ${text}`)).toThrow(`${text} is no address`);
  },
);
