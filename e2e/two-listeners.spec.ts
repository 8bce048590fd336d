/** Two servers, each a process of its own, on one database: what is done on one counts for the next request on the other. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "./fixtures";
import { cookieHeader, cookiesOf, dataOf, send } from "./http";
import { isReady } from "./installation";
import type { Operator } from "./operator";
import { runs } from "./servers";
import { enter, sessionCookie } from "./sign-in";

const negotiation = "sample";
const password = "seven herons over the weir";
let origin = "";
let boss = "";
/** Where the two listen. Both answer to the one address, as behind a balancer. */
let listeners: [string, string];

test.beforeAll(async ({ baseURL, operator }) => {
  origin = baseURL ?? "";
  await operator("forget-attempts", {});
  const { port } = await operator("start-second", {});
  listeners = [origin, `http://localhost:${port}`];
  while (!(await isReady(listeners[1]))) await sleep(50);
  boss = await enter(origin, "admin@example.org");
});

const at = (listener: string) => {
  const headers = { host: new URL(origin).host, origin };
  const get = (path: string, cookie: string) => send(listener, "GET", path, { cookie, headers });
  const post = (path: string, cookie: string, type: string, body: string) =>
    send(listener, "POST", path, { cookie, body, headers: { ...headers, "content-type": type } });
  return {
    page: async (path: string, cookie: string) => (await get(path, cookie)).status,
    me: async (cookie: string) => dataOf<{ id: string } | null>(await get("/api/trpc/account.me", cookie))?.id ?? null,
    tell: async <T>(cookie: string, path: string, input: object) => {
      const body = JSON.stringify({ commandId: crypto.randomUUID(), ...input });
      return dataOf<T>(await post(`/api/trpc/${path}`, cookie, "application/json", body));
    },
    signOut: async (session: string) => {
      const opened = await get("/api/auth/csrf", "");
      const { csrfToken } = JSON.parse(opened.text) as { csrfToken: string };
      const body = new URLSearchParams({ csrfToken, json: "true" }).toString();
      const cookie = `${session}; ${cookieHeader(cookiesOf(opened))}`;
      return post("/api/auth/signout", cookie, "application/x-www-form-urlencoded", body);
    },
  };
};

/** Who acts where, and who asks where: in turn each way round. */
const pairs = (trial: number) => (trial % 2 ? listeners : [...listeners].reverse()).map(at) as [Asked, Asked];
type Asked = ReturnType<typeof at>;

let count = 0;
test.describe("on two listeners", () => {
  test.setTimeout(120_000);
  const desk = `/n/${negotiation}/desk`;

  test("a demotion is in force on the other's next request, and so is a promotion", async ({ operator }) => {
    const { user, open } = await makeSomebody(operator);
    const theirs = await open();
    for (let trial = 0; trial < runs(3, 100); trial += 1) {
      const [acting, asked] = pairs(trial);
      const give = (role: string) => acting.tell(boss, "people.give", { negotiation, user, everywhere: true, role });
      expect(await asked.page(desk, theirs), `${trial}`).toBe(200);
      await give("viewer");
      expect(await asked.page(desk, theirs), `${trial}`).toBe(404);
      await give("analyst");
    }
    expect(await at(listeners[1]).page(desk, theirs)).toBe(200);
  });

  test("a suspension is in force on the other's next request, for good", async ({ operator }) => {
    const { user, open } = await makeSomebody(operator);
    for (let trial = 0; trial < runs(3, 100); trial += 1) {
      const [acting, asked] = pairs(trial);
      const theirs = await open();
      expect(await asked.me(theirs), `${trial}`).toBe(user);
      await acting.tell(boss, "people.suspend", { negotiation, user });
      expect([await asked.me(theirs), await asked.page(desk, theirs)], `${trial}`).toEqual([null, 307]);
      await acting.tell(boss, "people.restore", { negotiation, user });
      expect(await asked.me(theirs), `${trial}`).toBeNull();
    }
  });

  test("signing out on one ends that session on the other, and no other", async ({ operator }) => {
    const { user, open } = await makeSomebody(operator);
    const kept = await open();
    for (let trial = 0; trial < runs(3, 100); trial += 1) {
      const [acting, asked] = pairs(trial);
      const copied = await open();
      expect(await asked.me(copied), `${trial}`).toBe(user);
      expect((await acting.signOut(copied)).status, `${trial}`).toBe(200);
      expect([await asked.me(copied), await asked.page(desk, copied)], `${trial}`).toEqual([null, 307]);
      expect(await asked.me(kept), `${trial}`).toBe(user);
    }
  });

  test("a changed password on one ends the other sessions on the other", async ({ operator }) => {
    const { user, open } = await makeSomebody(operator);
    let current = password;
    for (let trial = 0; trial < runs(2, 100); trial += 1) {
      const [acting, asked] = pairs(trial);
      const [own, stolen] = [await open(), await open()];
      expect(await asked.me(stolen), `${trial}`).toBe(user);
      // Nobody else changes theirs so often within minutes.
      if (trial % 20 === 0) await operator("forget-attempts", {});
      const next = `twelve bitterns by sluice ${trial}`;
      const input = { currentPassword: current, password: next };
      expect(await acting.tell(own, "account.changePassword", input), `${trial}`).toMatchObject({ changed: true });
      expect([await asked.me(stolen), await asked.page(desk, stolen)], `${trial}`).toEqual([null, 307]);
      current = next;
    }
  });
});

/** An analyst, and a way to open sessions of theirs. */
async function makeSomebody(operator: Operator) {
  const email = `two-${++count}-${Date.now()}@example.org`;
  const { id: user } = await operator("make-person", { email, name: "On two servers", password, role: "analyst" });
  const open = async () => `${sessionCookie}=${(await operator("open-session", { user })).handle}`;
  return { user, open };
}
