import type { Locator, Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { demoPassword } from "./sign-in";

/** Presses Tab until this has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} is not reached with ${most} presses of Tab.`);
}

/** What has the focus shows that it has. */
async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    return element !== null && element !== document.body && element.matches(":focus-visible");
  });
  expect(seen).toBe(true);
}

test("signing in, an issue, the evidence behind a mark, and a new position, all by keyboard", async ({
  signedOut: { page },
}) => {
  await visit(page, "/sign-in");
  await tabTo(page, page.getByLabel("E-mail"));
  await page.keyboard.type("analyst@example.org");
  await page.keyboard.press("Tab");
  await page.keyboard.type(demoPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL("/");

  await tabTo(page, page.getByRole("link", { name: "Talks on the river Sarn (invented)" }));
  await expectFocusSeen(page);
  await page.keyboard.press("Enter");
  await page.waitForURL("/n/sample");

  await tabTo(page, page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Issues", exact: true }));
  await page.keyboard.press("Enter");
  await page.waitForURL("/n/sample/issues");
  await tabTo(page, page.getByRole("main").getByRole("link", { name: "Summer flow past the Kelder dam" }));
  await page.keyboard.press("Enter");
  await page.waitForURL("/n/sample/issues/flow");

  // One stop for the chart; the arrow keys go from mark to mark.
  const chart = page.getByRole("figure").filter({ visible: true }).first();
  const marks = chart.locator("a[data-position]");
  await tabTo(page, marks.and(page.locator('[tabindex="0"]')));
  const first = await marks.and(page.locator(":focus")).getAttribute("data-position");
  await page.keyboard.press("ArrowRight");
  const second = await marks.and(page.locator(":focus")).getAttribute("data-position");
  expect(second).not.toBe(first);
  await expectFocusSeen(page);
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("complementary", { name: "Evidence" });
  await expect(drawer).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`at=${second}`));
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(marks.and(page.locator(":focus"))).toHaveAttribute("data-position", second ?? "");

  await tabTo(page, page.getByRole("link", { name: "Add a position" }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/positions\/new/);
  const words = page.getByLabel("Passage: exact words");
  await tabTo(page, words);
  await page.keyboard.type("no fixed minimum");
  const low = page.getByRole("slider", { name: "Position, low end" });
  await tabTo(page, low);
  await page.keyboard.press("PageUp");
  await expect(low).toHaveAttribute("aria-valuenow", "25");
  await tabTo(page, page.getByRole("button", { name: "Submit for review" }));
  await page.keyboard.press("Enter");
  // What is missing is said, and the focus goes to the first of it.
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByRole("form").locator(":focus")).toBeVisible();
});
