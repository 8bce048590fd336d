import { createHash, randomUUID } from "node:crypto";
import { asOwner } from "@parley/db/owner";
import { afterAll, beforeAll, expect, it, test } from "vitest";
import { createWorld, type World } from "../testing/world";
import { networkKey, openLimits } from "./limits";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

it.each([
  ["203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::9", "2001:db8:1:2"],
  ["2001:0DB8:0001::1", "2001:db8:1:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1:2:3:4", "fe80:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["unknown", "unknown"],
])("knows the network of %s by %s", (address, key) => {
  expect(networkKey(address)).toBe(key);
});

const outcome = (asked: Promise<unknown>) =>
  asked.then(
    () => "answered",
    (error: { code: string }) => error.code,
  );
const link = (network: string) =>
  outcome(
    world.api.call({
      ...{ handle: null, path: "setup.reset", type: "mutation", network },
      input: { token: "a guess", commandId: randomUUID() },
    }),
  );

test("guesses at one-time links are counted by network, however their addresses differ within one of IPv6", async () => {
  const answers = [];
  for (let i = 0; i < 120; i += 1) answers.push(await link(`2001:db8::${i.toString(16)}`));
  expect(new Set(answers)).toEqual(new Set(["answered"]));
  expect(await link("2001:db8::ffff")).toBe("TOO_MANY_REQUESTS");
  const account = { token: "a guess", name: "N", email: "n@example.org", password: "nine otters cross the lock" };
  const input = { ...account, commandId: randomUUID() };
  const network = "2001:db8::1";
  const made = world.api.call({ handle: null, path: "setup.account", type: "mutation", input, network });
  expect(await outcome(made)).toBe("TOO_MANY_REQUESTS");
  expect(await link("2001:db8:0:1::1")).toBe("answered");
});

test("links that somebody makes from a network take nothing from those who use one there", async () => {
  const network = "203.0.113.20";
  const limits = openLimits(world.clients.account.pool);
  for (let i = 0; i < 120; i += 1) await limits.countLink(`maker ${i}`, network);
  expect(await outcome(limits.countLink("one more maker", network))).toBe("rate_limited");
  expect(await link(network)).toBe("answered");
});

test("whoever guesses at an account from elsewhere, from however many networks, does not keep its owner out", async () => {
  const [email, password] = ["guarded@example.org", "nine otters cross the lock"];
  await world.api.createUser({ email, name: "Guarded", password, role: "viewer" });
  const enter = (typed: string, network: string) =>
    world.api.signIn({ email, password: typed, device: "", network }).then(
      (session) => (session ? "in" : "checked"),
      (error: { code: string }) => error.code,
    );
  const home = "203.0.113.40";
  expect(await enter(password, home)).toBe("in");
  // One network is slowed long before the account is.
  const one = await Promise.all(Array.from({ length: 21 }, () => enter("a guess", "198.51.100.1")));
  expect(one.filter((answer) => answer === "rate_limited")).toHaveLength(1);
  expect(await enter(password, "198.51.100.2")).toBe("in");
  // Many are slowed together: some were counted above.
  const many = await Promise.all(Array.from({ length: 100 }, (_, i) => enter("a guess", `2001:db8:${i}::1`)));
  expect(many.filter((answer) => answer === "rate_limited")).toHaveLength(21);
  expect(await enter(password, "198.51.100.99")).toBe("rate_limited");
  // The owner is let in where they were before, and has their own attempts there.
  expect(await enter("a slip", home)).toBe("checked");
  expect(await enter(password, home)).toBe("in");
  expect(await enter(password, "198.51.100.2")).toBe("in");
}, 60_000);

test("codes tried elsewhere do not use up those of a known network", async () => {
  const limits = openLimits(world.clients.account.pool);
  const email = "coded@example.org";
  await limits.forget({ email, network: "203.0.113.50" });
  const elsewhere = (i: number) => outcome(limits.countCode({ email, network: `198.51.100.${i}` }));
  for (let i = 0; i < 5; i += 1) expect(await elsewhere(i)).toBe("answered");
  expect(await elsewhere(6)).toBe("rate_limited");
  expect(await outcome(limits.countCode({ email, network: "203.0.113.50" }))).toBe("answered");
});

test("links that somebody makes are counted before they are looked at, invitations and new passwords together", async () => {
  const tokenHash = () => createHash("sha256").update(randomUUID()).digest("hex");
  const reset = () =>
    world.tell("admin", "people.makeResetLink", {
      negotiation: "canal",
      user: world.id("extra"),
      tokenHash: tokenHash(),
    });
  const invite = (email: string) =>
    world.tell("admin", "people.invite", { negotiation: "canal", email, role: "viewer", tokenHash: tokenHash() });
  for (let i = 0; i < 30; i += 1) {
    expect(await outcome(reset())).toBe("answered");
    expect(await outcome(invite("no address"))).toBe("BAD_REQUEST");
  }
  expect(await outcome(invite("late@example.org"))).toBe("TOO_MANY_REQUESTS");
  expect(await outcome(reset())).toBe("TOO_MANY_REQUESTS");
  // Another admin’s count is their own.
  const theirs = { negotiation: "other", email: "a@example.org", role: "viewer", tokenHash: tokenHash() };
  expect(await outcome(world.tell("stranger", "people.invite", theirs))).toBe("answered");
  expect(await world.clients.account.prisma.invitation.count({ where: { email: "late@example.org" } })).toBe(0);
});

test("where the attempts cannot be counted, nothing is done", async () => {
  const { pool } = world.clients.account;
  const owner = world.database.ownerUrl;
  await asOwner(owner, (client) => client.query("alter table account.rate_limit rename to rate_limit_away"));
  try {
    expect(await link("203.0.113.9")).not.toBe("answered");
    const attempt = { email: "nobody@example.org", password: "not this one", device: "", network: "203.0.113.9" };
    await expect(world.api.signIn(attempt)).rejects.toThrow();
  } finally {
    await asOwner(owner, (client) => client.query("alter table account.rate_limit_away rename to rate_limit"));
  }
  expect((await pool.query("select count(*) from account.rate_limit")).rowCount).toBe(1);
});

test("a network that is refused leaves no row for each account that it makes up", async () => {
  const network = "203.0.113.77";
  const { pool } = world.clients.account;
  const limits = openLimits(pool);
  const tries = (from: number, count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, i) => outcome(limits.count({ email: `made-up-${from + i}`, network }))),
    );
  await tries(0, 60);
  const rows = async () => Number((await pool.query("select count(*) from account.rate_limit")).rows[0]?.count);
  const before = await rows();
  expect(new Set(await tries(100, 20))).toEqual(new Set(["rate_limited"]));
  expect(await rows()).toBe(before);
});

