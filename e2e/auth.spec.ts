import { test as base, expect } from "./fixtures";
import { type Answer, ask, cookiesOf, dataOf, send, tell } from "./http";
import { demoPassword, enter, openForm, sessionCookie, signIn, signOut } from "./sign-in";

const test = base.extend<{ origin: string }>({ origin: ({ baseURL }, use) => use(baseURL ?? "") });
const password = "seven herons over the weir";
const signInPage = /^(http:\/\/localhost:\d+)?\/sign-in(\?back=[^&]+)?$/;
let count = 0;
const newEmail = () => `person-${++count}-${Date.now()}@example.org`;

test.beforeEach(({ operator }) => operator("forget-attempts", {}));

const me = async (origin: string, cookie: string) =>
  dataOf<{ id: string; role: string } | null>(await ask(origin, cookie, "account.me", {}));
const failureOf = ({ text }: Answer) =>
  new URL((JSON.parse(text) as { url: string }).url, "http://x").searchParams.get("error");

test.describe("a session", () => {
  test("is a new opaque handle at each sign-in, out of reach of scripts", async ({ origin }) => {
    const given = `${sessionCookie}=${"a".repeat(43)}`;
    const first = await signIn(origin, "viewer@example.org", demoPassword, { cookies: { [sessionCookie]: given } });
    const second = await enter(origin, "viewer@example.org");
    expect(first.session).toMatch(/^parley\.session=[A-Za-z0-9_-]{43}$/);
    expect(new Set([first.session, second, given]).size).toBe(3);
    const line = first.answer.headers["set-cookie"]?.find((one) => one.startsWith(sessionCookie)) ?? "";
    expect(line).toMatch(/; HttpOnly/i);
    expect(line).toMatch(/; SameSite=Lax/i);
    expect(line).toMatch(/; Path=\//i);
  });

  test("that was copied before signing out is dead after it", async ({ origin }) => {
    const copied = await enter(origin, "viewer@example.org");
    expect((await send(origin, "GET", "/", { cookie: copied })).status).toBe(200);
    const out = await signOut(origin, copied);
    expect([out.status, out.headers["clear-site-data"]]).toEqual([200, '"cache"']);
    expect(await me(origin, copied)).toBeNull();
    const page = await send(origin, "GET", "/", { cookie: copied });
    expect(page.status).toBe(307);
    expect(page.headers.location).toMatch(signInPage);
  });

  test("takes the place of the one that this browser had, and a sign-in that fails takes none", async ({ origin }) => {
    const first = await enter(origin, "viewer@example.org");
    const had = { cookies: { [sessionCookie]: first.split("=")[1] ?? "" } };
    expect((await signIn(origin, "viewer@example.org", "not the password at all", had)).session).toBeNull();
    expect(await me(origin, first)).toMatchObject({ role: "viewer" });
    const second = (await signIn(origin, "analyst@example.org", demoPassword, had)).session ?? "";
    expect(await me(origin, second)).toMatchObject({ role: "analyst" });
    expect(await me(origin, first)).toBeNull();
  });

  test("goes on under a new handle for whoever proved again that it is they", async ({ origin, operator }) => {
    const email = newEmail();
    await operator("make-person", { email, name: "Who proves it", password, role: "viewer" });
    const before = await enter(origin, email, password);
    const headers = { origin, "content-type": "application/json" };
    const commandId = crypto.randomUUID();
    const renew = (proof: string) =>
      send(origin, "POST", "/api/session/renew", { cookie: before, headers, body: JSON.stringify({ proof }) });
    expect((await renew(commandId)).status).toBe(401);
    const change = { commandId, currentPassword: password, password: "eleven otters cross the lock" };
    expect((await tell(origin, before, "account.changePassword", change)).status).toBe(200);
    // Whoever copied the cookie may ask first, and is given nothing.
    expect((await renew(crypto.randomUUID())).status).toBe(401);
    const answer = await renew(commandId);
    expect(answer.status).toBe(204);
    expect(await me(origin, before)).toBeNull();
    const after = `${sessionCookie}=${cookiesOf(answer).get(sessionCookie)}`;
    expect(await me(origin, after)).toMatchObject({ role: "viewer" });
    expect((await renew(commandId)).status).toBe(401);
  });

  test("lives on elsewhere when one browser signs out", async ({ origin }) => {
    const here = await enter(origin, "viewer@example.org");
    const there = await enter(origin, "viewer@example.org");
    await signOut(origin, here);
    expect(await me(origin, there)).toMatchObject({ role: "viewer" });
  });

  test("ends with the suspension of its person, for good", async ({ origin, operator }) => {
    const email = newEmail();
    const { id } = await operator("make-person", { email, name: "To be suspended", password, role: "analyst" });
    const admin = await enter(origin, "admin@example.org");
    const theirs = await enter(origin, email, password);
    expect(await me(origin, theirs)).toMatchObject({ id });
    dataOf(await tell(origin, admin, "people.suspend", { negotiation: "sample", user: id }));
    expect(await me(origin, theirs)).toBeNull();
    expect((await ask(origin, theirs, "negotiation.overview", { negotiation: "sample" })).status).toBe(401);
    expect((await send(origin, "GET", "/n/sample", { cookie: theirs })).headers.location).toMatch(signInPage);
    expect((await signIn(origin, email, password)).session).toBeNull();
    dataOf(await tell(origin, admin, "people.restore", { negotiation: "sample", user: id }));
    expect(await me(origin, theirs)).toBeNull();
    expect(await me(origin, await enter(origin, email, password))).toMatchObject({ id });
  });

  test("loses with the role what the role could, on the next request", async ({ origin, operator }) => {
    const email = newEmail();
    const { id } = await operator("make-person", { email, name: "To be demoted", password, role: "analyst" });
    const admin = await enter(origin, "admin@example.org");
    const theirs = await enter(origin, email, password);
    const queue = () => ask(origin, theirs, "changeset.queue", { negotiation: "sample" });
    const give = (role: string) =>
      tell(origin, admin, "people.give", { negotiation: "sample", user: id, everywhere: true, role });
    expect((await queue()).status).toBe(200);
    dataOf(await give("viewer"));
    expect((await queue()).status).toBe(404);
    expect((await send(origin, "GET", "/n/sample/desk", { cookie: theirs })).status).toBe(404);
    dataOf(await give("analyst"));
    expect((await queue()).status).toBe(200);
  });
});

test.describe("next-auth's own doors", () => {
  test("do not take data for the session from a client", async ({ origin }) => {
    const session = await enter(origin, "viewer@example.org");
    const { csrfToken, cookies } = await openForm(origin);
    const answer = await send(origin, "POST", "/api/auth/session", {
      headers: { origin, "content-type": "application/json" },
      cookie: [session, ...[...cookies].map(([name, value]) => `${name}=${value}`)].join("; "),
      body: JSON.stringify({ csrfToken, data: { role: "admin", handle: "b".repeat(43) } }),
    });
    expect(answer.status).toBe(405);
    expect(cookiesOf(answer).size).toBe(0);
    expect(await me(origin, session)).toMatchObject({ role: "viewer" });
  });

  for (const [method, path] of [
    ["POST", "/api/auth/_log"],
    ["POST", "/api/auth/signin/credentials"],
    ["POST", "/api/auth/callback/other"],
    ["GET", "/api/auth/session"],
    ["GET", "/api/auth/providers"],
    ["GET", "/api/auth/signin"],
    ["GET", "/api/auth/signout"],
    ["GET", "/api/auth/error?error=Planted"],
    ["GET", "/api/auth/callback/credentials?email=viewer@example.org&password=parley-demo-account"],
  ] as const) {
    test(`are shut: ${method} ${path}`, async ({ origin }) => {
      const body = method === "POST" ? JSON.stringify({ level: "error", code: "planted" }) : undefined;
      const headers: Record<string, string> = body ? { origin, "content-type": "application/json" } : {};
      const answer = await send(origin, method, path, { headers, ...(body ? { body } : {}) });
      expect(answer.status).toBe(method === "POST" ? 405 : 404);
      expect(answer.text).not.toMatch(/planted|next-?auth/i);
      expect(cookiesOf(answer).size).toBe(0);
    });
  }
});

test.describe("signing in", () => {
  test("answers a wrong password and an unknown account alike", async ({ origin }) => {
    const known = await signIn(origin, "viewer@example.org", "not the password at all");
    const unknown = await signIn(origin, newEmail(), "not the password at all");
    expect(known.answer.status).toBe(401);
    expect(unknown.answer.status).toBe(401);
    expect(unknown.answer.text).toBe(known.answer.text);
    expect([known.session, unknown.session]).toEqual([null, null]);
  });

  for (const [what, email] of [
    ["no e-mail", ""],
    ["a zero byte", "viewer\0@example.org"],
    ["quotes", `' or 1=1 --"@example.org`],
    ["100,000 letters", `${"a".repeat(100_000)}@example.org`],
  ] as const) {
    test(`refuses ${what} like any other`, async ({ origin }) => {
      const { answer, session } = await signIn(origin, email, demoPassword);
      expect([answer.status, failureOf(answer), session]).toEqual([401, "CredentialsSignin", null]);
    });
  }

  for (const credentials of [
    { email: { toString: 1 }, password: { toString: 1 } },
    { email: ["viewer@example.org"], password: demoPassword },
    { email: { contains: "viewer" }, password: { not: "x" } },
    {},
  ]) {
    test(`takes a form for credentials, not JSON such as ${JSON.stringify(credentials)}`, async ({ origin }) => {
      const { csrfToken, cookies } = await openForm(origin);
      const answer = await send(origin, "POST", "/api/auth/callback/credentials", {
        headers: { origin, "content-type": "application/json" },
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        body: JSON.stringify({ csrfToken, json: "true", ...credentials }),
      });
      expect(answer.status).toBe(415);
      expect(cookiesOf(answer).has(sessionCookie)).toBe(false);
    });
  }

  for (const [what, fields] of [
    ["without a CSRF token", { csrfToken: undefined }],
    ["with somebody else's", { csrfToken: "c".repeat(64) }],
  ] as const) {
    test(`gives no session ${what}`, async ({ origin }) => {
      const { answer, session } = await signIn(origin, "viewer@example.org", demoPassword, { fields });
      expect(session).toBeNull();
      expect(answer.status).toBeLessThan(500);
    });
  }

  test("is limited after many attempts, for that account alone and not for good", async ({ origin, operator }) => {
    const email = newEmail();
    await operator("make-person", { email, name: "Often tried", password, role: "viewer" });
    const said: (string | null)[] = [];
    for (let attempt = 0; attempt < 21; attempt += 1) {
      said.push(failureOf((await signIn(origin, email, "not the password at all")).answer));
    }
    expect(said[0]).toBe("CredentialsSignin");
    expect(said.at(-1)).toBe("limited");
    const right = await signIn(origin, email, password);
    expect([failureOf(right.answer), right.session]).toEqual(["limited", null]);
    expect((await signIn(origin, "viewer@example.org", demoPassword)).session).not.toBeNull();
    await operator("forget-attempts", {});
    expect((await signIn(origin, email, password)).session).not.toBeNull();
  });

  test("says on its page that this is a demo, and nothing that the address says", async ({ origin }) => {
    const page = await send(origin, "GET", "/sign-in?error=Planted%20words&callbackUrl=https://elsewhere.example");
    expect(page.status).toBe(200);
    expect(page.text).toContain("This is a demo.");
    expect(page.text).toContain("This e-mail and password do not go together.");
  });
});

const elsewhere = [
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "javascript:alert(1)",
  "elsewhere.example",
  "http://[",
  "%",
  "\u0007",
];

test.describe("an address to go to after signing in", () => {
  for (const [index, target] of elsewhere.entries()) {
    const encoded = encodeURIComponent(target);
    const places: [string, object][] = [
      ["query", { query: `?callbackUrl=${encoded}` }],
      ["body", { fields: { callbackUrl: target } }],
      ["cookie", { cookies: { "next-auth.callback-url": encoded } }],
      ["cookie as it is", { cookies: { "next-auth.callback-url": target.replace("\u0007", "x") } }],
      ["cookie of https", { cookies: { "__Secure-next-auth.callback-url": encoded } }],
    ];
    const tag = index < 2 ? [] : ["@walk"];
    test(`leads nowhere else and breaks nothing: ${JSON.stringify(target)}`, { tag }, async ({ origin }) => {
      for (const [place, attempt] of places) {
        const { answer, session } = await signIn(origin, "viewer@example.org", demoPassword, attempt);
        expect(session, place).not.toBeNull();
        expect(JSON.parse(answer.text), place).toEqual({ url: origin });
        const asForm = { ...attempt, fields: { ...("fields" in attempt ? (attempt.fields as object) : {}), json: "" } };
        const plain = await signIn(origin, "viewer@example.org", demoPassword, asForm);
        expect([plain.answer.status, plain.answer.headers.location], place).toEqual([302, origin]);
        const wrong = await signIn(origin, "viewer@example.org", "not the password at all", asForm);
        expect(wrong.answer.headers.location ?? "", place).not.toContain("elsewhere");
      }
    });
  }
});

test.describe("a malformed cookie", () => {
  const malformed = ["x", "%E0%A4%A", "", "a".repeat(5_000), "eyJhbGciOiJub25lIn0..", `"${"a".repeat(43)}"`];
  for (const [index, value] of malformed.entries()) {
    const tag = index < 2 ? [] : ["@walk"];
    test(`is a sign-in page: ${value.slice(0, 20)}`, { tag }, async ({ origin }) => {
      for (const name of [
        sessionCookie,
        `${sessionCookie}.0`,
        "next-auth.csrf-token",
        "next-auth.callback-url",
        "theme",
      ]) {
        const cookie = `${name}=${value}; ${sessionCookie}=${value}`;
        const home = await send(origin, "GET", "/", { cookie });
        expect([home.status, home.headers.location], name).toEqual([307, expect.stringMatching(signInPage)]);
        expect((await send(origin, "GET", "/sign-in", { cookie })).status, name).toBe(200);
        expect((await send(origin, "GET", "/api/auth/csrf", { cookie })).status, name).toBe(200);
        expect((await ask(origin, cookie, "account.me", {})).status, name).toBe(200);
        const attempt = { cookies: { [name]: value } };
        const { answer } = await signIn(origin, "viewer@example.org", demoPassword, attempt);
        expect(answer.status, name).toBeLessThan(500);
      }
    });
  }
});
