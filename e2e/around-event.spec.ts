import { expect, test, visit } from "./fixtures";

test("an event's page says where each party stood on its eve and some days after, and refuses what it cannot tell", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/russia-ukraine/events/alaska-summit");
  const around = page.getByRole("table", { name: "Where the parties stood on 14 August 2025 and on 29 August 2025" });
  await expect(around.locator('[data-around="russia khzap"]')).toContainText(
    "shift of 30 to 60, toward Ukraine’s pole",
  );
  await expect(around.locator('[data-around="russia donbas"]')).toContainText("no detectable change");
  const refused = page.locator('[data-around="ukraine khzap"]');
  await expect(refused).toContainText("cannot tell: one statement may have been said before or after");
  await page.getByRole("radio", { name: "7 days" }).check();
  await expect(page).toHaveURL(/days=7/);
  await expect(page.getByRole("table", { name: /and on 22 August 2025$/ })).toBeVisible();
  await refused.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/issues\/khzap\?at=ukraine-khzap-1$/);
  await visit(page, "/n/russia-ukraine/events/leaders-meeting");
  await expect(page.getByRole("region", { name: "Where they stood before and after" })).toContainText("was held");
});

test("a flag over the chart shows the days around its event, pointed at or reached by Tab, with the same words", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/russia-ukraine/issues/khzap");
  const flag = page.locator("[data-chart=shift]:visible [data-event=alaska-summit] a");
  const told = page.locator("[data-around=alaska-summit]").filter({ visible: true });
  await flag.hover();
  await expect(told.locator("[data-reading=russia]")).toContainText("shift of 30 to 60, toward Ukraine’s pole");
  await expect(told.locator("[data-reading=ukraine]")).toContainText("may have been said before or after");
  await expect(page.locator('[data-window="2025-08-14 2025-08-29"]')).toBeVisible();
  await page.mouse.move(1, 1);
  await expect(told).toHaveCount(0);
  await flag.focus();
  await expect(told.locator("[data-reading=russia]")).toContainText("shift of 30 to 60");
});
