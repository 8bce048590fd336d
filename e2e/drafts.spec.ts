import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { doors, expect, test, visit } from "./fixtures";
import { type Installation, makeInstallation } from "./installation";
import { draftOf, expectKept } from "./position-entry";

const form = "/n/russia-ukraine/events/new";
const folder = join(import.meta.dirname, "../.parley/drafts");
const lost = /never reached the server\./;

async function signIn(page: Page, door: keyof typeof doors): Promise<void> {
  await page.getByRole("button", { name: doors[door], exact: true }).click();
}
const putIn = async (page: Page) => {
  await page.getByRole("region", { name: lost }).getByRole("button", { name: "Put them in" }).click();
  await expect(page.getByRole("region", { name: lost })).toHaveCount(0);
  await expectKept(page);
};

/** Ends a tab at once: one that is closed may still send a last word. */
async function crashTab(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  void protocol.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}

test.describe("with a server that is killed", () => {
  let installation: Installation;
  test.beforeAll(async ({ baseURL }) => {
    test.setTimeout(90_000);
    installation = makeInstallation(folder, Number(new URL(baseURL ?? "").port) + 4);
    await installation.start();
  });
  test.afterAll(() => installation.remove());

  test("every word is found again after the connection, the tab and the server went", { tag: "@walk" }, async ({
    browser,
  }) => {
    test.setTimeout(90_000);
    const context = await browser.newContext({ baseURL: installation.origin });
    let page = await context.newPage();
    await page.goto("/sign-in");
    await signIn(page, "analyst");
    await expect(page.getByRole("heading", { name: "Negotiations", exact: true })).toBeVisible();

    // Never saved once: the connection goes before the first word, and the tab with it.
    await visit(page, form);
    await context.setOffline(true);
    await page.getByLabel("Title").fill("Typed before the first save");
    await expect(page.getByText("There is no connection")).toBeVisible();
    await crashTab(page);
    await context.setOffline(false);
    page = await context.newPage();
    await visit(page, form);
    await putIn(page);
    await expect(page.getByLabel("Title")).toHaveValue("Typed before the first save");

    // A draft gone on with offline; then the server dies under the next words.
    const { changeset, record } = draftOf(page);
    const kept = page.url();
    await context.setOffline(true);
    await page.getByLabel("Where", { exact: true }).fill("typed without a connection");
    await expect(page.getByText("There is no connection")).toBeVisible();
    await crashTab(page);
    await context.setOffline(false);
    page = await context.newPage();
    await visit(page, kept);
    await putIn(page);
    await page.getByLabel("Summary").fill("Typed as the server died");
    await installation.killServer();
    await page.getByLabel("Summary").pressSequentially(", and on.");
    await expect(page.getByText("The server cannot be reached just now")).toBeVisible();
    await crashTab(page);
    await installation.start();
    page = await context.newPage();
    await visit(page, kept);
    await putIn(page);
    for (const [label, words] of [
      ["Title", "Typed before the first save"],
      ["Where", "typed without a connection"],
      ["Summary", "Typed as the server died, and on."],
    ] as const)
      await expect(page.getByLabel(label, { exact: true })).toHaveValue(words);
    await visit(page, `${kept}&again`);
    await expect(page.getByLabel("Summary")).toHaveValue("Typed as the server died, and on.");
    await expect(page.getByRole("region", { name: lost })).toHaveCount(0);
    expect(draftOf(page)).toEqual({ changeset, record });

    // A restart under an open page: it goes on by itself, into the same draft.
    await installation.killServer();
    await page.getByLabel("Summary").fill("Typed while the server was away");
    await expect(page.getByText("The server cannot be reached just now")).toBeVisible();
    await installation.start();
    await expect(page.locator("[data-save=saved]")).toBeVisible({ timeout: 20_000 });
    await context.close();
  });
});

const summary = "A summary typed by one person alone";
const sampleForm = "/n/sample/events/new";

/** A session that ran out, as a browser sees it. */
const expire = (context: BrowserContext) => context.clearCookies();

test("after a session ran out the form stays, and saves once one is signed in again in another tab", async ({
  asAnalyst: { page, watched },
}) => {
  watched.allow(/status of 401/);
  await visit(page, sampleForm);
  await page.getByLabel("Title").fill("Begun while signed in");
  await expectKept(page);
  await expire(page.context());
  await page.getByLabel("Summary").fill(summary);
  const opened = page.context().waitForEvent("page");
  await page.getByRole("link", { name: "Sign in, in another tab" }).click();
  const beside = await opened;
  await signIn(beside, "analyst");
  await expect(beside.getByRole("heading", { name: "You are signed in" })).toBeVisible();
  await beside.close();
  await page.bringToFront();
  await expectKept(page);
});

test("whoever signs in next in the same browser neither gets nor sends another’s words", async ({
  asAnalyst: { page, watched },
}) => {
  watched.allow(/status of 401/);
  const context = page.context();
  await visit(page, sampleForm);
  await page.getByLabel("Title").fill("Begun by the first");
  await expectKept(page);
  const kept = page.url();
  await expire(context);
  await page.getByLabel("Summary").fill(summary);
  await expect(page.getByText("Not saved. Sign in to go on.")).toBeVisible();

  const other = await context.newPage();
  await other.goto(kept);
  await signIn(other, "analyst2");
  // Signed in from the page that was asked for, one is back on it.
  await expect(other.getByRole("heading", { name: "New event" })).toBeVisible();
  await expect(other.getByLabel("Title")).toHaveValue("Begun by the first");
  await page.getByRole("button", { name: "Try now" }).click();
  await expect(page.getByText("Somebody else is signed in here now")).toBeVisible();
  await page.close();
  await visit(other, kept);
  await visit(other, "/n/sample/desk");
  await expect(other.getByText(summary)).toHaveCount(0);
  await expect(other.getByText("Never reached the server")).toHaveCount(0);

  await expire(context);
  await other.goto(kept);
  await signIn(other, "analyst");
  await expect(other.getByRole("region", { name: lost })).toContainText(summary);
  await putIn(other);
  await expect(other.getByLabel("Summary")).toHaveValue(summary);
  await other.close();
});
