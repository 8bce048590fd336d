import { createHash, randomUUID } from "node:crypto";
import { asOwner } from "@parley/db/owner";
import { afterAll, beforeAll, expect, it, test } from "vitest";
import { createWorld, type World } from "../testing/world";
import { networkKey } from "./limits";

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
  outcome(world.api.call({ handle: null, path: "setup.reset", type: "query", input: { token: "a guess" }, network }));

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
