import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { createWorld, type World } from "../testing/world";
import { checkPassword } from "./password";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const check = (password: string) => () => checkPassword(password, "margaret@example.org", false);
let count = 0;

/** Somebody with this password, and whether another word lets them in. */
async function holder(password: string) {
  const email = `holder-${++count}@example.org`;
  const id = await world.api.createUser({ email, name: "Holder", password, role: "viewer" });
  const enter = async (typed: string) =>
    (await world.api.signIn({ email, password: typed, device: "", network: `10.30.0.${count}` })) !== null;
  return { id, enter };
}

describe("a password of any make is taken", () => {
  it.each([
    ["small letters alone", "ninetyottersonthelock"],
    ["capitals alone", "NINETYOTTERSONTHELOCK"],
    ["digits alone", "83920174659283746501"],
    ["digits in groups", "8392 0174 6592 8374"],
    ["marks alone", "!#$%&()*+,-./:;<=>?@"],
    ["another script", "девять выдр у старого шлюза"],
    ["pictures", "🦦🐍🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦"],
    ["64 letters", "fkqzwmxvhtbnrlcpjdsg".repeat(4).slice(0, 64)],
    ["128 letters", "fkqzwmxvhtbnrlcpjdsg".repeat(7).slice(0, 128)],
  ])("%s", (_make, password) => {
    expect(check(password)).not.toThrow();
  });
});

test.each([
  ["in a row", "123456789012345678"],
  ["in a row downwards", "98765432109876543"],
  ["over and over", "8392018392018392"],
  ["of few kinds", "20112011201220122013"],
])("digits alone are refused that are %s", (_what, password) => {
  expect(check(password)).toThrow("easy to guess");
});

test("a password is looked at as it was typed: no letter is cut off, folded or trimmed", async () => {
  const password = `Über die sieben Berge ${"fkqzwmxvhtbnrlcpjdsg".repeat(5)} 7é`;
  const { enter } = await holder(password);
  expect(await enter(password)).toBe(true);
  for (const near of [
    password.slice(0, -1),
    `${password} `,
    ` ${password}`,
    password.toLowerCase(),
    password.toUpperCase(),
    password.normalize("NFD"),
    password.replace("  ", " ").replace(" die ", "  die "),
    `${password}\0`,
  ])
    expect(await enter(near), near).toBe(false);
});

test("a password does not run out", async () => {
  const { id, enter } = await holder("nine otters cross the lock");
  const longAgo = `update account."user" set created_at = '2001-01-01', password_changed_at = '2001-01-01' where id = $1`;
  await world.clients.account.pool.query(longAgo, [id]);
  expect(await enter("nine otters cross the lock")).toBe(true);
});
