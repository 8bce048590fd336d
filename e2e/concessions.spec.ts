import { expect, test, visit } from "./fixtures";

test("the ledger says toward whom each shift was, keeps hardenings apart, and every row opens its evidence", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/sample/concessions");
  const concessions = page.getByRole("table", { name: "Concessions, latest first" });
  await expect(concessions.getByRole("row")).toHaveCount(5);
  const conditional = concessions.getByRole("row").filter({ hasText: "3 Jun 2031" });
  await expect(conditional).toContainText("nearer to Veldra: 75 before, 50 after; 33 % of the first distance");
  await expect(conditional).toContainText("on a condition: The filling takes ten years.");
  const sums = page.getByRole("table", { name: /^Sums/ }).getByRole("row", { name: /Osmark Summer flow/ });
  await expect(sums.getByRole("cell").nth(2)).toHaveText("none");
  await expect(sums.getByRole("cell").nth(3)).toHaveText("one concession, 25");
  await expect(page.getByRole("region", { name: "Hardenings" })).toContainText("No hardening is on record");
  await page.getByRole("combobox", { name: "Party" }).selectOption("veldra");
  await expect(page).toHaveURL(/party=veldra/);
  await expect(concessions.getByRole("row")).toHaveCount(3);
  await concessions.getByRole("link", { name: "20 Jun 2031" }).click();
  await expect(page).toHaveURL(/\/issues\/flow\?at=veldra-flow-2$/);
  await expect(page.getByRole("complementary", { name: "Evidence" })).toBeVisible();
});
