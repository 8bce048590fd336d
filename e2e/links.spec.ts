import type { Page } from "@playwright/test";
import { openAddressLog } from "./address-log";
import { expect, test, visit } from "./fixtures";
import { dataOf, tell } from "./http";
import { enter } from "./sign-in";

const walk = { tag: "@walk" };
const password = "seven herons over the weir";
const noLink = "There is no link in this address";
const closed = "This link is not open";

test.beforeEach(({ operator }) => operator("forget-attempts", {}).then(() => undefined));

async function fillIn(page: Page, email: string): Promise<void> {
  await page.getByLabel("Name").fill("Lock keeper");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByLabel("And once more").fill(password);
}
const heading = (page: Page, name: string) => page.getByRole("heading", { name });

test("a one-time link's token is in no address and no header, and no longer in the browser once it was used", async ({
  open,
  operator,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const log = await openAddressLog();
  const { page } = await open("signedOut", { proxy: log.proxy });
  try {
    const { token } = await operator("make-setup-link", {});
    await visit(page, `/setup#${token}`);
    await expect(page.getByLabel("Name")).toBeVisible();
    expect(page.url()).toBe(`${origin}/setup`);
    await page.reload();
    await fillIn(page, "first-by-hash@example.org");
    await page.getByRole("button", { name: "Make it and sign in" }).click();
    await page.waitForURL(`${origin}/`);
    await page.goBack();
    await expect(heading(page, noLink)).toBeVisible();
    expect(
      await page.evaluate(() => JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }])),
    ).not.toContain(token);
    expect(log.lines.filter((line) => line.startsWith(`POST ${origin}/api/trpc/setup.link`))).toHaveLength(2);
    expect(log.lines.filter((line) => line.includes(token))).toEqual([]);
    expect(await page.context().storageState().then(JSON.stringify)).not.toContain(token);

    // A link of before this was so goes on working, and shows that the log would have shown the other's token.
    const { token: before } = await operator("make-setup-link", {});
    await visit(page, `/setup/${before}`);
    await expect(page.getByLabel("Name")).toBeVisible();
    expect(page.url()).toBe(`${origin}/setup`);
    const seen = log.lines.filter((line) => line.includes(before));
    expect(seen.map((line) => line.split(" ", 3).slice(0, 3).join(" "))).toEqual([
      expect.stringMatching(`^GET ${origin}/setup/${before}`),
      `308 to /setup/${before}`,
    ]);
  } finally {
    await page.context().close();
    await log.close();
  }
});

test("what is no whole link is not asked about, and one sentence says what to do", walk, async ({ open }) => {
  const { page } = await open("signedOut");
  const asked: string[] = [];
  page.on("request", (request) => void (request.method() === "POST" && asked.push(request.url())));
  for (const hash of ["", "#", "#cut-short", `#${"a".repeat(50_000)}`, "#ключ-от-шлюза", "#%00%ff", "#<img src=x>"]) {
    for (const address of ["/setup", "/reset"]) {
      await page.goto("about:blank");
      await visit(page, address + hash);
      await expect(heading(page, noLink)).toBeVisible();
    }
  }
  expect(asked).toEqual([]);
  for (const address of ["/setup/not-a-link", "/reset/a/b"])
    expect((await page.request.get(address)).status()).toBe(404);
});

test(
  "a link that was replaced, never was, or is for the other page is closed, also after a reload",
  walk,
  async ({ open, operator }) => {
    const { page } = await open("signedOut");
    const { token: replaced } = await operator("make-setup-link", {});
    const { token } = await operator("make-setup-link", {});
    for (const address of [`/setup#${replaced}`, `/setup#${"0".repeat(64)}`, `/reset#${token}`]) {
      await page.goto("about:blank");
      await visit(page, address);
      await expect(heading(page, closed)).toBeVisible();
      expect(page.url()).not.toContain("#");
      await page.reload();
      await expect(heading(page, closed)).toBeVisible();
    }
    await page.getByRole("link", { name: "Sign in" }).press("Enter");
    await page.waitForURL("/sign-in");
    await page.goBack();
    await expect(heading(page, closed)).toBeVisible();
  },
);

