import { expect, test, visit } from "./fixtures";

test("the 28-point plan comes to what the method computes by hand, and each breach leads to the words that draw the line", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/russia-ukraine/proposals/us-28-points");
  const parties = page.getByRole("table", { name: "What it comes to for each party" });
  const ukraine = parties.getByRole("row", { name: /^Ukraine/ });
  await expect(ukraine).toContainText("one breach");
  await expect(ukraine).toContainText("covers 6 of 9 coded provisions, of 28 in the document");
  await expect(ukraine).toContainText("0.883 of 1");
  await expect(page.getByText(/^No figure for .*France/)).toBeVisible();
  await ukraine.getByRole("link", { name: /^on Donbas/ }).click();
  await expect(page).toHaveURL(/\/issues\/donbas\?at=ukraine-donbas-2$/);
  await expect(page.getByRole("complementary", { name: "Evidence" })).toBeVisible();
});

test("proposals are laid side by side from their list, in the order of choosing, which the address keeps", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/russia-ukraine/proposals");
  await page.getByRole("link", { name: "Lay several side by side" }).click();
  await expect(page.getByText(/^Choose two or more/)).toBeVisible();
  for (const title of ["The US 28-point plan", "Putin's terms of June 2024"]) {
    await page.getByRole("checkbox", { name: title }).check({ force: true });
  }
  await expect(page).toHaveURL(/ids=us-28-points,putin-2024-06/);
  const rows = page.getByRole("table", { name: /^Provisions side by side/ });
  await expect(rows.getByRole("columnheader")).toHaveText([
    ...["Issue", "The US 28-point plan", "Putin's terms of June 2024", "Ukraine", "Russia"],
  ]);
  await expect(rows.getByRole("row", { name: /^Status of Crimea/ })).toContainText("nothing coded on it");
  await expect(page.getByRole("table", { name: "What each comes to" })).toContainText("He denies that Russia wrote it");
});

test("two versions tell what changed, or why that is not told", async ({ asViewer: { page } }) => {
  await visit(page, "/n/russia-ukraine/proposals/compare?ids=putin-2024-06,putin-alaska");
  const changes = page.getByRole("table", { name: /^What changed from/ });
  await expect(changes.getByRole("row", { name: /^Kherson/ })).toContainText("moved by 30 to 60");
  await expect(changes.getByRole("row", { name: /^Western troops/ })).toContainText("new in the later one");
  await visit(page, "/n/russia-ukraine/proposals/compare?ids=us-28-points,refined-plan");
  await expect(page.getByText(/nothing of the later version is coded/)).toBeVisible();
});
