import { createHash, randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { TestPerson } from "./provider.fixture";
import { at, createProviderWorld, goal, password, person, refused } from "./provider-world.fixture";

let here: Awaited<ReturnType<typeof createProviderWorld>>;
beforeAll(async () => {
  here = await createProviderWorld();
});
afterEach(() => here.provider.twist({}));
afterAll(() => here?.close());

type Me = { id: string; name: string; email: string; memberships: object[] } | null;
const me = async (handle: string) =>
  (await here.world.api.call({ handle, path: "account.me", type: "query", input: {} })) as Me;
const tell = (handle: string, path: string, input: object) =>
  here.world.api.call({ handle, path, type: "mutation", input: { commandId: randomUUID(), ...input } });

describe("somebody who was invited", () => {
  test("is let in by a verified e-mail, as what they were invited, and again by who they are there", async () => {
    await here.invite("ada");
    const handle = await here.getIn(person("ada", { email: "Ada@Example.org" }));
    const first = await me(handle);
    expect(first).toMatchObject({ email: "ada@example.org", name: "Name of ada" });
    expect(first?.memberships).toEqual([{ negotiation: "canal", role: "analyst" }]);
    const again = await here.getIn(person("ada", { email: "elsewhere@example.org", email_verified: false }));
    expect(await me(again)).toEqual(first);
    const where = { OR: [{ actor: "provider", subject: first?.id ?? "" }, { actor: first?.id ?? "" }] };
    const rows = await here.world.clients.account.prisma.audit.findMany({ where });
    expect(rows.map(({ chain, action, detail }) => [chain, action, detail])).toEqual(
      expect.arrayContaining([
        ["", "user.create", { role: "analyst", demo: false }],
        ["canal", "person.join", { role: "analyst" }],
        ["", "session.open", { through: "provider" }],
      ]),
    );
    expect(JSON.stringify(rows)).not.toMatch(/example|sub of/);
  });

  test("is given every role that invitations to that e-mail give, and none that a claim names", async () => {
    await here.invite("bea", "viewer");
    await here.world.tell("stranger", "people.invite", {
      ...{ negotiation: "other", email: "bea@example.org", role: "analyst", tokenHash: "b".repeat(64) },
    });
    here.provider.twist({ claims: { role: "admin", roles: ["admin"], groups: ["admins"] } });
    const found = await me(await here.getIn(person("bea")));
    expect(found?.memberships).toHaveLength(2);
    expect(found?.memberships).toEqual(
      expect.arrayContaining([
        { negotiation: "canal", role: "viewer" },
        { negotiation: "other", role: "analyst" },
      ]),
    );
  });

  test("is let in where the provider says the e-mail only when asked once more", async () => {
    await here.invite("cleo");
    here.provider.twist({ emailApart: true });
    expect(await me(await here.getIn(person("cleo")))).toMatchObject({ email: "cleo@example.org" });
  });

  test("makes one account, however many come back at once, and the invitation opens nothing more", async () => {
    await here.invite("dora");
    const ways = await Promise.all([1, 2, 3].map(() => here.signIn().begin(at, goal)));
    const outcomes = await Promise.all(
      ways.map(({ url, sealed }) => here.signIn().finish(at, here.provider.signInAt(url, person("dora")), sealed)),
    );
    expect(outcomes.filter(({ kind }) => kind === "in").length).toBeGreaterThanOrEqual(1);
    expect(await here.accounts("dora@example.org")).toBe(1);
    expect(await here.come(person("dora", { sub: "another dora" }))).toMatchObject(refused);
  });

  test.each([
    ["nobody invited them", {}, null],
    ["the e-mail is not verified", { email_verified: false }, {}],
    ["the e-mail is verified in words alone", { email_verified: "true" }, {}],
    ["nothing is said of the e-mail", { email_verified: undefined }, {}],
    ["the e-mail only looks the same", { email: "\u212Aay@example.org" }, { email: "kay@example.org" }],
    ["the e-mail is none", { email: "two words@example.org" }, {}],
    ["the subject is too long", { sub: "s".repeat(256) }, {}],
    ["the subject holds what cannot be kept", { sub: "a\u0000b" }, {}],
  ] satisfies [string, Partial<TestPerson>, object | null][])(
    "is not let in where %s",
    async (what, fields, invited) => {
      const name = `x${what.replaceAll(/\W/g, "").toLowerCase()}`;
      if (invited) await here.invite(name, "viewer", invited);
      const users = await here.world.clients.account.prisma.user.count();
      expect(await here.come(person(name, fields))).toMatchObject(refused);
      expect(await here.world.clients.account.prisma.user.count()).toBe(users);
    },
  );

  test("is not let in by an invitation that ran out, was taken back, or whose admin gives no roles any more", async () => {
    await here.invite("edna");
    const past = "created_at = now() - interval '9 days', expires_at = now() - interval '1 day'";
    await here.world.clients.account.pool.query(
      `update account.invitation set ${past} where email = 'edna@example.org'`,
    );
    expect(await here.come(person("edna"))).toMatchObject(refused);
    await here.invite("fay");
    await here.world.tell("admin", "people.takeInvitationBack", { negotiation: "canal", email: "fay@example.org" });
    expect(await here.come(person("fay"))).toMatchObject(refused);
    await here.invite("gwen");
    const by = { email: "gwen@example.org" };
    await here.world.clients.account.prisma.invitation.updateMany({
      where: by,
      data: { createdBy: here.world.id("viewer") },
    });
    expect(await here.come(person("gwen"))).toMatchObject(refused);
  });
});

describe("an account that there is", () => {
  test("is not taken over by a claim of its e-mail, invited or not", async () => {
    const { id } = await here.withPassword("hilda");
    expect(await here.come(person("hilda"))).toMatchObject(refused);
    expect(await here.world.clients.account.prisma.identity.count({ where: { userId: id } })).toBe(0);
  });

  test("is connected by whoever is signed in and knows its password, and let in from then on", async () => {
    const { id, handle } = await here.withPassword("iris");
    await expect(
      here.signIn().beginLink({ ...at, handle }, { currentPassword: "not this one", code: "" }),
    ).rejects.toMatchObject({ code: "invalid" });
    await expect(here.signIn().beginLink(at, { currentPassword: password, code: "" })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    expect(await here.connect(handle, person("iris", { email_verified: false }))).toEqual({ kind: "connected" });
    expect(await me(await here.getIn(person("iris")))).toMatchObject({ id });
    const account = await here.world.api.call({ handle, path: "account.get", type: "query", input: {} });
    expect(account).toMatchObject({ hasPassword: true, connectedAt: expect.stringMatching(/^\d{4}-/) });
  });

  test("is connected in the session in which that began, and in no other", async () => {
    const { id, handle } = await here.withPassword("jane");
    const another = await here.world.api.openSession(id, "", "");
    const victim = (await here.withPassword("jill")).handle;
    for (const back of [another, victim, "none"]) {
      expect(await here.connect(handle, person("jane"), back)).toMatchObject({ ...refused, linking: true });
    }
    expect(await here.come(person("jane"))).toMatchObject(refused);
  });

  test("is connected to nobody whom another account has", async () => {
    await here.invite("kate");
    await here.getIn(person("kate"));
    const { handle } = await here.withPassword("lena");
    expect(await here.connect(handle, person("kate"))).toMatchObject({ ...refused, linking: true });
  });

  test("lets nobody in while its person is suspended, and says so in the log of accounts", async () => {
    const { id, handle } = await here.withPassword("mona");
    await here.connect(handle, person("mona"));
    await here.world.tell("admin", "people.suspend", { negotiation: "canal", user: id });
    expect(await here.come(person("mona"))).toMatchObject(refused);
    const noted = () =>
      here.world.clients.account.prisma.audit.count({
        where: { action: "session.refuse", subject: id, actor: "stranger" },
      });
    await expect.poll(noted).toBe(1);
  });

  test("asks for its second step all the same, which is counted and taken once", async () => {
    const { id, handle } = await here.withPassword("nora");
    await here.connect(handle, person("nora"));
    await here.world.clients.account.prisma.secondStep.create({
      data: { userId: id, sealedSecret: "none", lastStep: 0 },
    });
    const codeHash = createHash("sha256").update("abcdabcdabcdabcd").digest("hex");
    await here.world.clients.account.prisma.recoveryCode.create({ data: { userId: id, codeHash } });
    const outcome = await here.come(person("nora"));
    if (outcome.kind !== "code") throw new Error("a code is asked for");
    const say = (code: string, sealed: string | null = outcome.sealed) =>
      here.signIn().finishWithCode(at, sealed, code);
    expect(await say("123456")).toMatchObject(refused);
    expect(await say("abcd-abcd-abcd-abcd", null)).toMatchObject(refused);
    expect(await say("abcd-abcd-abcd-abcd")).toMatchObject({ kind: "in", goal });
    expect(await say("abcd-abcd-abcd-abcd")).toMatchObject(refused);
    for (let i = 0; i < 5; i += 1) await say("000000");
    expect(await say("000000")).toMatchObject({ kind: "failed", why: "limited" });
  });

  test("keeps a way in: what was connected comes off with a password, and not without one", async () => {
    await here.invite("olga");
    const olga = await here.getIn(person("olga"));
    const off = (handle: string) => tell(handle, "account.disconnect", { currentPassword: password });
    await expect(off(olga)).rejects.toMatchObject({ code: "CONFLICT" });
    const { handle } = await here.withPassword("petra");
    await here.connect(handle, person("petra"));
    const there = await here.getIn(person("petra"));
    expect(await off(handle)).toMatchObject({ disconnected: true, wrong: null });
    expect(await me(there)).toBeNull();
    expect(await me(handle)).not.toBeNull();
    expect(await here.come(person("petra"))).toMatchObject(refused);
  });

  test("loses with a password that was lost what somebody else may have connected by it, and nothing that came first", async () => {
    const reset = async (id: string) => {
      const token = randomUUID();
      const tokenHash = createHash("sha256").update(token).digest("hex");
      await here.world.tell("admin", "people.makeResetLink", { negotiation: "canal", user: id, tokenHash });
      await here.world.tell("signedOut", "setup.password", { token, password: "eleven herons on the weir" });
    };
    const { id, handle } = await here.withPassword("quinn");
    await here.connect(handle, person("thief"));
    await reset(id);
    expect(await here.come(person("thief"))).toMatchObject(refused);
    await here.invite("rosa");
    const rosa = await me(await here.getIn(person("rosa")));
    await reset(rosa?.id ?? "");
    expect(await me(await here.getIn(person("rosa")))).toMatchObject({ id: rosa?.id });
  });

  test("of the demo is connected to nothing", async () => {
    await here.world.api.ensureDemoAccounts();
    const demo = await here.world.api.signIn({
      ...{ email: "viewer@example.org", password: "parley-demo-account", device: "", network: at.network },
    });
    const visitor = { ...at, handle: demo?.handle ?? "" };
    await expect(
      here.signIn().beginLink(visitor, { currentPassword: "parley-demo-account", code: "" }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});
