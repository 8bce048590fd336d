import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { thorough } from "../../testing/runs";
import { createWorld } from "../../testing/world";
import { openProvider } from "./provider";
import { startProvider, type Twist } from "./provider.fixture";
import { at, createProviderWorld, goal, origin, person, refused } from "./provider-world.fixture";

let here: Awaited<ReturnType<typeof createProviderWorld>>;
beforeAll(async () => {
  here = await createProviderWorld();
});
afterEach(() => here.provider.twist({}));
afterAll(() => here?.close());

describe("a way back that is not sound", () => {
  const now = () => Math.floor(Date.now() / 1_000);
  test.each([
    ["another issuer", { claims: { iss: "https://elsewhere.example" } }],
    ["another audience", { claims: { aud: "another client" } }],
    ["another party beside", { claims: { aud: ["parley", "another"], azp: "another" } }],
    ["another nonce", { claims: { nonce: "another" } }],
    ["no nonce", { claims: { nonce: undefined } }],
    ["a token that ran out", { claims: { exp: now() - 31, iat: now() - 600 } }],
    ["no subject", { claims: { sub: undefined } }],
    ["no signature", { signed: "none" }],
    ["a stranger's signature", { signed: "stranger" }],
  ] satisfies [string, Twist][])("lets nobody in: %s", async (what, twist) => {
    const name = `t${what.replaceAll(/\W/g, "").toLowerCase()}`;
    await here.invite(name);
    here.provider.twist(twist);
    expect(await here.come(person(name))).toMatchObject(refused);
    expect(await here.accounts(`${name}@example.org`)).toBe(0);
  });

  test("a clock that is half a minute off is no reason", async () => {
    await here.invite("quinn");
    here.provider.twist({ claims: { exp: now() - 20 } });
    expect(await here.come(person("quinn"))).toMatchObject({ kind: "in" });
  });

  test("another state, none, a stranger's cookie, none, one of another step, or what the provider refused", async () => {
    await here.invite("rosa");
    const { url, sealed } = await here.signIn().begin(at, goal);
    const other = await here.signIn().begin(at, goal);
    const query = here.provider.signInAt(url, person("rosa"));
    for (const [asked, cookie] of [
      [query.replace(/state=[^&]*/, "state=another"), sealed],
      [query.replace(/&state=[^&]*/, ""), (await here.signIn().begin(at, goal)).sealed],
      [query, other.sealed],
      [query, null],
      [query, "planted"],
      [query, "x".repeat(5_000)],
      ["?error=access_denied", (await here.signIn().begin(at, goal)).sealed],
      ["", (await here.signIn().begin(at, goal)).sealed],
    ] as const) {
      expect(await here.signIn().finish(at, asked, cookie)).toMatchObject(refused);
    }
    expect(await here.accounts("rosa@example.org")).toBe(0);
  });

  test("the same way back twice, though the provider would take its code again", async () => {
    await here.invite("sara");
    here.provider.twist({ forgetful: true });
    const { url, sealed } = await here.signIn().begin(at, goal);
    const query = here.provider.signInAt(url, person("sara"));
    expect(await here.signIn().finish(at, query, sealed)).toMatchObject({ kind: "in" });
    expect(await here.signIn().finish(at, query, sealed)).toMatchObject(refused);
  });

  test("too many from one network", async () => {
    const visitor = { ...at, network: "10.41.0.1" };
    for (let i = 0; i < 120; i += 1) await here.signIn().begin(visitor, goal);
    await expect(here.signIn().begin(visitor, goal)).rejects.toMatchObject({ code: "rate_limited" });
    expect(await here.signIn().finish(visitor, "?code=x", null)).toMatchObject({ kind: "failed", why: "limited" });
  });
});

test.each(["/.well-known/openid-configuration", "/token", "/keys", "/person"])(
  "a provider that answers without end is broken off: %s",
  async (endless) => {
    const provider = await startProvider();
    try {
      const asked = openProvider({ ...provider, name: "Example ID", origin });
      provider.twist({ endless, emailApart: true });
      const begun = performance.now();
      const goThere = async () => {
        const { url, way } = await asked.begin();
        return asked.finish(provider.signInAt(url, person("una")), way);
      };
      await expect(goThere()).rejects.toThrow();
      expect(performance.now() - begun).toBeLessThan(4_000);
      expect(provider.poured()).toBeGreaterThan(500_000);
      expect(provider.poured()).toBeLessThan(32_000_000);
    } finally {
      await provider.close();
    }
  },
);

// It waits for as long as a provider is waited for.
test.runIf(thorough)(
  "a provider that does not answer is said to, within seconds, and hinders nothing else",
  async () => {
    const { url, sealed } = await here.signIn().begin(at, goal);
    const query = here.provider.signInAt(url, person("tess"));
    const [hung, gone] = [await startProvider(), await startProvider()];
    hung.hang(true);
    await gone.close();
    for (const { issuer } of [hung, gone]) {
      const lone = await createWorld({ provider: { ...here.provider, issuer, name: "Example ID", origin } });
      try {
        const begun = performance.now();
        const says = { code: "unavailable", message: expect.stringContaining("Example ID does not answer") };
        await expect(lone.api.provider?.begin(at, goal)).rejects.toMatchObject(says);
        expect(performance.now() - begun).toBeLessThan(8_000);
      } finally {
        await lone.close();
      }
    }
    here.provider.hang(true);
    try {
      expect(await here.signIn().finish(at, query, sealed)).toMatchObject({ kind: "failed", why: "unavailable" });
    } finally {
      here.provider.hang(false);
      await hung.close();
    }
  },
  40_000,
);
