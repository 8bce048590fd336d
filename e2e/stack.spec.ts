import { createHash } from "node:crypto";
import { expect, test } from "./fixtures";
import { cookiesOf, dataOf, send, tell } from "./http";
import { enter, sessionCookie } from "./sign-in";

test.beforeEach(({ operator }) => operator("forget-attempts", {}));

test("the session's cookie is given at signing in and by nothing that reads it", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  const cookie = await enter(origin, "viewer@example.org");
  for (const path of [
    "/",
    "/account",
    "/n/sample",
    "/sign-in",
    "/api/auth/csrf",
    "/api/trpc/account.me",
    "/n/nowhere",
  ]) {
    const answer = await send(origin, "GET", path, { cookie });
    expect([path, cookiesOf(answer).get(sessionCookie)]).toEqual([path, undefined]);
  }
});

test("the shift chart is drawn before any script runs", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  const cookie = await enter(origin, "viewer@example.org");
  const { text } = await send(origin, "GET", "/n/sample/issues/flow", { cookie });
  const plain = text.replaceAll(/<script\b[\s\S]*?<\/script>/g, "");
  const chart = plain.search(/<svg\b[^>]*aria-label="[^"]{10,}/);
  expect(chart).toBeGreaterThan(0);
  const marks = plain.slice(chart).match(/<(path|rect|line|circle)\b/g) ?? [];
  expect(marks.length).toBeGreaterThan(30);
});

test("a body of more than ten megabytes comes whole", { tag: "@walk" }, async ({ baseURL }) => {
  const origin = baseURL ?? "";
  const cookie = await enter(origin, "analyst@example.org");
  const body = Buffer.alloc(10_600_000, "a");
  // The server compares the sha-256 of what reached it.
  const sha256 = createHash("sha256").update(body).digest("hex");
  const input = encodeURIComponent(JSON.stringify({ negotiation: "sample", name: "large.csv", sha256 }));
  const headers = { origin, "content-type": "application/octet-stream" };
  const answer = await send(origin, "POST", `/api/upload/import.file?input=${input}`, { cookie, headers, body });
  expect(answer.status, answer.text).toBe(200);
  const { import: brought } = JSON.parse(answer.text) as { import: string };
  dataOf(await tell(origin, cookie, "import.drop", { negotiation: "sample", import: brought }));
});
