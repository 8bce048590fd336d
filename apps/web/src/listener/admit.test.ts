import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { admit } from "./admit";

const origin = "http://localhost:3000";

function ask(method: string, url: string, headers: Record<string, string> = {}) {
  const request = { method, url, headers: { host: "localhost:3000", ...headers } } as unknown as IncomingMessage;
  return admit(request, origin)?.status ?? "passes";
}

const json = { origin, "content-length": "2", "content-type": "application/json" };
const form = { origin, "content-length": "2", "content-type": "application/x-www-form-urlencoded" };

describe("admit", () => {
  it.each([
    ["GET", "/", {}, "passes"],
    ["GET", "/n/water?at=p-1", {}, "passes"],
    ["HEAD", "/", {}, "passes"],
    ["PUT", "/", {}, 405],
    ["TRACE", "/", {}, 405],
    ["POST", "/", json, 405],
    ["GET", "//elsewhere.example/", {}, 400],
    ["GET", "http://elsewhere.example/", {}, 400],
    ["GET", `/${"a".repeat(9_000)}`, {}, 400],
    ...["/x/../api/auth/session", "/api/./auth/session", "/api/%2e/auth/session", "/api/auth/%2E%2E/x"].map(
      (path) => ["GET", path, {}, 400] as const,
    ),
    ["GET", "/api//auth/session", {}, 400],
    ["GET", "/api/auth\\session", {}, 400],
    ["GET", "/n/%E0%A4%A", {}, 400],
    ["GET", "/n/caf%C3%A9?at=../x%", {}, "passes"],
    ["GET", "/", { host: "elsewhere.example" }, 308],
    ["POST", "/api/trpc/changeset.save", { ...json, host: "elsewhere.example" }, 421],
    ["GET", "/api/ready", { host: "10.0.0.7" }, "passes"],
    ...["/_global-error", "/_not-found", "/_error", "/_"].map((path) => ["GET", path, {}, 404] as const),
    ["GET", "/_next/static/chunks/x.js", {}, "passes"],
  ] as const)("judges %s %s with %j: %s", (method, url, headers, status) => {
    expect(ask(method, url, headers)).toBe(status);
  });

  it.each([
    ["GET", "/api/trpc/issue.get", {}, "passes"],
    ["GET", "/api/trpc/issue.get", { "sec-fetch-site": "same-origin" }, "passes"],
    ["GET", "/api/trpc/issue.get", { "sec-fetch-site": "cross-site" }, 403],
    ["GET", "/api/trpc/issue.get", { "sec-fetch-site": "same-site" }, 403],
    ["GET", "/api/download/position.csv", { "sec-fetch-site": "same-origin" }, "passes"],
    ["GET", "/api/download/position.csv", { "sec-fetch-site": "cross-site" }, 403],
    ["POST", "/api/download/position.csv", json, 405],
    ["POST", "/api/trpc/changeset.save", json, "passes"],
    ["POST", "/api/session/renew", json, "passes"],
    ["POST", "/api/session/renew", { ...json, origin: "https://elsewhere.example" }, 403],
    ["POST", "/api/session/renew", form, 415],
    ["GET", "/api/session/renew", {}, 404],
    ["POST", "/api/trpc/changeset.save", { ...json, origin: "https://elsewhere.example" }, 403],
    ["POST", "/api/trpc/changeset.save", { "content-length": "2", "content-type": "application/json" }, 403],
    ["POST", "/api/trpc/changeset.save", { origin, "content-type": "application/json" }, 411],
    ["POST", "/api/trpc/changeset.save", { ...json, "content-length": "-1" }, 411],
    ["POST", "/api/trpc/changeset.save", { ...json, "content-type": "text/plain" }, 415],
    ["POST", "/api/trpc/changeset.save", { ...json, "content-type": "multipart/form-data; boundary=x" }, 415],
    ["POST", "/api/trpc/changeset.save", { ...json, "content-length": "1000001" }, 413],
  ] as const)("judges the API's %s %s with %j: %s", (method, url, headers, status) => {
    expect(ask(method, url, headers)).toBe(status);
  });

  it.each(["Zm9yLWEtdGVzdC1hbG9uZS1ub3QtYS1zZWNyZXQtXw-", "0123456789abcdef".repeat(4)])(
    "sends a link of before to its page, with the token behind #: %s",
    (token) => {
      for (const page of ["setup", "reset"]) {
        const request = { method: "GET", url: `/${page}/${token}?from=mail`, headers: { host: "localhost:3000" } };
        const location = `${origin}/${page}#${token}`;
        expect(admit(request as unknown as IncomingMessage, origin)).toMatchObject({ status: 308, location });
        expect(ask("GET", `/${page}/${token}x`)).toBe("passes");
        expect(ask("GET", `/n/${page}/${token}`)).toBe("passes");
        expect(ask("GET", `/${page}/${token}`, { host: "elsewhere.example" })).toBe(308);
        expect(ask("POST", `/${page}/${token}`, json)).toBe(405);
      }
    },
  );

  it.each([
    ["GET", "/api/provider/callback?code=a&state=b", { "sec-fetch-site": "cross-site" }, "passes"],
    ["POST", "/api/provider/callback", json, 405],
    ["POST", "/api/provider/begin", json, "passes"],
    ["POST", "/api/provider/begin", { ...json, origin: "https://elsewhere.example" }, 403],
    ["POST", "/api/provider/link", form, 415],
    ["POST", "/api/provider/code", json, "passes"],
    ["GET", "/api/provider/begin", {}, 404],
    ["GET", "/api/provider/", {}, 404],
  ] as const)("judges the way to a provider of sign-ins: %s %s with %j: %s", (method, url, headers, status) => {
    expect(ask(method, url, headers)).toBe(status);
  });

  it.each([
    ["GET", "/api/auth/csrf", {}, "passes"],
    ["POST", "/api/auth/callback/credentials", form, "passes"],
    ["POST", "/api/auth/signout", form, "passes"],
    ["POST", "/api/auth/callback/credentials", { ...form, origin: "https://elsewhere.example" }, 403],
    ["POST", "/api/auth/callback/credentials", json, 415],
    ["POST", "/api/auth/session", json, 405],
    ["POST", "/api/auth/_log", json, 405],
    ["GET", "/api/auth/session", {}, 404],
    ["GET", "/api/auth/providers", {}, 404],
    ["GET", "/api/auth/signin", {}, 404],
    ["GET", "/api/auth/signout", {}, 404],
    ["GET", "/api/auth/callback/credentials", {}, 404],
  ] as const)("opens no more of next-auth than is used: %s %s with %j: %s", (method, url, headers, status) => {
    expect(ask(method, url, headers)).toBe(status);
  });
});
