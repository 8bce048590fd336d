import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** Carries the network a request came from to where Next's handlers can read it. */
export const networkHeader = "x-parley-network";

/**
 * Reads the proxies that are trusted to say whom they pass on: addresses and ranges, with commas between.
 * @throws Error naming the first that is neither.
 */
export function readProxies(text: string): BlockList {
  const proxies = new BlockList();
  for (const one of text.split(",").map((part) => part.trim())) {
    if (one === "") continue;
    const [address = "", length, ...more] = one.split("/");
    const family = familyOf(address);
    const bits = length === undefined ? null : Number(length);
    const sound =
      bits === null || (/^\d{1,3}$/.test(length ?? "") && bits > 0 && bits <= (isIP(address) === 4 ? 32 : 128));
    if (family === null || !sound || more.length > 0)
      throw new Error(`${one} is no address and no range of addresses.`);
    if (bits === null) proxies.addAddress(address, family);
    else proxies.addSubnet(address, bits, family);
  }
  return proxies;
}

/** Notes the network on the request, over anything the client sent under that name. */
export function setNetwork(request: IncomingMessage, proxies: BlockList): void {
  request.headers[networkHeader] = networkOf(request, proxies);
}

/** The network that the listener noted; null where nothing came over one. */
export function readNetwork(headers: IncomingMessage["headers"]): string | null {
  const noted = headers[networkHeader];
  return typeof noted === "string" ? noted : null;
}

/**
 * Where a request comes from: the peer, or where that is a trusted proxy, the right-most address in X-Forwarded-For that is
 * none. What stands left of it was written by whoever sent it, and could be anything.
 */
export function networkOf(request: IncomingMessage, proxies: BlockList): string {
  let hop = plain(request.socket.remoteAddress ?? "");
  const passedOn = [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  while (isTrusted(hop, proxies)) {
    const before = plain(passedOn.pop()?.trim() ?? "");
    if (familyOf(before) === null) break;
    hop = before;
  }
  return hop === "" ? "unknown" : hop;
}

/** An address of IPv4 within IPv6 as what it is, without the port that some proxies add. */
function plain(address: string): string {
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/.exec(address) ?? [];
  const bare = inBrackets ?? address.replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1");
  return bare.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
}

function familyOf(address: string): "ipv4" | "ipv6" | null {
  const version = isIP(address);
  return version === 0 ? null : version === 4 ? "ipv4" : "ipv6";
}

function isTrusted(address: string, proxies: BlockList): boolean {
  const family = familyOf(address);
  return family !== null && proxies.check(address, family);
}
