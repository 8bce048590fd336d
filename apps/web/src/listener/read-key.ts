import type { IncomingMessage } from "node:http";
import { keyHeader, keyInAddress } from "@parley/domain/read-key";

/** Notes the key of a page's address on the request, over anything the client sent under that name; gives it. */
export function setReadKey(request: IncomingMessage): string | null {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const key = keyInAddress(pathname, searchParams);
  if (key === null) delete request.headers[keyHeader];
  else request.headers[keyHeader] = key;
  return key;
}
