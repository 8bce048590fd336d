import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { findings, sticksOut } from "./looking";
import { makePlaces, type Places } from "./places";
import { listPages, type Route, routes } from "./routes";
import { enter } from "./sign-in";

/** What is looked at: a width in px, the light it is seen in, and whether axe judges it there. */
type View = readonly [width: number, colorScheme: "light" | "dark", judged: boolean];
const firstViews: View[] = [
  [390, "light", true],
  [768, "light", false],
  [1440, "dark", false],
];
const wideViews: View[] = [
  [1440, "dark", true],
  [1440, "light", true],
];
const otherViews: View[] = [
  [390, "light", true],
  [768, "light", false],
  [1440, "dark", true],
];
let places: Places;

// Nothing here changes what another test sees.
test.describe.configure({ mode: "parallel" });
test.beforeAll(async ({ baseURL, operator }) => {
  await operator("forget-attempts", {});
  places = await makePlaces(baseURL ?? "", await enter(baseURL ?? "", "analyst@example.org"));
});

test("every page is on the list that is walked, and no page that is not there", () => {
  expect(routes.map(({ page }) => page).sort()).toEqual(listPages());
});

async function walk(page: Page, address: string, seen: View[] = firstViews): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, address);
  await judge(page, address, seen);
}

async function judge(page: Page, address: string, seen: View[]): Promise<void> {
  for (const [width, colorScheme, judged] of seen) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const view = `${address} at ${width} px, ${colorScheme}`;
    expect(await sticksOut(page), view).toEqual([]);
    if (judged) expect(await findings(page), view).toEqual([]);
  }
}

const nameOf = ({ page }: Route) => page || "home";
for (const route of routes) {
  const { least } = route;
  if (least === "nobody") continue;
  test(`${nameOf(route)} is for everyone to use, on any width`, { tag: "@walk" }, async ({ open }) => {
    const { page } = await open(least);
    await walk(page, route.addresses(places)[0] ?? "");
  });
  test(`${nameOf(route)} is so on a wide screen, and in its other states`, { tag: "@walk" }, async ({ open }) => {
    // A page of ten forms is ten pages.
    test.setTimeout(120_000);
    const { page } = await open(least);
    const [first = "", ...others] = route.addresses(places);
    await walk(page, first, wideViews);
    for (const address of others) await walk(page, address, otherViews);
  });
}

test("what an analyst sees more of on a reading page is for everyone to use", async ({ asAnalyst: { page } }) => {
  await walk(page, "/n/sample/issues/flow?at=osmark-flow-3");
  await walk(page, "/n/sample/history/position/osmark-flow-3");
});

test("a one-time link, open and closed, is for everyone to use", async ({ open, operator }) => {
  const { token } = await operator("make-setup-link", {});
  for (const [address, shown] of [
    [`/setup#${token}`, "Name"],
    [`/reset#${token}`, "This link is not open"],
  ] as const) {
    const { page } = await open("signedOut");
    await visit(page, address);
    await expect(page.getByLabel(shown).or(page.getByRole("heading", { name: shown }))).toBeVisible();
    await judge(page, address, firstViews);
  }
});

test("the page of what is not there is for everyone to use", async ({ asViewer: { page, watched } }) => {
  watched.allow(/status of 404/);
  await page.goto("/n/nowhere");
  expect(await findings(page)).toEqual([]);
});

test("the menu of one's own is for everyone to use", async ({ asAnalyst: { page } }) => {
  await visit(page, "/n/sample");
  await page.getByRole("button", { name: "Demo analyst" }).click();
  await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeVisible();
  expect(await findings(page, ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])).toEqual([]);
});
