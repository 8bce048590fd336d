import { expect, test, visit } from "./fixtures";
import { send } from "./http";
import { enter, signIn } from "./sign-in";

test("whoever knows the password changes it, is signed out elsewhere, and signs in with the new one alone", async ({
  signedOut: { page, watched },
  operator,
  baseURL,
}) => {
  watched.allow(/status of 400/);
  const origin = baseURL ?? "";
  const [email, password, next] = ["keeper@example.org", "seven herons over the weir", "nine otters below the lock"];
  await operator("forget-attempts", {});
  await operator("make-person", { email, name: "Keeper of the lock", password, role: "viewer" });
  const elsewhere = await enter(origin, email, password);
  await visit(page, "/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("/");
  await page.getByRole("button", { name: "Keeper of the lock" }).click();
  await page.getByRole("menuitem", { name: "Account" }).click();
  await expect(page.getByRole("heading", { name: "Account", level: 1 })).toBeVisible();
  await expect(page.getByText("two sessions, each ends after seven days")).toBeVisible();

  await page.getByLabel("Current password").fill("not the one there is");
  await page.getByLabel("New password").fill("passwordpassword1");
  await page.getByLabel("And once more").fill("passwordpassword1");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This is not your password.")).toBeVisible();
  await page.getByLabel("Current password").fill(password);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This is easy to guess")).toBeVisible();
  await page.getByLabel("New password").fill(next);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("The two are not the same.")).toBeVisible();
  expect((await send(origin, "GET", "/", { cookie: elsewhere })).status).toBe(200);
  await page.getByLabel("And once more").fill(next);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed, and you are signed out everywhere else.")).toBeVisible();
  await expect(page.getByText("one session, each ends after seven days")).toBeVisible();
  expect((await send(origin, "GET", "/", { cookie: elsewhere })).status).toBe(307);
  expect((await signIn(origin, email, password)).session).toBeNull();
  expect((await signIn(origin, email, next)).session).not.toBeNull();
});

test("a name is changed and a session ended from one's account, and both act at once", async ({
  open,
  operator,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const [email, password] = ["walker@example.org", "seven herons over the weir"];
  await operator("forget-attempts", {});
  await operator("make-person", { email, name: "Walker of the dyke", password, role: "viewer" });
  const [here, elsewhere] = [await enter(origin, email, password), await enter(origin, email, password)];
  const [name = "", value = ""] = here.split("=", 2);
  const cookie = { name, value, url: origin };
  const { page } = await open("signedOut", { storageState: undefined });
  await page.context().addCookies([cookie]);
  await visit(page, "/account");
  await page.getByLabel("Name", { exact: true }).fill("Warden of the dyke");
  await page.getByRole("button", { name: "Change name" }).press("Enter");
  await expect(page.getByText("You are Warden of the dyke from now on.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Change name" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Warden of the dyke" })).toBeVisible();
  await page.getByRole("button", { name: "Sign out everywhere else" }).press("Enter");
  await expect(page.getByText("Signed out of one session.")).toBeFocused();
  expect((await send(origin, "GET", "/", { cookie: elsewhere })).status).toBe(307);
  expect((await send(origin, "GET", "/", { cookie: here })).status).toBe(200);
});

test("another e-mail is asked for in one's account, confirmed by an admin, and signed in with from then on", async ({
  open,
  asAdmin,
  operator,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const [email, password, next] = ["punter@example.org", "seven herons over the weir", "punter@elsewhere.example"];
  await operator("forget-attempts", {});
  await operator("make-person", { email, name: "Punter on the canal", password, role: "viewer" });
  const [name = "", value = ""] = (await enter(origin, email, password)).split("=", 2);
  const { page } = await open("signedOut");
  await page.context().addCookies([{ name, value, url: origin }]);
  await visit(page, "/account");
  await page.getByLabel("New e-mail").fill(next);
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Ask for this e-mail" }).click();
  await expect(page.getByText(`You asked to sign in with ${next}.`)).toBeVisible();

  await visit(asAdmin.page, "/n/sample/admin");
  const asked = asAdmin.page.getByRole("region", { name: "Another e-mail" });
  await expect(asked).toContainText(`for Punter on the canal, who signs in with ${email}`);
  await asked.getByRole("button", { name: "Confirm it for Punter on the canal" }).click();
  await expect(asked).toHaveCount(0);
  expect((await signIn(origin, email, password)).session).toBeNull();
  expect((await signIn(origin, next, password)).session).not.toBeNull();
});

test("a one-time link makes the first admin, who is signed in by it, and opens nothing after", async ({
  signedOut: { page, watched },
  operator,
}) => {
  watched.allow(/status of 400/);
  await operator("forget-attempts", {});
  const { token } = await operator("make-setup-link", {});
  await visit(page, `/setup#${token}`);
  await page.getByLabel("Name").fill("First of all");
  await page.getByLabel("E-mail").fill("first-of-all@example.org");
  await page.getByLabel("Password").fill("parley parley parley");
  await page.getByLabel("And once more").fill("parley parley parley");
  await page.getByRole("button", { name: "Make it and sign in" }).click();
  await expect(page.getByText("This is easy to guess")).toBeVisible();
  await page.getByLabel("Password").fill("seven herons over the weir");
  await page.getByLabel("And once more").fill("seven herons over the weir");
  await page.getByRole("button", { name: "Make it and sign in" }).click();
  await page.waitForURL("/");
  await expect(page.getByRole("region", { name: "Open a negotiation" })).toBeVisible();
  await visit(page, `/setup#${token}`);
  await expect(page.getByRole("heading", { name: "This link is not open" })).toBeVisible();
});
