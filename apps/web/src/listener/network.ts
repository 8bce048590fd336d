import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** Carries the network a request came from to where Next's handlers can read it. */
export const networkHeader = "x-parley-network";

/**
 * Notes the address a request came from on it, over anything the client sent under that name.
 * @param proxies how many stand in front. Each adds whom it heard from at the end of X-Forwarded-For, so what counts is what
 *   the outermost of them added; whatever stands before that the client may have made up.
 */
export function setNetwork(request: IncomingMessage, proxies: number): void {
  const peer = plain(request.socket.remoteAddress ?? "unknown");
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const named = proxies === 0 ? "" : plain((forwarded.at(-proxies) ?? "").trim());
  request.headers[networkHeader] = isIP(named) ? named : peer;
}

/** The network that the listener noted. */
export const networkOf = (request: IncomingMessage): string | null => {
  const noted = request.headers[networkHeader];
  return typeof noted === "string" ? noted : null;
};

/** An IPv4 address as such, also where a socket for both kinds writes it as one of IPv6. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");
