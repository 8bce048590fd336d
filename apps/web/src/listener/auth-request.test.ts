import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { trimAuthRequest } from "./auth-request";

function trim(url: string, cookie?: string) {
  const request = { url, headers: cookie === undefined ? {} : { cookie } } as unknown as IncomingMessage;
  trimAuthRequest(request);
  return [request.url, request.headers.cookie];
}

describe("trimAuthRequest", () => {
  it.each([
    ["/api/auth/csrf?callbackUrl=%", undefined, "/api/auth/csrf", undefined],
    ["/api/auth/csrf", "next-auth.callback-url=x", "/api/auth/csrf", undefined],
    [
      "/api/auth/csrf",
      "a=1; next-auth.csrf-token=x; parley.session=y",
      "/api/auth/csrf",
      " next-auth.csrf-token=x; parley.session=y",
    ],
    [
      "/api/auth/csrf",
      "__Host-next-auth.csrf-token=x; parley.session.0=y",
      "/api/auth/csrf",
      "__Host-next-auth.csrf-token=x",
    ],
    ["/n/water?at=1", "theme=dark", "/n/water?at=1", "theme=dark"],
  ])("%s with %j", (url, cookie, keptUrl, keptCookie) => {
    expect(trim(url, cookie)).toEqual([keptUrl, keptCookie]);
  });

  it("lets a form be nothing but a form", () => {
    const type = "application/x-www-form-urlencoded; application/json";
    const request = { method: "POST", url: "/api/auth/signout", headers: { "content-type": type } };
    trimAuthRequest(request as unknown as IncomingMessage);
    expect(request.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  });
});
