import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../testing/world";
import { openMail } from "./mail";
import { catchMail } from "./mail-catcher.fixture";

const origin = "https://parley.example.org";
let catcher: Awaited<ReturnType<typeof catchMail>>;
let world: World;
beforeAll(async () => {
  catcher = await catchMail();
  world = await createWorld({ mail: { url: catcher.url, from: "parley@example.org", origin } });
});
afterAll(async () => {
  await world?.close();
  await catcher?.close();
});

const negotiation = "canal";
/** Quoted-printable, as far as a link needs it. */
const plain = (letter: string) => letter.replaceAll("=\n", "").replaceAll("=3D", "=");
const linkIn = (letter = "") => new RegExp(`${origin}/(setup|reset)#([\\w-]{43})\\s`).exec(plain(letter))?.[2] ?? "";

/** The letter that comes of an act. */
async function letterOf(act: () => Promise<unknown>): Promise<string> {
  const before = catcher.taken.length;
  await act();
  await expect.poll(() => catcher.taken.length).toBe(before + 1);
  return catcher.taken.at(-1) ?? "";
}
const stored = async () => {
  const { pool } = world.clients.account;
  const tables = ["invitation", "password_reset", "command"].map((table) =>
    pool.query(`select * from account.${table}`),
  );
  const audit = world.clients.account.prisma.audit.findMany({ select: { detail: true, subject: true } });
  return JSON.stringify([await audit, ...(await Promise.all(tables)).map(({ rows }) => rows)]);
};

test("an invitation is mailed to whom it is for, with a link that nobody else ever holds", async () => {
  const invite = { negotiation, email: "Invited@example.org", role: "analyst", tokenHash: null };
  const commandId = "6f6d6f5e-7f0a-4b52-8d3c-2f2b8f3f1a21";
  let answer: unknown;
  const letter = await letterOf(async () => {
    answer = await world.tell("admin", "people.invite", { ...invite, commandId });
  });
  expect(answer).toEqual({ email: "invited@example.org", known: false });
  expect(letter).toMatch(/^To: <?invited@example\.org>?$/m);
  expect(letter).toMatch(/^From: <?parley@example\.org>?$/m);
  expect(plain(letter)).toContain("You were added to Parley as an analyst by an admin, admin@test.example.");
  const token = linkIn(letter);
  expect(await world.tell("signedOut", "setup.link", { token })).toMatchObject({ open: true, role: "analyst" });
  expect(await stored()).not.toContain(token);
  // The same command again is not done again, nor sent.
  expect(await world.tell("admin", "people.invite", { ...invite, commandId })).toEqual(answer);
  const other = await letterOf(() => world.tell("admin", "people.invite", { ...invite, email: "other@example.org" }));
  expect(linkIn(other)).not.toBe(token);
  expect(catcher.taken).toHaveLength(2);
});

test("whoever has an account is given the role, and no letter", async () => {
  const before = catcher.taken.length;
  const known = { negotiation, email: "extra@test.example", role: "viewer", tokenHash: null };
  expect(await world.tell("admin", "people.invite", known)).toMatchObject({ known: true });
  await letterOf(() => world.tell("admin", "people.invite", { ...known, email: "next@example.org" }));
  expect(catcher.taken).toHaveLength(before + 1);
});

test("a link for a new password is mailed to the e-mail that the account has", async () => {
  const user = world.id("extra");
  const letter = await letterOf(() =>
    world.tell("admin", "people.makeResetLink", { negotiation, user, tokenHash: null }),
  );
  expect(letter).toMatch(/^To: <?extra@test\.example>?$/m);
  const token = linkIn(letter);
  expect(await world.tell("signedOut", "setup.reset", { token })).toEqual({ open: true, email: "extra@test.example" });
  expect(await stored()).not.toContain(token);
});

test("a letter says nothing that its sender could have typed as a name or an e-mail", async () => {
  await world.clients.account.prisma.user.update({
    where: { id: world.id("admin") },
    data: {
      name: "Ann\r\nBcc: everybody@example.org\r\n\r\nhttps://elsewhere.example",
      email: "https://elsewhere.example/sign-in?@test.example",
    },
  });
  const invite = { negotiation, email: "careful@example.org", role: "viewer", tokenHash: null };
  const letter = plain(await letterOf(() => world.tell("admin", "people.invite", invite)));
  const reset = { negotiation, user: world.id("extra"), tokenHash: null };
  const other = plain(await letterOf(() => world.tell("admin", "people.makeResetLink", reset)));
  expect(`${letter}${other}`).not.toMatch(/Ann|Bcc|elsewhere/);
  const data = { name: "Name of admin", email: "admin@test.example" };
  await world.clients.account.prisma.user.update({ where: { id: world.id("admin") }, data });
});

test("without a mail server a letter is refused in words, and nothing is opened", async () => {
  const plainWorld = await createWorld();
  try {
    const invite = { negotiation, email: "invited@example.org", role: "viewer", tokenHash: null };
    const refused = { code: "CONFLICT", message: expect.stringContaining("no mail server") };
    await expect(plainWorld.tell("admin", "people.invite", invite)).rejects.toMatchObject(refused);
    const reset = { negotiation, user: plainWorld.id("extra"), tokenHash: null };
    await expect(plainWorld.tell("admin", "people.makeResetLink", reset)).rejects.toMatchObject(refused);
    expect(await plainWorld.clients.account.prisma.invitation.count()).toBe(0);
  } finally {
    await plainWorld.close();
  }
});

test("a server that refuses, or is not there, breaks nothing", async () => {
  const refusing = await catchMail(true);
  const options = { from: "parley@example.org", origin };
  const warned: object[] = [];
  const log = { info: () => undefined, error: () => undefined, warn: (fields: object) => void warned.push(fields) };
  const letter = { to: "a@example.org", subject: "A", text: "Secret words" };
  await openMail({ ...options, url: refusing.url }, log).send(letter);
  await refusing.close();
  await openMail({ ...options, url: refusing.url }, log).send(letter);
  expect(warned).toHaveLength(2);
  expect(JSON.stringify(warned)).not.toMatch(/Secret|example/);
});
