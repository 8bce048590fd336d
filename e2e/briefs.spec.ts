import { expect, test, visit } from "./fixtures";

test("an issue's brief holds the chart, and each number leads to the words it stands for", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/russia-ukraine/issues/donbas");
  await page.getByRole("link", { name: "One page to print or send" }).click();
  await expect(page).toHaveURL(/\/issues\/donbas\/brief$/);
  await expect(page.locator("[data-chart=shift]:visible")).toHaveCount(1);
  const stands = page.getByRole("table", { name: "Where each party stands" });
  await stands.getByRole("link", { name: "1", exact: true }).click();
  await expect(page).toHaveURL(/#cite-1$/);
  const rests = page.getByRole("region", { name: "What this rests on" });
  await expect(rests.getByRole("list", { name: "Sources" })).toContainText("Reliability");
  await expect(page.getByRole("article").locator("footer")).toContainText(
    /Edition \d+, as of .*\(UTC\).*\/issues\/donbas\/brief/,
  );
});

test("a party's and a proposal's briefs cite what they say, and what is not covered is said in words", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/russia-ukraine/parties/ukraine/brief");
  await expect(page.getByRole("table", { name: "Where it stands, issue by issue" })).toContainText(/\[\d/);
  await visit(page, "/n/russia-ukraine/proposals/us-28-points/brief");
  const parties = page.getByRole("table", { name: "What it comes to for each party" });
  await expect(parties).toContainText("covers 6 of 9 coded provisions, of 28 in the document");
  await expect(page.getByText(/^No figure for European allies/)).toBeVisible();
  await visit(page, "/n/russia-ukraine/proposals/refined-plan/brief");
  await expect(page.getByText(/^No provision of it is coded/)).toBeVisible();
});

test("on paper the stylesheet has every drawing of a chart to choose from, whatever was drawn on the screen", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/russia-ukraine/issues/khzap");
  const drawings = page.locator("[data-chart=shift]");
  await expect(drawings).toHaveCount(1);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(drawings).toHaveCount(3);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(drawings).toHaveCount(1);
});