test("ten letters a day go to an address that others ask for, and to its owner those they ask for where they sign in", async () => {
  const limits = openLimits(world.clients.account.pool);
  const [email, home] = ["flooded@example.org", "203.0.113.70"];
  await limits.know({ email, network: home });
  const quarterLater = () =>
    world.clients.account.pool.query("delete from account.rate_limit where key like 'letter-to:%'");
  const ask = async (network: string | null) => {
    await quarterLater();
    return limits.countLetter(email, network).then(
      () => "sent",
      ({ message }: Error) => message,
    );
  };
  for (let i = 0; i < 10; i += 1) expect(await ask(`198.51.100.${i}`)).toBe("sent");
  expect(await ask("198.51.100.77")).toBe("No more letters go to this address today. Ask an admin for a link.");
  expect(await ask(null)).toMatch(/Ask an admin/);
  for (let i = 0; i < 12; i += 1) expect(await ask(home)).toBe("sent");
  for (let i = 0; i < 3; i += 1) await limits.countLetter("another@example.org", home);
  await expect(limits.countLetter("another@example.org", home)).rejects.toThrow("Too many attempts.");
});

test("what it costs to look at a proof is bounded, for whoever is right as well: nobody holds up the others by it", async () => {
  const [email, password] = ["costly@example.org", "nine otters cross the lock"];
  const id = await world.api.createUser({ email, name: "Costly", password, role: "viewer" });
  const handle = await world.api.openSession(id, "", "");
  const prove = (path: string, more: object) =>
    outcome(
      world.api.call({
        ...{ handle, path, type: "mutation" },
        input: { commandId: randomUUID(), currentPassword: password, ...more },
      }),
    );
  const weak = await Promise.all(
    Array.from({ length: 29 }, () => prove("account.changePassword", { password: "weak" })),
  );
  expect(new Set(weak)).toEqual(new Set(["BAD_REQUEST"]));
  expect(await prove("account.changePassword", { password: "eleven otters cross it" })).toBe("answered");
  const rest = { code: "", secret: "A".repeat(32), codes: [] };
  for (const [path, more] of [
    ["account.changePassword", { password: "weak" }],
    ["account.askForEmail", { email: "other@example.org" }],
    ["account.disconnect", {}],
    ["secondStep.turnOff", { code: "" }],
  ] as const)
    expect(await prove(path, more), path).toBe("TOO_MANY_REQUESTS");
  expect(await prove("secondStep.turnOn", rest)).toBe("BAD_REQUEST");
  expect(await outcome(world.api.call({ handle, path: "account.me", type: "query", input: {} }))).toBe("answered");
});
