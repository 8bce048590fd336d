import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { send } from "./http";
import { sticksOut } from "./looking";
import { enter } from "./sign-in";

const state = "?kinds=on_record,document&proposals=commission-draft";
const whole = `/n/sample/issues/flow${state}`;
const alone = `/embed/sample/issues/flow${state}`;

/** What is drawn, in the words of each mark. */
const drawnOn = (page: Page) =>
  page
    .locator('figure[data-chart="shift"]')
    .filter({ visible: true })
    .locator("a[data-position], a[data-provision]")
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label")).sort());

test("the chart alone draws what the issue page draws, says whose record it is, and leads back to it", async ({
  asViewer: { page },
}) => {
  await visit(page, whole);
  const drawn = await drawnOn(page);
  expect(drawn.length).toBeGreaterThan(2);
  await page.getByRole("button", { name: "Save or link" }).click();
  await page.getByRole("menuitem", { name: "The chart alone, on a page of its own" }).click();
  await expect(page).toHaveURL(/\/embed\/sample\/issues\/flow\?/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Summer flow past the Kelder dam");
  expect(await drawnOn(page)).toEqual(drawn);
  await expect(page.getByText(/^Parley: .+ Edition \d+, as of /)).toBeVisible();
  await expect(page.getByText("left out:", { exact: false })).toBeVisible();
  const back = page.getByRole("link", { name: "The whole page" });
  expect(decodeURIComponent((await back.getAttribute("href")) ?? "")).toBe(decodeURIComponent(whole));
  await page.getByRole("button", { name: "As a table" }).click();
  await expect(page).toHaveURL(/view=table/);
  await expect(page.locator("[data-twin='shift']")).toBeVisible();
});

test("an event of the chart and a row of its table open beside it, for no other page may be framed", async ({
  asViewer: { page },
}) => {
  await visit(page, alone);
  const beside = async (link: string) => {
    const [opened] = await Promise.all([
      page.context().waitForEvent("page"),
      page.locator(link).filter({ visible: true }).first().press("Enter"),
    ]);
    await expect(opened).toHaveURL(/\/n\/sample\/(events|issues)\//);
    await opened.close();
    await expect(page).toHaveURL(/\/embed\//);
  };
  await beside("a[href*='/events/']");
  await page.getByRole("button", { name: "As a table" }).click();
  await beside("[data-twin='shift'] a");
});

test("it stands alone from 320 to 1200 px", async ({ asViewer: { page } }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await visit(page, alone);
  for (const width of [320, 480, 700, 960, 1200]) {
    await page.setViewportSize({ width, height: 700 });
    expect(await sticksOut(page), `${width} px`).toEqual([]);
    const chart = page.locator('figure[data-chart="shift"]').filter({ visible: true });
    await expect(chart).toHaveCount(1);
    const box = await chart.boundingBox();
    expect((box?.x ?? -1) + (box?.width ?? width + 1), `${width} px`).toBeLessThanOrEqual(width);
    await expect(page.locator("[data-key]")).toBeVisible();
  }
});

test("nothing may frame it yet, and whoever is signed out is asked to sign in", async ({
  baseURL,
  asViewer: { page, watched },
}) => {
  watched.allow(/frame-ancestors/);
  const origin = baseURL ?? "";
  const { headers, status } = await send(origin, "GET", alone, { cookie: await enter(origin, "viewer@example.org") });
  expect(status).toBe(200);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-frame-options"]).toBe("DENY");
  expect((await send(origin, "GET", alone)).headers.location).toMatch(/\/sign-in(\?back=[^&]+)?$/);
  await page.route("**/frames-it", (route) =>
    route.fulfill({ contentType: "text/html", body: `<iframe src="${alone}"></iframe>` }),
  );
  await page.goto("/frames-it");
  const frame = page.frames().find((each) => each !== page.mainFrame());
  await expect.poll(() => frame?.url()).toMatch(/^chrome-error:/);
});
