import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { findings } from "./looking";
import { makePlaces } from "./places";
import { enter } from "./sign-in";

const base = "/n/sample";
const box = (page: Page) => page.getByRole("combobox", { name: "Search" });
const rows = (page: Page) => page.getByRole("option");
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]');

async function open(page: Page, words = ""): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(words);
  if (words !== "") await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/^(Found|No record)/);
}

test("finding by keyboard alone: from any page to the record, in another spelling and with an error", async ({
  asViewer: { page },
}) => {
  await visit(page, base);
  await open(page, "Marrant");
  await expect(chosen(page)).toContainText("Ilse Marant");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${base}/speakers/marant`);

  await open(page, "Kelder");
  const wanted = rows(page).filter({ hasText: "No foreign inspectors at the dam, ever." });
  await expect(wanted).toBeAttached();
  const first = (await chosen(page).textContent()) ?? "";
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).not.toHaveText(first);
  await page.keyboard.press("ArrowUp");
  await expect(chosen(page)).toHaveText(first);
  for (let pressed = 0; (await wanted.getAttribute("aria-selected")) !== "true" && pressed < 30; pressed += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(`${base}/issues/monitors?at=veldra-monitors-1`);
  await expect(page.getByRole("complementary", { name: "Evidence" })).toBeVisible();
});

test("Esc closes the box and gives the focus back", async ({ asViewer: { page } }) => {
  await visit(page, `${base}/issues`);
  const link = page.getByRole("link", { name: "Search", exact: true });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(box(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(box(page)).toBeHidden();
  await expect(link).toBeFocused();
  await expect(page).toHaveURL(`${base}/issues`);
});

test("everything in the bar can be gone to from the box, and a viewer is offered nothing to write", async ({
  asViewer: { page },
}) => {
  await visit(page, base);
  const bar = page.getByRole("navigation", { name: "Pages" }).first();
  const places = (await bar.getByRole("link").allTextContents()).filter((name) => name !== "");
  await open(page);
  for (const name of places) await expect(rows(page).getByText(name, { exact: true }).first()).toBeAttached();
  expect((await rows(page).allTextContents()).filter((row) => row.startsWith("Add "))).toEqual([]);
  await page.keyboard.type("dark");
  await expect(chosen(page)).toHaveText("Theme: dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("an analyst goes to a new position by its name", async ({ asAnalyst2: { page } }) => {
  await visit(page, base);
  await open(page, "add a pos");
  await expect(chosen(page)).toHaveText("Add a position");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${base}/positions/new`);
});

test("what is handed in and not accepted is found by nobody", async ({ asViewer, asAnalyst, baseURL }) => {
  await makePlaces(baseURL ?? "", await enter(baseURL ?? "", "analyst@example.org"));
  for (const { page } of [asViewer, asAnalyst]) {
    await visit(page, `${base}/search?q=Fourth+round+of+talks`);
    await expect(page.getByRole("main")).not.toContainText("Fourth round");
    await open(page, "Fourth round");
    await expect(page.getByRole("dialog")).not.toContainText("Fourth round of talks");
  }
});

test("the page of the search works without script, and its links lead to the record", async ({ open: openAs }) => {
  const { page } = await openAs("viewer", { javaScriptEnabled: false });
  await page.goto(base);
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await page.waitForURL(`${base}/search`);
  await page.getByRole("searchbox", { name: "Search" }).fill("19 May");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${base}/search?q=19+May`);
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Events");
  await page.getByRole("main").getByRole("link", { name: "Second round of talks" }).click();
  await page.waitForURL(`${base}/events/round-2`);
});

test("the box is for everyone to use, empty and with what it found, on any width", { tag: "@walk" }, async ({
  asAnalyst: { page },
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const [width, colorScheme] of [
    [390, "light"],
    [1440, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await visit(page, base);
    for (const words of ["", "cubic metres"]) {
      await open(page, words);
      expect(await findings(page, ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(box(page)).toBeHidden();
    }
  }
});
