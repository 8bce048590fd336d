import type { IncomingMessage } from "node:http";
import { ownName, sessionCookie } from "./session-cookie";

/** All that next-auth needs of a browser; the second name is the first's over https. */
const kept = new Set(
  [false, true].flatMap((secure) => [sessionCookie(secure), ownName("next-auth.csrf-token", secure)]),
);

/**
 * Takes out of a request to next-auth what only leads astray. It answers 500 to a callback address it cannot read, from
 * the query or from a cookie, and would do so until the cookie is gone; nobody is sent to such an address here anyway.
 */
export function trimAuthRequest(request: IncomingMessage): void {
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  if (!path.startsWith("/api/auth/")) return;
  request.url = path;
  // A parameter that names another type would have it read the form as JSON, and fail.
  if (request.method === "POST") request.headers["content-type"] = "application/x-www-form-urlencoded";
  const cookies = (request.headers.cookie ?? "")
    .split(";")
    .filter((part) => kept.has(part.trim().split("=", 1)[0] ?? ""));
  if (cookies.length > 0) request.headers.cookie = cookies.join(";");
  else delete request.headers.cookie;
}
