import { expect, test, visit } from "./fixtures";

test("coverage says what to code next, in order, and leads an analyst to the form with party and issue chosen", async ({
  open,
}) => {
  const viewer = await open("viewer");
  await visit(viewer.page, "/n/russia-ukraine/coverage");
  const next = (page: typeof viewer.page) => page.getByRole("table", { name: "What to code next, in order" });
  const first = next(viewer.page).getByRole("row").nth(1);
  await expect(first).toContainText("one-sided: Russia stands here, Ukraine does not");
  await expect(next(viewer.page).getByRole("link", { name: /^Add a position/ })).toHaveCount(0);
  await viewer.page.getByRole("combobox", { name: "Gap" }).selectOption("unnamed");
  await expect(viewer.page).toHaveURL(/gap=unnamed/);
  await expect(next(viewer.page).locator('[data-gap="russia khzap unnamed"]')).toContainText(
    "not repeated for at least 109 days",
  );

  const analyst = await open("analyst");
  await visit(analyst.page, "/n/russia-ukraine/coverage");
  await next(analyst.page)
    .getByRole("link", { name: /^Add a position of Ukraine on Neutrality/ })
    .click();
  await expect(analyst.page).toHaveURL(/\/positions\/new\?party=ukraine&issue=neutral$/);
  await expect(analyst.page.getByRole("heading", { level: 1 })).toBeVisible();
});
