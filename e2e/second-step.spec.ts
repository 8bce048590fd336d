import { Secret, TOTP } from "otpauth";
import { expect, test, visit } from "./fixtures";
import { ask, send } from "./http";
import { enter, signIn } from "./sign-in";

const password = "seven herons over the weir";

/** What an app shows that was given this secret, some half minutes from now. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

test("a second step is set up with an app, and asked for at the next sign-in; each code works once", async ({
  signedOut: { page, watched },
  operator,
  baseURL,
}) => {
  watched.allow(/status of 401/);
  const origin = baseURL ?? "";
  const email = "cautious@example.org";
  await operator("forget-attempts", {});
  await operator("make-person", { email, name: "Cautious of the lock", password, role: "viewer" });
  const [name = "", value = ""] = (await enter(origin, email, password)).split("=", 2);
  await page.context().addCookies([{ name, value, url: origin }]);
  await visit(page, "/account");
  await page.getByRole("button", { name: "Set up a second step" }).click();
  const form = page.getByRole("form", { name: "Set up a second step" });
  await expect(form.getByRole("img", { name: "The secret as a picture" })).toBeVisible();
  const secret = (await form.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4}){7}$/).innerText()).replaceAll(" ", "");
  const [recovery = ""] = await form
    .getByRole("list", { name: "Recovery codes" })
    .getByRole("listitem")
    .allInnerTexts();
  await form.getByLabel("Code", { exact: true }).fill("000000");
  await form.getByLabel("And your password").fill(password);
  await form.getByRole("button", { name: "Turn it on" }).click();
  await expect(form.getByText("This code is not right, or was used already.")).toBeVisible();
  const first = codeOf(secret);
  await form.getByLabel("Code", { exact: true }).fill(first);
  await form.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByText("Your second step is on")).toBeVisible();
  await expect(page.getByText("with ten recovery codes left")).toBeVisible();

  await page.context().clearCookies();
  await visit(page, "/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByLabel("Code", { exact: true }).fill(first);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("A code works once")).toBeVisible();
  await page.getByLabel("Code", { exact: true }).fill(codeOf(secret, 1));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("/");
  expect((await signIn(origin, email, password)).session).toBeNull();
  expect((await signIn(origin, email, password, { fields: { code: recovery } })).session).not.toBeNull();
});

test("an admin asks analysts for a second step: without it there is their account and nothing else", async ({
  asAdmin: { page },
  open,
  operator,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const email = "asked-for-more@example.org";
  await operator("forget-attempts", {});
  await operator("make-person", { email, name: "Asked for more", password, role: "analyst" });
  const cookie = await enter(origin, email, password);
  await visit(page, "/n/sample/admin");
  const rule = page.getByRole("region", { name: "Second step at sign-in" });
  try {
    await rule.getByRole("radio", { name: "analysts and admins" }).click();
    await expect(rule.getByText("Saved: every analyst and every admin")).toBeVisible();
    const sent = await send(origin, "GET", "/n/sample/desk", { cookie });
    expect([sent.status, sent.headers.location]).toEqual([307, "/account"]);
    expect((await ask(origin, cookie, "changeset.queue", { negotiation: "sample" })).status).toBe(403);
    const [name = "", value = ""] = cookie.split("=", 2);
    const theirs = (await open("signedOut")).page;
    await theirs.context().addCookies([{ name, value, url: origin }]);
    await visit(theirs, "/account");
    await expect(theirs.getByText("Your role asks for a second step.")).toBeVisible();
  } finally {
    await rule.getByRole("radio", { name: "nobody" }).click();
    await expect(rule.getByText("Saved: nobody has to")).toBeVisible();
  }
  expect((await send(origin, "GET", "/n/sample/desk", { cookie })).status).toBe(200);
});
