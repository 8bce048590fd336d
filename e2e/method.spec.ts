import { expect, test, visit } from "./fixtures";

test("a figure leads to its paragraph of the method, which names its source, limits and worked tables", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/sample");
  await page.getByRole("link", { name: "overall distance" }).click();
  await expect(page).toHaveURL(/\/method#overall-distance$/);
  const part = page.getByRole("region", { name: "Overall distance", exact: true });
  await expect(part).toBeInViewport();
  await expect(part).toContainText("Schneider, Finke and Bailer");
  await expect(part.getByRole("row", { name: /russia 2025-12-02 44 to 79/ })).toBeVisible();
});

test("every link of its contents leads to a heading that is there", async ({ asViewer: { page } }) => {
  await visit(page, "/method");
  const links = page.getByRole("navigation", { name: "Contents" }).getByRole("link");
  const anchors = await links.evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
  expect(anchors.length).toBeGreaterThan(15);
  for (const anchor of anchors) await expect(page.locator(anchor).getByRole("heading").first()).toBeAttached();
});
