import { expect, test, visit } from "./fixtures";

test("an admin over all opens a negotiation, and is led to what it needs first", async ({ asAdmin: { page } }) => {
  await visit(page, "/");
  await page.getByLabel("Short name").fill("Not an id");
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByText("Use up to 80 lower-case letters")).toBeVisible();
  await page.getByLabel("Short name").fill("sample");
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByText("There is a negotiation of this id already.")).toBeVisible();
  await page.getByLabel("Short name").fill("weir-talks");
  await page.getByRole("button", { name: "Open it" }).click();
  await page.waitForURL("/n/weir-talks/records/negotiation/new");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await visit(page, "/n/weir-talks");
  const steps = page.getByRole("region", { name: "First steps" });
  await expect(steps.getByRole("listitem")).toHaveCount(6);
  await expect(steps.getByRole("link", { name: "Add a party" })).toHaveAttribute(
    "href",
    "/n/weir-talks/records/party/new",
  );
});

test("nobody below is offered to, and what an admin opened for members is not on their home", async ({
  asViewer: { page },
}) => {
  await visit(page, "/");
  await expect(page.getByRole("link", { name: "Talks on the river Sarn (invented)" })).toBeVisible();
  await expect(page.getByText("Open a negotiation")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "weir-talks" })).toHaveCount(0);
});
