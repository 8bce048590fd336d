import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../testing/world";
import { catchMail } from "./mail-catcher.fixture";

const origin = "https://parley.example.org";
const [before, after] = ["nine otters cross the lock", "eleven herons on the weir"];
let catcher: Awaited<ReturnType<typeof catchMail>>;
let world: World;
beforeAll(async () => {
  catcher = await catchMail();
  world = await createWorld({ mail: { url: catcher.url, from: "parley@example.org", origin } });
});
afterEach(() => world.clients.account.pool.query("delete from account.rate_limit"));
afterAll(async () => {
  await world?.close();
  await catcher?.close();
});

const askFor = (email: string) => world.tell("signedOut", "setup.askForReset", { email });
const opens = (token: string) => world.tell<{ email: string | null }>("signedOut", "setup.reset", { token });
const choose = (token: string) => world.tell("signedOut", "setup.password", { token, password: after });
const letters = (to: string) => catcher.taken.filter((letter) => letter.includes(`To: ${to}`));
const tokenIn = (letter = "") =>
  new RegExp(`${origin}/reset#([\\w-]{43})\\s`).exec(letter.replaceAll("=\n", "").replaceAll("=3D", "="))?.[1] ?? "";

async function somebody(name: string, fields: object = {}) {
  const email = `${name}@example.org`;
  const id = await world.api.createUser({ email, name, password: before, role: "viewer", ...fields });
  const handle = await world.api.openSession(id, "", "");
  const signIn = (password: string) => world.api.signIn({ email, password, device: "", network: "10.60.0.1" });
  return { id, email, handle, signIn };
}
/** The token of the latest of so many letters to somebody. */
async function tokenOf(email: string, count = 1): Promise<string> {
  await expect.poll(() => letters(email).length).toBe(count);
  return tokenIn(letters(email).at(-1));
}

test("whoever asks is mailed a link by which they choose a new password, once, within an hour", async () => {
  const { id, email, handle, signIn } = await somebody("forgetful");
  expect(await askFor(" Forgetful@Example.org ")).toEqual({ asked: true });
  const token = await tokenOf(email);
  expect(await opens(token)).toEqual({ open: true, email });
  expect(await signIn(before)).not.toBeNull();
  expect(await choose(token)).toEqual({ changed: true });
  expect(await world.api.call({ handle, path: "account.me", type: "query", input: {} })).toBeNull();
  expect([await signIn(before), await opens(token)]).toEqual([null, { open: false, email: null }]);
  expect(await signIn(after)).not.toBeNull();
  const kept = await world.clients.account.pool.query("select * from account.command");
  expect(JSON.stringify(kept.rows)).not.toMatch(new RegExp(`${token}|forgetful|herons`));
  await expect
    .poll(() => world.clients.account.prisma.audit.count({ where: { action: "user.askReset", subject: id } }))
    .toBe(1);

  const late = await somebody("late");
  await askFor(late.email);
  const ranOut = await tokenOf(late.email);
  const past = "created_at = now() - interval '61 minutes', expires_at = expires_at - interval '61 minutes'";
  await world.clients.account.pool.query(`update account.password_reset set ${past} where user_id = $1`, [late.id]);
  expect(await opens(ranOut)).toMatchObject({ open: false });
});

test("an e-mail without an account is answered alike, and no letter goes to it, nor to who is shut out", async () => {
  await world.api.ensureDemoAccounts();
  const { id, email } = await somebody("shut-out");
  await world.tell("admin", "people.suspend", { negotiation: "canal", user: id });
  for (const one of [
    "nobody@example.org",
    email,
    "viewer@example.org",
    "suspended@test.example",
    "\u212Aate@example.org",
  ])
    expect(await askFor(one)).toEqual({ asked: true });
  await expect(askFor("no address")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await askFor((await somebody("last")).email);
  await tokenOf("last@example.org");
  expect(catcher.taken.filter((letter) => /To: (nobody|shut-out|viewer|suspended)/.test(letter))).toEqual([]);
  expect(await world.clients.account.prisma.passwordReset.count({ where: { userId: id } })).toBe(0);
});

test("a new link closes the one before, whoever made it; a suspension closes it as well", async () => {
  const { id, email } = await somebody("twice");
  await world.tell("admin", "people.makeResetLink", { negotiation: "canal", user: id, tokenHash: "a".repeat(64) });
  await askFor(email);
  const first = await tokenOf(email);
  await askFor(email);
  const second = await tokenOf(email, 2);
  expect(await world.clients.account.prisma.passwordReset.count({ where: { userId: id } })).toBe(1);
  expect([(await opens(first)).email, (await opens(second)).email]).toEqual([null, email]);
  await world.tell("admin", "people.suspend", { negotiation: "canal", user: id });
  expect((await opens(second)).email).toBeNull();
});

test("letters are counted before anything is looked at, whether there is an account or not, and by network", async () => {
  const { email } = await somebody("flooded");
  for (const one of [email, "not-there@example.org"]) {
    for (let i = 0; i < 3; i += 1) expect(await askFor(one)).toEqual({ asked: true });
    await expect(askFor(one)).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  }
  await tokenOf(email, 3);
  const input = (i: number) => ({ email: `n${i}@example.org`, commandId: crypto.randomUUID() });
  const call = (i: number) => {
    const asked = { handle: null, path: "setup.askForReset", type: "mutation", network: "10.61.0.1" } as const;
    return world.api.call({ ...asked, input: input(i) });
  };
  for (let i = 0; i < 60; i += 1) await call(i);
  await expect(call(60)).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
});

test("whoever came through by a letter is let in from there, though the account is guessed at from many networks", async () => {
  const { email } = await somebody("besieged");
  await askFor(email);
  const token = await tokenOf(email);
  const guess = (network: string, password = "a guess") => world.api.signIn({ email, password, device: "", network });
  await Promise.allSettled(Array.from({ length: 101 }, (_, i) => guess(`2001:db8:${i}::1`)));
  const home = "203.0.113.60";
  await expect(guess(home, before)).rejects.toMatchObject({ code: "rate_limited" });
  const input = { token, password: after, commandId: crypto.randomUUID() };
  await world.api.call({ handle: null, path: "setup.password", type: "mutation", input, network: home });
  await expect.poll(() => guess(home, after).catch(() => null)).not.toBeNull();
}, 30_000);

test("a mail server that is not there loses nothing: the answer is the same, and the password stays", async () => {
  const gone = await catchMail();
  await gone.close();
  const alone = await createWorld({ mail: { url: gone.url, from: "parley@example.org", origin } });
  try {
    const email = "alone@example.org";
    await alone.api.createUser({ email, name: "Alone", password: before, role: "viewer" });
    expect(await alone.tell("signedOut", "setup.askForReset", { email })).toEqual({ asked: true });
    expect(await alone.api.signIn({ email, password: before, device: "", network: "" })).not.toBeNull();
    expect(alone.errors).toEqual([]);
  } finally {
    await alone.close();
  }
});

test("where there is no mail server nothing is promised", async () => {
  const plain = await createWorld();
  try {
    expect(await plain.tell("signedOut", "setup.askForReset", { email: "extra@test.example" })).toEqual({
      asked: false,
    });
    expect(await plain.clients.account.prisma.passwordReset.count()).toBe(0);
  } finally {
    await plain.close();
  }
});
