import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { add, deskOf } from "../testing/desk";
import { createWorld, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const negotiation = "canal";
type People = {
  managesAll: boolean;
  people: { id: string; here: string | null; everywhere: string | null; suspended: boolean }[];
};

test("a role given or taken acts on the next request", async () => {
  const user = world.id("viewer");
  await expect(world.ask("viewer", "changeset.queue", { negotiation })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await world.tell("admin", "people.give", { negotiation, user, role: "analyst" });
  expect(await world.ask("viewer", "changeset.queue", { negotiation })).toMatchObject({ rows: [], count: 0 });
  await world.tell("admin", "people.take", { negotiation, user });
  await expect(world.ask("viewer", "changeset.queue", { negotiation })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("suspension acts on the next request and ends the sessions; restoring does not bring them back", async () => {
  const user = world.id("extra");
  expect(await world.ask("extra", "account.me", {})).toMatchObject({ id: user });
  await world.tell("admin", "people.suspend", { negotiation, user });
  expect(await world.ask("extra", "account.me", {})).toBeNull();
  await world.tell("admin", "people.restore", { negotiation, user });
  expect(await world.ask("extra", "account.me", {})).toBeNull();
});

test("an admin over all signs somebody out everywhere, on the next request; they may sign in again", async () => {
  const user = world.id("extra");
  const me = (handle: string) => world.api.call({ handle, path: "account.me", type: "query", input: {} });
  const handles = await Promise.all(["here", "there"].map((device) => world.api.openSession(user, device, "")));
  await world.tell("stranger", "people.give", { negotiation: "other", user, role: "viewer" });
  const theirs = world.tell("stranger", "people.endSessions", { negotiation: "other", user });
  await expect(theirs).rejects.toMatchObject({ code: "FORBIDDEN" });
  for (const handle of handles) expect(await me(handle)).toMatchObject({ id: user });
  expect(await world.tell("admin", "people.endSessions", { negotiation, user })).toEqual({ user, ended: 2 });
  for (const handle of handles) expect(await me(handle)).toBeNull();
  expect(await me(await world.api.openSession(user, "", ""))).toMatchObject({ id: user });
  const [row] = await world.clients.account.prisma.audit.findMany({ where: { action: "user.endSessions" } });
  expect(row).toMatchObject({ chain: "", actor: world.id("admin"), subject: user, detail: { ended: 2 } });
  await world.tell("admin", "people.take", { negotiation: "other", user });
});

test("closing a negotiation acts on the next request, save for those it names and admins over all", async () => {
  await world.tell("admin", "negotiation.changeSettings", { negotiation, visibility: "members" });
  await expect(world.ask("viewer", "negotiation.frame", { negotiation })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await world.ask("viewer", "negotiation.list", {})).toEqual([]);
  expect(await world.ask("analyst2", "negotiation.frame", { negotiation })).toMatchObject({ role: "analyst" });
  await world.tell("admin", "negotiation.changeSettings", { negotiation, visibility: "all" });
  expect(await world.ask("viewer", "negotiation.frame", { negotiation })).toMatchObject({ role: "viewer" });
});

test("the last admin over all stays, and is told why", async () => {
  const user = world.id("admin");
  const refused = { code: "CONFLICT", message: expect.stringContaining("One admin over all has to remain") };
  const input = { negotiation, user, everywhere: true };
  await expect(world.tell("admin", "people.take", input)).rejects.toMatchObject(refused);
  await expect(world.tell("admin", "people.give", { ...input, role: "viewer" })).rejects.toMatchObject(refused);
  await expect(world.tell("admin", "people.suspend", { negotiation, user })).rejects.toMatchObject(refused);
  const { people } = await world.ask<People>("admin", "people.list", { negotiation });
  expect(people.find(({ id }) => id === user)).toMatchObject({ everywhere: "admin", suspended: false });
});

test("an admin of one negotiation gives roles there, and none beyond", async () => {
  const user = world.id("extra");
  const { managesAll, people } = await world.ask<People>("stranger", "people.list", { negotiation: "other" });
  expect(managesAll).toBe(false);
  expect(people.every(({ here, everywhere }) => here !== null || everywhere !== null)).toBe(true);
  await world.tell("stranger", "people.give", { negotiation: "other", user, role: "analyst" });
  const beyond = { negotiation: "other", user, role: "admin", everywhere: true };
  await expect(world.tell("stranger", "people.give", beyond)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(world.tell("stranger", "people.suspend", { negotiation: "other", user })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(world.tell("stranger", "people.give", { negotiation, user, role: "viewer" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("the same command on people twice does the work once", async () => {
  const commandId = "6f6d6f5e-7f0a-4b52-8d3c-2f2b8f3f1a11";
  const give = { negotiation, user: world.id("extra"), role: "analyst", commandId };
  const first = await world.tell("admin", "people.give", give);
  await world.tell("admin", "people.take", { negotiation, user: give.user });
  expect(await world.tell("admin", "people.give", give)).toEqual(first);
  const { people } = await world.ask<People>("admin", "people.list", { negotiation });
  expect(people.find(({ id }) => id === give.user)?.here).toBeNull();
});

const fingerprint = (token: string) => createHash("sha256").update(token).digest("hex");
const makeAccount = (token: string, email: string) =>
  world.tell("signedOut", "setup.account", {
    token,
    name: "Somebody new",
    email,
    password: "nine otters cross the lock",
  });
const rolesOf = async (email: string, who: "admin" | "stranger" = "admin", within = negotiation) => {
  type Row = { email: string; here: string | null; everywhere: string | null };
  const { people } = await world.ask<{ people: Row[] }>(who, "people.list", { negotiation: within });
  const found = people.find((one) => one.email === email);
  return found ? [found.here, found.everywhere] : null;
};
const invite = (who: "admin" | "stranger", input: { negotiation: string; email: string; [key: string]: unknown }) =>
  world.tell(who, "people.invite", input);

test("an invitation makes one account, under the e-mail it names, with the role it gives and no other", async () => {
  const email = "invited@example.org";
  const tokenHash = fingerprint("token one");
  expect(await invite("admin", { negotiation, email: " Invited@example.org ", role: "analyst", tokenHash })).toEqual({
    email,
    known: false,
  });
  const { invited } = await world.ask<{ invited: object[] }>("admin", "people.list", { negotiation });
  expect(invited).toEqual([{ email, role: "analyst", everywhere: false, until: expect.stringMatching(/Z$/) }]);
  const link = await world.tell("signedOut", "setup.link", { token: "token one" });
  expect(link).toEqual({ open: true, email, role: "analyst" });
  await makeAccount("token one", "another@example.org");
  expect(await rolesOf("another@example.org")).toBeNull();
  expect(await rolesOf(email)).toEqual(["analyst", null]);
  await expect(makeAccount("token one", email)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("whoever has an account is given the role at once; one over all takes an admin over all", async () => {
  const email = "extra@test.example";
  const input = { negotiation: "other", email, role: "viewer", tokenHash: fingerprint("token two") };
  expect(await invite("stranger", input)).toEqual({ email, known: true });
  expect((await rolesOf(email, "stranger", "other"))?.[0]).toBe("viewer");
  const refused = { code: "FORBIDDEN" };
  await expect(invite("stranger", { ...input, everywhere: true })).rejects.toMatchObject(refused);
  await expect(invite("admin", { ...input, email: "nobody at home" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("an invitation is closed by another to the same person, by taking it back, and with its admin's role", async () => {
  const input = { negotiation, email: "later@example.org", role: "viewer" };
  const isOpen = async (token: string) =>
    (await world.tell<{ open: boolean }>("signedOut", "setup.link", { token })).open;
  await invite("admin", { ...input, tokenHash: fingerprint("token three") });
  await invite("admin", { ...input, tokenHash: fingerprint("token four") });
  expect([await isOpen("token three"), await isOpen("token four")]).toEqual([false, true]);
  await world.tell("admin", "people.takeInvitationBack", { negotiation, email: input.email });
  expect(await isOpen("token four")).toBe(false);
  await invite("stranger", { ...input, negotiation: "other", tokenHash: fingerprint("token five") });
  const their = { negotiation: "other", user: world.id("stranger") };
  await world.tell("admin", "people.give", { ...their, role: "analyst" });
  expect(await isOpen("token five")).toBe(false);
  await world.tell("admin", "people.give", { ...their, role: "admin" });
  expect(await isOpen("token five")).toBe(true);
});

type Asking = { id: string; email: string; emailAsked: string | null };
const asksFor = async (name: "extra" | "analyst", email: string) => {
  const row = { userId: world.id(name), email };
  await world.clients.account.prisma.emailChange.upsert({ where: { userId: row.userId }, create: row, update: row });
};
const asking = async (who: "admin" | "stranger", within = negotiation) =>
  (await world.ask<{ people: Asking[] }>(who, "people.list", { negotiation: within })).people;
const confirm = (who: "admin" | "stranger", email: string, name: "extra" | "analyst" = "extra", within = negotiation) =>
  world.tell(who, "people.confirmEmail", { negotiation: within, user: world.id(name), email });

test("an admin over all confirms the e-mail that they saw and no other, once, and it is what one signs in with", async () => {
  const user = world.id("extra");
  const current = async () => (await asking("admin")).find(({ id }) => id === user);
  await asksFor("extra", "extra@elsewhere.example");
  expect(await current()).toMatchObject({ email: "extra@test.example", emailAsked: "extra@elsewhere.example" });
  await expect(confirm("admin", "extra@another.example")).rejects.toMatchObject({ code: "CONFLICT" });
  const both = await Promise.allSettled([1, 2].map(() => confirm("admin", "extra@elsewhere.example")));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await current()).toMatchObject({ email: "extra@elsewhere.example", emailAsked: null });
  const audit = await world.clients.account.prisma.audit.findMany({ where: { action: "user.email", subject: user } });
  expect(audit).toMatchObject([{ chain: "", actor: world.id("admin"), detail: {} }]);
});

test("an e-mail is not confirmed that another account has, that waited too long, or by an admin of one negotiation", async () => {
  const taken = { code: "CONFLICT", message: expect.stringContaining("Another account has this e-mail") };
  await asksFor("extra", "analyst@test.example");
  await expect(confirm("admin", "analyst@test.example")).rejects.toMatchObject(taken);
  await world.tell("stranger", "people.give", { negotiation: "other", user: world.id("extra"), role: "viewer" });
  const theirs = (await asking("stranger", "other")).find(({ id }) => id === world.id("extra"));
  expect(theirs).toMatchObject({ emailAsked: null });
  await expect(confirm("stranger", "analyst@test.example", "extra", "other")).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await asksFor("extra", "late@elsewhere.example");
  const late = "update account.email_change set asked_at = now() - interval '8 days' where user_id = $1";
  await world.clients.account.pool.query(late, [world.id("extra")]);
  await expect(confirm("admin", "late@elsewhere.example")).rejects.toMatchObject({ code: "CONFLICT" });
});

test("of two who ask for one address, at once, one gets it", async () => {
  const email = "wanted@elsewhere.example";
  for (const name of ["extra", "analyst"] as const) await asksFor(name, email);
  const both = await Promise.allSettled((["extra", "analyst"] as const).map((name) => confirm("admin", email, name)));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await asking("admin")).filter((one) => one.email === email)).toHaveLength(1);
});

test("an e-mail refused is asked for no more, and the one there is stays", async () => {
  await asksFor("extra", "refused@elsewhere.example");
  const refuse = () => world.tell("admin", "people.refuseEmail", { negotiation, user: world.id("extra") });
  expect(await refuse()).toMatchObject({ refused: 1 });
  expect(await refuse()).toMatchObject({ refused: 0 });
  expect((await asking("admin")).find(({ id }) => id === world.id("extra"))).toMatchObject({ emailAsked: null });
});

test("each act is in the audit, by whom, and only admins read it", async () => {
  const rows = await world.ask<{ action: string; actor: string; subject: string }[]>("admin", "audit.list", {
    negotiation,
  });
  const actions = new Set(rows.map(({ action }) => action));
  expect([...actions].sort()).toEqual(
    [
      ...["changeset.accept", "negotiation.create", "negotiation.settings", "role.give", "role.take"],
      ...["person.invite", "person.join", "person.uninvite"],
    ].sort(),
  );
  expect(
    rows.filter(({ action }) => action.startsWith("role.")).every(({ actor }) => actor === world.id("admin")),
  ).toBe(true);
});

test("who leaves keeps their name on what they did", async () => {
  const { publish } = deskOf(() => world);
  await publish(add("before-leaving"));
  const user = world.id("analyst");
  await world.tell("admin", "people.suspend", { negotiation, user });
  const at = { negotiation, kind: "position", id: "before-leaving" };
  const { versions } = await world.ask<{ versions: object[] }>("analyst2", "history.get", at);
  expect(versions).toMatchObject([{ coder: { name: "Name of analyst" } }]);
});
