import { expect, test, visit } from "./fixtures";

test("an admin over all opens a negotiation, and is led to what it needs first", async ({
  asAdmin: { page, watched },
}) => {
  watched.allow(/status of 409/);
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
  await expect(steps.getByRole("listitem")).toHaveCount(7);
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

test("a page is kept under a name in the state it is in, stands first on home, is renamed and removed", async ({
  asAnalyst: { page },
  asViewer,
}) => {
  const keep = async (name: string, audience: string) => {
    await visit(page, "/n/sample/issues/flow?view=table");
    await page.getByRole("button", { name: "Demo analyst" }).click();
    await page.getByRole("menuitem", { name: "Save this view" }).click();
    const dialog = page.getByRole("dialog", { name: "Save this view" });
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByRole("radio", { name: audience }).click();
    await dialog.getByRole("button", { name: "Save it" }).click();
    await expect(dialog.getByText(`“${name}” is saved.`)).toBeVisible();
  };
  await keep("The flow as a table", "me");
  await keep("The flow for all", "all here");
  await visit(page, "/");
  const views = page.getByRole("region", { name: "Saved views" });
  await expect(page.getByRole("region").first()).toContainText("The flow as a table");
  await views.getByRole("button", { name: "Rename The flow as a table" }).click();
  await views.getByLabel("New name of The flow as a table").fill("How much water");
  await views.getByRole("button", { name: "Rename", exact: true }).click();
  await views.getByRole("link", { name: "How much water" }).click();
  await page.waitForURL("/n/sample/issues/flow?view=table");

  await visit(asViewer.page, "/");
  const theirs = asViewer.page.getByRole("region", { name: "Saved views" });
  await expect(theirs.getByRole("link", { name: "The flow for all" })).toBeVisible();
  await expect(theirs.getByText("How much water")).toHaveCount(0);
  await expect(theirs.getByRole("button")).toHaveCount(0);

  await visit(page, "/");
  await views.getByRole("button", { name: "Remove How much water" }).click();
  await expect(views.getByRole("link", { name: "How much water" })).toHaveCount(0);
  await views.getByRole("button", { name: "Remove The flow for all" }).click();
  await expect(views).toHaveCount(0);
});

test("the demo's guide leads to one shift and its evidence, and closed once stays closed", async ({
  asViewer: { page },
}) => {
  await visit(page, "/");
  await page.getByRole("link", { name: "Open that shift" }).click();
  await page.waitForURL("/n/russia-ukraine/issues/khzap?at=russia-khzap-2");
  await expect(page.getByText("Shift", { exact: true }).first()).toBeVisible();
  await visit(page, "/");
  await page.getByRole("button", { name: "Close this guide" }).click();
  await expect(page.getByText("New here?")).toHaveCount(0);
  await visit(page, "/");
  await expect(page.getByRole("link", { name: "Russia-Ukraine peace negotiations, 2025" })).toBeVisible();
  await expect(page.getByText("New here?")).toHaveCount(0);
});

test("the handbook has a chapter for each role", async ({ asViewer: { page } }) => {
  await visit(page, "/");
  await page.getByRole("button", { name: "Demo viewer" }).click();
  await page.getByRole("menuitem", { name: "Handbook" }).click();
  await page.waitForURL("/handbook");
  for (const name of ["For viewers", "For analysts", "For admins"]) {
    await expect(page.getByRole("region", { name })).toBeVisible();
  }
});

test("the sheet of keys opens with a question mark, but not while typing", async ({ asAdmin: { page } }) => {
  await visit(page, "/");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await page.getByLabel("Short name").press("?");
  await expect(sheet).toHaveCount(0);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("?");
  await expect(sheet.getByText("opens its evidence")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
});
