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
