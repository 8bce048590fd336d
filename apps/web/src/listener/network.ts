import type { IncomingMessage } from "node:http";

/** Carries the network a request came from to where Next's handlers can read it. */
export const networkHeader = "x-parley-network";

/** Notes the peer's address on the request, over anything the client sent under that name. */
export function setNetwork(request: IncomingMessage): void {
  request.headers[networkHeader] = request.socket.remoteAddress ?? "unknown";
}