test(
  "another link opened in the same tab takes the place of the first, and Back goes to the first again",
  walk,
  async ({ open, asAdmin, baseURL }) => {
    const origin = baseURL ?? "";
    const admin = await enter(origin, "admin@example.org");
    const invite = async (email: string) => {
      const token = crypto.randomUUID().replaceAll("-", "").repeat(2);
      const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token)));
      const tokenHash = Buffer.from(bytes).toString("hex");
      dataOf(await tell(origin, admin, "people.invite", { negotiation: "sample", email, role: "viewer", tokenHash }));
      return token;
    };
    const [first, second] = [await invite("first-of-two@example.org"), await invite("second-of-two@example.org")];
    // Somebody signed in opens it like anybody else.
    for (const { page } of [await open("signedOut"), asAdmin]) {
      await visit(page, `/setup#${first}`);
      await expect(page.getByLabel("E-mail")).toHaveValue("first-of-two@example.org");
      await page.getByLabel("Name").fill("Typed for the first");
      await page.goto(`/setup#${second}`);
      await expect(page.getByLabel("E-mail")).toHaveValue("second-of-two@example.org");
      await expect(page.getByLabel("Name")).toHaveValue("");
      expect(page.url()).toBe(`${origin}/setup`);
      await page.goBack();
      await expect(page.getByLabel("E-mail")).toHaveValue("first-of-two@example.org");
      await page.goForward();
      await expect(page.getByLabel("E-mail")).toHaveValue("second-of-two@example.org");
      await page.reload();
      await expect(page.getByLabel("E-mail")).toHaveValue("second-of-two@example.org");
    }
  },
);

test(
  "of two tabs with one link the second is told that it was used; all of it by keyboard alone",
  walk,
  async ({ open, operator }) => {
    const { token } = await operator("make-setup-link", {});
    const [one, other] = [await open("signedOut"), await open("signedOut")];
    other.watched.allow(/status of 404/);
    for (const { page } of [one, other]) {
      await visit(page, `/setup#${token}`);
      await expect(page.getByLabel("Name")).toBeVisible();
      await expect(page.getByRole("status")).toHaveText(/The account is an admin’s/);
    }
    for (const [{ page }, email] of [
      [one, "of-two-tabs@example.org"],
      [other, "too-late@example.org"],
    ] as const) {
      for (const typed of ["Lock keeper", email, password, password]) {
        await page.keyboard.press("Tab");
        await page.keyboard.type(typed);
      }
      await page.keyboard.press("Enter");
    }
    await one.page.waitForURL("/");
    await expect(other.page.getByRole("alert").filter({ hasText: "not open any more" })).toBeVisible();
    await other.page.reload();
    await expect(heading(other.page, closed)).toBeVisible();
  },
);

test(
  "where the link cannot be looked at just now it stays as it was, and is looked at again",
  walk,
  async ({ open, operator }) => {
    const { token } = await operator("make-setup-link", {});
    const { page, watched } = await open("signedOut");
    watched.allow(/ERR_FAILED|net::/);
    await page.route("**/api/trpc/setup.link*", (route) => route.abort());
    await visit(page, `/setup#${token}`);
    await expect(page.getByRole("alert").filter({ hasText: "The server cannot be reached" })).toContainText(
      "Your link is as it was.",
    );
    await page.unroute("**/api/trpc/setup.link*");
    await page.getByRole("button", { name: "Try again" }).press("Enter");
    await expect(page.getByLabel("Name")).toBeVisible();
  },
);

test(
  "without JavaScript one sentence says what is needed, and the link stays in the address",
  walk,
  async ({ open, operator }) => {
    const { token } = await operator("make-setup-link", {});
    const { page } = await open("signedOut", { javaScriptEnabled: false });
    await page.goto(`/setup#${token}`);
    await expect(heading(page, "Make your account")).toBeVisible();
    await expect(page.locator("noscript p")).toBeVisible();
    await expect(page.locator("noscript p")).toHaveText(/^Switch JavaScript on and load this page again/);
    expect(page.url()).toContain(token);
  },
);
