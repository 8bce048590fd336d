import { join } from "node:path";
import { expect, test } from "./fixtures";
import { type Answer, ask, dataOf, send, tell } from "./http";
import { type Installation, isReady, makeInstallation } from "./installation";
import { demoPassword, enter, sessionCookie, signIn } from "./sign-in";

const negotiation = "russia-ukraine";
const folder = join(import.meta.dirname, "../.parley/crash");
type Draft = { changeset: string };
type Submitted = { changeset: string; submission: number; hash: string };
type Accepted = { edition: number };

let installation: Installation;
let origin: string;
/** Cookies of sessions that no crash may end. */
let first: string;
let second: string;

const event = (title: string) => ({
  ...{ title, kind: "other", status: "held" },
  date: { edtf: "2025-08-01", stated: null, reason: null },
});

async function draft(id: string, title: string): Promise<string> {
  const change = { kind: "event", id, action: "put", baseVersion: 0, body: event(title) };
  return dataOf<Draft>(await tell(origin, first, "changeset.save", { negotiation, change })).changeset;
}

async function submit(id: string): Promise<Submitted> {
  const changeset = await draft(id, `Submitted ${id}`);
  return dataOf<Submitted>(await tell(origin, first, "changeset.submit", { negotiation, changeset }));
}

const edition = async () => dataOf<Accepted>(await ask(origin, second, "negotiation.edition", { negotiation })).edition;
const isPublished = async (id: string) => (await ask(origin, second, "event.get", { negotiation, id })).status === 200;
const versionsOf = async (id: string) => {
  const answer = await ask(origin, second, "history.get", { negotiation, kind: "event", id });
  return answer.status === 200 ? dataOf<{ versions: unknown[] }>(answer).versions.length : 0;
};
const who = async (cookie: string) =>
  dataOf<{ email: string } | null>(await ask(origin, cookie, "account.me", {}))?.email;

/** Accepts several changesets at once, and crashes at the first answer. */
async function crashWhileAccepting(name: string, crash: () => Promise<void>): Promise<void> {
  const ids = [1, 2, 3, 4, 5].map((number) => `${name}-${number}`);
  const kept = await draft(`${name}-draft`, `Kept ${name}`);
  const submitted: Submitted[] = [];
  for (const id of ids) submitted.push(await submit(id));
  const before = await edition();
  const commands = submitted.map(({ changeset, submission, hash }) => {
    return { commandId: crypto.randomUUID(), negotiation, changeset, submission, hash };
  });
  const sent = commands.map((command) => tell(origin, second, "changeset.accept", command));
  await Promise.any(sent.map(async (one) => dataOf(await one)));
  await crash();
  const answers: (Answer | null)[] = await Promise.all(sent.map((one) => one.catch(() => null)));

  await installation.start();
  expect([await who(first), await who(second)]).toEqual(["analyst@example.org", "analyst2@example.org"]);
  const mine = dataOf<{ changesets: { title: string; id: string }[] } | { id: string }[]>(
    await ask(origin, first, "changeset.mine", { negotiation }),
  );
  expect(JSON.stringify(mine)).toContain(kept);
  let published = 0;
  for (const [index, id] of ids.entries()) {
    const there = await isPublished(id);
    published += there ? 1 : 0;
    // Never half: a record that is there has the one version in the ledger, one that is not has none.
    expect(await versionsOf(id), id).toBe(there ? 1 : 0);
    if (answers[index]?.status === 200) expect(there, `${id} was acknowledged`).toBe(true);
  }
  expect(published).toBeGreaterThan(0);
  expect(await edition()).toBe(before + published);
  // Whoever heard no answer asks again with the same command: done once, whichever way it had gone.
  for (const [index, command] of commands.entries()) {
    const again = await tell(origin, second, "changeset.accept", command);
    const heard = answers[index];
    if (heard?.status === 200) expect(dataOf(again)).toEqual(dataOf(heard));
    else dataOf(again);
  }
  expect(await edition()).toBe(before + ids.length);
  for (const id of ids) expect(await versionsOf(id), id).toBe(1);
}

/** What everybody gets while the database is gone: an answer, soon, that says so, and leaves the cookie alone. */
async function expectUnavailable(): Promise<void> {
  const asks = [
    ask(origin, first, "negotiation.overview", { negotiation }),
    ask(origin, first, "account.me", {}),
    tell(origin, first, "changeset.save", {
      negotiation,
      change: { kind: "event", action: "put", baseVersion: 0, body: {} },
    }),
    send(origin, "GET", "/", { cookie: first }),
    send(origin, "GET", "/n/russia-ukraine", { cookie: first }),
    send(origin, "GET", "/api/ready"),
  ];
  for (const answer of await Promise.all(asks)) {
    expect(answer.status).toBe(503);
    expect(JSON.stringify(answer.headers["set-cookie"] ?? "")).not.toContain(sessionCookie);
    expect(answer.text).toMatch(/try again|not ready/i);
    expect(answer.text).not.toMatch(/ECONN|timeout exceeded|postgres|prisma/i);
  }
}

test.describe("an installation of its own, killed and frozen", { tag: "@walk" }, () => {
  test.describe.configure({ mode: "serial" });

  test.beforeAll(async ({ baseURL }) => {
    test.setTimeout(90_000);
    installation = makeInstallation(folder, Number(new URL(baseURL ?? "").port) + 2);
    origin = installation.origin;
    await installation.start();
    first = await enter(origin, "analyst@example.org");
    second = await enter(origin, "analyst2@example.org");
  });
  test.afterAll(() => installation.remove());

  test("a server killed while it accepts loses nothing that it acknowledged", async () => {
    await crashWhileAccepting("server", () => installation.killServer());
  });

  test("a database killed together with all else loses nothing that was acknowledged", async () => {
    await crashWhileAccepting("all", () => installation.killAll());
  });

  test("a database that hangs is a clear 503, and nobody is signed out", async () => {
    installation.freezeDatabase();
    const attempt = signIn(origin, "viewer@example.org", demoPassword);
    await expectUnavailable();
    const { answer, session } = await attempt;
    expect(session).toBeNull();
    expect(answer.text).toContain("error=unavailable");
    expect(answer.text).not.toMatch(/ECONN|timeout|postgres|prisma/i);
    installation.thawDatabase();
    await expect.poll(() => isReady(origin)).toBe(true);
    expect(await who(first)).toBe("analyst@example.org");
  });

  test("a database that is gone comes back without a restart, and the page says so meanwhile", async ({ browser }) => {
    const context = await browser.newContext({ baseURL: origin });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Enter as viewer" }).click();
    await expect(page.getByRole("heading", { name: "Negotiations", exact: true })).toBeVisible();
    installation.freezeDatabase();
    const answer = await page.reload();
    expect(answer?.status()).toBe(503);
    await expect(page.getByText("nobody is signed out")).toBeVisible();
    installation.thawDatabase();
    installation.killDatabase();
    const negotiations = page.getByRole("heading", { name: "Negotiations", exact: true });
    await expect(async () => {
      if (!(await negotiations.isVisible()))
        await page.getByRole("link", { name: "Try again" }).click({ timeout: 500 });
      await expect(negotiations).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 15_000 });
    expect(await who(first)).toBe("analyst@example.org");
    await context.close();
  });
});
