import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { answersKeys, expect, test, visit } from "./fixtures";
import { ask, dataOf, send, tell } from "./http";
import { enter, sessionCookie, signIn } from "./sign-in";

const password = "seven herons over the weir";
const walk = { tag: "@walk" };

/** What a person does at the provider. */
async function beAtProvider(page: Page, sub: string, email: string, verified = true) {
  await expect(page.getByRole("heading", { name: "Example ID" })).toBeVisible();
  await page.getByLabel("Who").fill(sub);
  await page.getByLabel("E-mail").fill(email);
  if (!verified) await page.getByLabel("Confirmed").uncheck();
  await page.getByRole("button", { name: "Go on" }).click();
}

/** Sets a second step up for whoever is signed in there; gives the recovery codes. */
async function turnSecondStepOn(origin: string, page: Page): Promise<string[]> {
  const cookies = await page.context().cookies(origin);
  const session = `${sessionCookie}=${cookies.find(({ name }) => name === sessionCookie)?.value}`;
  const begun = await ask(origin, session, "secondStep.begin", {});
  const { secret, codes } = dataOf<{ secret: string; codes: string[] }>(begun);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  dataOf(await tell(origin, session, "secondStep.turnOn", { currentPassword: password, code, secret, codes }));
  return codes;
}

test(
  "an invitation lets somebody in by the provider, whom it knows from then on; nobody else comes in",
  walk,
  async ({ operator, browser, baseURL }) => {
    const { origin } = await operator("open-well-connected", {});
    await operator("forget-attempts", {});
    const admin = await enter(baseURL ?? "", "admin@example.org");
    const invited = { email: "invited@example.org", role: "analyst", tokenHash: "c".repeat(64) };
    dataOf(await tell(baseURL ?? "", admin, "people.invite", { negotiation: "sample", ...invited }));
    const page = await (await browser.newContext({ baseURL: origin })).newPage();
    const door = page.getByRole("button", { name: "Sign in with Example ID" });

    await visit(page, "/sign-in?back=/n/sample/desk");
    await door.click();
    await beAtProvider(page, "invited", "invited@example.org", false);
    await expect(page.getByText("Signing in with Example ID did not work.")).toBeVisible();
    await answersKeys(page);
    await door.focus();
    await page.keyboard.press("Enter");
    await beAtProvider(page, "invited", "Invited@example.org");
    await page.waitForURL(`${origin}/`);
    const cookie = (await page.context().cookies()).find(({ name }) => name === sessionCookie);
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
    expect((await page.context().cookies(`${origin}/api/provider/`)).map(({ name }) => name)).not.toContain(
      "parley.provider",
    );
    await visit(page, "/account");
    await expect(page.getByText("It is your only way in.")).toBeVisible();

    await page.context().clearCookies();
    await visit(page, "/sign-in?back=/n/sample/desk");
    await door.click();
    await beAtProvider(page, "invited", "elsewhere@example.org");
    await page.waitForURL(`${origin}/n/sample/desk`);
    await page.context().close();
  },
);

test(
  "an account with a password is connected from the account page, with its second step asked for all the same, and taken off there",
  walk,
  async ({ operator, browser }) => {
    const { origin } = await operator("open-well-connected", {});
    await operator("forget-attempts", {});
    const email = "connected@example.org";
    await operator("make-person", { email, name: "Connected", password, role: "viewer" });
    const [name = "", value = ""] = (await enter(origin, email, password)).split("=", 2);
    const context = await browser.newContext({ baseURL: origin });
    await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    await visit(page, "/account");
    const connect = page.getByRole("form", { name: "Connect to Example ID" });
    await connect.getByLabel("Your password").fill("not this one");
    await connect.getByRole("button").click();
    await expect(connect.getByText("This is not your password.")).toBeVisible();
    await connect.getByLabel("Your password").fill(password);
    await connect.getByRole("button").click();
    await beAtProvider(page, "connected", "anything@example.org", false);
    await page.waitForURL("**/account?provider=connected");
    await expect(page.getByText("Connected since")).toBeVisible();

    await page.context().clearCookies();
    await visit(page, "/sign-in");
    await page.getByRole("button", { name: "Sign in with Example ID" }).click();
    await beAtProvider(page, "connected", "anything@example.org");
    await page.waitForURL(`${origin}/`);
    const recovery = await turnSecondStepOn(origin, page);
    await page.context().clearCookies();
    await visit(page, "/sign-in");
    await page.getByRole("button", { name: "Sign in with Example ID" }).click();
    await beAtProvider(page, "connected", "anything@example.org");
    await expect(page.getByText("Example ID knows you.")).toBeVisible();
    await expect(page.getByLabel("Code", { exact: true })).toBeFocused();
    await page.keyboard.type("000000");
    await page.keyboard.press("Enter");
    await expect(page.getByText("This code is not right, was used already, or took too long.")).toBeVisible();
    await page.getByLabel("Code", { exact: true }).fill(recovery[0] ?? "");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL(`${origin}/`);
    await visit(page, "/account");
    const off = page.getByRole("form", { name: "Take Example ID off" });
    await off.getByLabel("Your password").fill(password);
    await off.getByLabel("Code of your second step").fill(recovery[1] ?? "");
    await off.getByRole("button").click();
    await expect(connect).toBeVisible();
    const fields = { code: recovery[2] ?? "" };
    expect((await signIn(origin, email, password, { fields })).session).not.toBeNull();
    await context.close();
  },
);

test(
  "the doors to the provider are shut where there is none, and lead to no other site",
  walk,
  async ({ operator, baseURL }) => {
    const { origin } = await operator("open-well-connected", {});
    const headers = (of: string) => ({ origin: of, "content-type": "application/json" });
    const none = baseURL ?? "";
    expect((await send(none, "GET", "/sign-in")).text).not.toContain("Example ID");
    expect((await send(none, "GET", "/api/provider/callback?code=a&state=b")).status).toBe(404);
    expect((await send(none, "POST", "/api/provider/begin", { headers: headers(none), body: "{}" })).status).toBe(404);
    const back = JSON.stringify({ back: "https://elsewhere.example/" });
    const begun = await send(origin, "POST", "/api/provider/begin", { headers: headers(origin), body: back });
    expect(begun.headers["set-cookie"]?.[0]).toMatch(
      /^parley\.provider=[\w-]+; Path=\/; Max-Age=900; HttpOnly; SameSite=Lax/,
    );
    for (const query of [
      "?code=a&state=b",
      "",
      "?back=https://elsewhere.example",
      "?error=%0d%0aSet-Cookie:x",
      "?code=a&code=b",
    ]) {
      const answer = await send(origin, "GET", `/api/provider/callback${query}`, {
        cookie: begun.headers["set-cookie"]?.[0]?.split(";")[0] ?? "",
      });
      expect([answer.status, answer.headers.location], query).toEqual([303, "/sign-in?provider=refused"]);
    }
    for (const body of ["{", "[]", "null", '{"beside":1}', `"${"x".repeat(20_000)}"`])
      expect(
        (await send(origin, "POST", "/api/provider/begin", { headers: headers(origin), body })).status,
        body.slice(0, 9),
      ).toBe(400);
  },
);
