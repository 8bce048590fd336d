import { test as base, expect } from "./fixtures";
import { type Ask, send } from "./http";
import { enter } from "./sign-in";

const test = base.extend<{ origin: string }>({ origin: ({ baseURL }, use) => use(baseURL ?? "") });
const json = (origin: string) => ({ origin, "content-type": "application/json" });

test("every kind of answer carries the security headers and a nonce of its own", async ({ origin }) => {
  const cookie = await enter(origin, "viewer@example.org");
  const page = await send(origin, "GET", "/", { cookie });
  const file = /"(\/_next\/static\/[^"]+\.js)"/.exec(page.text)?.[1] ?? "";
  const answers: [string, number, Awaited<ReturnType<typeof send>>][] = [
    ["a page", 200, page],
    ["a page not found", 404, await send(origin, "GET", "/n/nowhere", { cookie })],
    ["a page that is no route", 404, await send(origin, "GET", "/no/such/page", { cookie })],
    ["a redirect", 307, await send(origin, "GET", "/account")],
    ["the sign-in page", 200, await send(origin, "GET", "/sign-in")],
    ["a file", 200, await send(origin, "GET", file)],
    ["no such file", 404, await send(origin, "GET", "/_next/static/none.js")],
    ["the API", 200, await send(origin, "GET", "/api/trpc/negotiation.list", { cookie })],
    ["the API refusing", 401, await send(origin, "GET", "/api/trpc/account.get")],
    ["no such endpoint", 404, await send(origin, "GET", "/api/trpc/no.such", { cookie })],
    ["next-auth", 200, await send(origin, "GET", "/api/auth/csrf")],
    ["health", 200, await send(origin, "GET", "/api/live")],
    ["a refused method", 405, await send(origin, "PUT", "/", { cookie })],
    ["another host", 308, await send(origin, "GET", "/", { headers: { host: "elsewhere.example" } })],
  ];
  const nonces = new Set<string>();
  for (const [what, status, { status: found, headers }] of answers) {
    expect(found, what).toBe(status);
    const policy = String(headers["content-security-policy"]);
    const nonce = /script-src 'self' 'nonce-([A-Za-z0-9+/=]{24})' 'strict-dynamic';/.exec(policy)?.[1] ?? "";
    expect(nonce, what).not.toBe("");
    nonces.add(nonce);
    for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy, what).toContain(part);
    }
    expect(policy, what).not.toMatch(/unsafe|https?:/);
    expect(headers["x-content-type-options"], what).toBe("nosniff");
    expect(headers["referrer-policy"], what).toBe("no-referrer");
    expect(headers["x-powered-by"], what).toBeUndefined();
  }
  expect(nonces.size).toBe(answers.length);
});

test("every script of a page carries the nonce of its answer, and no element a style of its own", async ({
  origin,
}) => {
  const { headers, text } = await send(origin, "GET", "/sign-in");
  const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
  const scripts = text.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(1);
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
  expect(text).not.toMatch(/<[a-z]+\s[^>]*\sstyle="/);
});

test("no shared cache holds what a person saw", async ({ origin }) => {
  const cookie = await enter(origin, "viewer@example.org");
  const page = await send(origin, "GET", "/n/sample", { cookie });
  expect(page.headers["cache-control"]).toMatch(/private.*no-store/);
  const input = encodeURIComponent(JSON.stringify({ negotiation: "sample" }));
  const path = `/api/trpc/negotiation.edition?input=${input}`;
  const read = await send(origin, "GET", path, { cookie });
  expect(read.headers["cache-control"]).toBe("private, no-cache");
  const again = await send(origin, "GET", path, { cookie, headers: { "if-none-match": String(read.headers.etag) } });
  expect([again.status, again.text]).toEqual([304, ""]);
  const other = await enter(origin, "analyst@example.org");
  const theirs = await send(origin, "GET", path, {
    cookie: other,
    headers: { "if-none-match": String(read.headers.etag) },
  });
  expect(theirs.status).toBe(200);
});

test("another host is sent to the one address, or refused", async ({ origin }) => {
  const headers = { host: "elsewhere.example" };
  const page = await send(origin, "GET", "/n/sample?at=x", { headers });
  expect([page.status, page.headers.location]).toEqual([308, `${origin}/n/sample?at=x`]);
  const forwarded = { "x-forwarded-host": "elsewhere.example", "x-forwarded-proto": "https" };
  const sent = await send(origin, "GET", "/", { headers: forwarded });
  expect(sent.headers.location).toMatch(/^(http:\/\/localhost:\d+)?\/sign-in$/);
  const write = await send(origin, "POST", "/api/trpc/changeset.save", {
    headers: { ...json(origin), ...headers },
    body: "{}",
  });
  expect(write.status).toBe(421);
});

const refused: [string, number, string, string, (origin: string) => Ask][] = [
  [
    "a body of more than 1 MB",
    413,
    "POST",
    "/api/trpc/changeset.save",
    (origin) => ({ headers: json(origin), body: Buffer.alloc(1_000_001, "a") }),
  ],
  [
    "a body that hides its length",
    411,
    "POST",
    "/api/trpc/changeset.save",
    (origin) => ({ headers: { ...json(origin), "transfer-encoding": "chunked" } }),
  ],
  [
    "a form to the API",
    415,
    "POST",
    "/api/trpc/changeset.save",
    (origin) => ({ headers: { origin, "content-type": "text/plain" }, body: "{}" }),
  ],
  [
    "a write from elsewhere",
    403,
    "POST",
    "/api/trpc/changeset.save",
    () => ({ headers: json("https://elsewhere.example"), body: "{}" }),
  ],
  [
    "a write from nowhere",
    403,
    "POST",
    "/api/auth/signout",
    () => ({ headers: { "content-type": "application/x-www-form-urlencoded" }, body: "x=1" }),
  ],
  [
    "a read for another site",
    403,
    "GET",
    "/api/trpc/negotiation.list",
    () => ({ headers: { "sec-fetch-site": "cross-site" } }),
  ],
  ["a write to a page", 405, "POST", "/", (origin) => ({ headers: json(origin), body: "{}" })],
  ["PUT", 405, "PUT", "/", () => ({})],
  ["DELETE", 405, "DELETE", "/n/sample", () => ({})],
  ["PATCH", 405, "PATCH", "/api/trpc/changeset.save", () => ({})],
  ["OPTIONS", 405, "OPTIONS", "/api/trpc/changeset.save", () => ({})],
  ["TRACE", 405, "TRACE", "/", () => ({})],
  ["an address of another site", 400, "GET", "//elsewhere.example/", () => ({})],
  ["an address by a detour", 400, "GET", "/n/../api/auth/session", () => ({})],
  ["letters that are none", 400, "GET", "/n/%E0%A4%A", () => ({})],
  ["JSON for a form", 415, "POST", "/api/auth/signout", (origin) => ({ headers: json(origin), body: "{" })],
  [
    "a connection of another kind",
    308,
    "GET",
    "/",
    () => ({ headers: { host: "elsewhere.example", connection: "Upgrade", upgrade: "websocket" } }),
  ],
];
for (const [what, status, method, path, asked] of refused) {
  test(`${what} is refused with ${status}, in words`, async ({ origin }) => {
    const answer = await send(origin, method, path, asked(origin));
    expect(answer.status).toBe(status);
    expect(answer.text.length).toBeGreaterThan(5);
    expect(answer.text).not.toMatch(/Error|at \w+ \(/);
  });
}
