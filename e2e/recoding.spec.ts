import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { expectKept } from "./position-entry";
import { submitFrom } from "./record-entry";

const changesetOf = (page: Page) => new URL(page.url()).pathname.split("/").at(-1) ?? "";

/** The second analyst accepts what stands in the queue, on its page. */
async function accept(page: Page, negotiation: string, changeset: string): Promise<void> {
  await visit(page, `/n/${negotiation}/desk/${changeset}`);
  await page.getByRole("button", { name: /^Accept/ }).click();
  await expect(page.getByText(/Accepted/).first()).toBeVisible();
}

/** How far down the page the mark of a position stands, in px. */
async function heightOf(page: Page, position: string): Promise<number> {
  const mark = page.locator(`a[data-position="${position}"]`).filter({ visible: true });
  await expect(mark).toBeVisible();
  return (await mark.boundingBox())?.y ?? 0;
}

test("an issue is recoded with all that stands on it: previewed, accepted by another, seen on the chart, and undone", {
  tag: "@walk",
}, async ({ operator, asAnalyst: { page }, asAnalyst2: { page: other }, asViewer: { page: viewer } }) => {
  test.setTimeout(120_000);
  // What moves is counted here: nothing that another test adds may stand among it.
  await operator("import-sample", { id: "recoding" });
  await visit(viewer, "/n/recoding/issues/flow");
  const published = await heightOf(viewer, "osmark-flow-4");
  await visit(page, "/n/recoding/issues/flow");
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.waitForURL(/records\/issue\/flow\/edit/);
  await expect(page.getByText(/positions and one provision stand on this issue/)).toBeVisible();
  await page.getByLabel("Stop 3: where it lies, 0 to 100").fill("60");
  const warning = page.getByRole("status").filter({ hasText: "This would move what is already coded." });
  await expect(warning).toContainText("Three positions and one provision use the stop at 50 (“at least 200 m³/s”)");
  await expectKept(page);
  await warning.getByRole("button", { name: "Make a recoding" }).click();
  await page.waitForURL(/\/recode\/flow/);

  const moves = page.getByRole("table", { name: "What moves" });
  const draft = moves.getByRole("row").filter({ hasText: "Osmark was ready to take two hundred" });
  await expect(draft).toContainText("at least 200 m³/s (50)");
  await expect(draft).toContainText("at least 200 m³/s (60)");
  await expect(moves.getByRole("row").filter({ hasText: "Osmark" })).toHaveCount(3);
  await expect(page.getByText("Every shift and every other verdict on this issue stays what it is.")).toBeVisible();
  // Two stops in one: two shifts would be lost, and the page says which.
  await page.getByLabel("at least 300 m³/s becomes").selectOption({ label: "60, at least 200 m³/s" });
  const verdicts = page.getByRole("table", { name: "What would be judged otherwise" });
  await expect(verdicts.getByRole("row").filter({ hasText: "3 June 2031" })).toContainText("No detectable change");
  // To be decided by hand: nothing goes on before it is.
  await page.getByLabel("at least 300 m³/s becomes").selectOption({ label: "to be decided one by one" });
  await expect(page.getByRole("button", { name: /^Put|^Keep the draft/ })).toBeDisabled();
  const asked = "Osmark must have three hundred cubic metres a second every summer";
  await page.getByLabel(new RegExp(`^${asked}.*: from$`)).selectOption({ label: "25, at least 300 m³/s" });
  await page.getByLabel(new RegExp(`^${asked}.*: to$`)).selectOption({ label: "60, at least 200 m³/s" });
  await expect(verdicts.getByRole("row").filter({ hasText: "3 June 2031" })).toContainText("Cannot tell");
  await page.getByLabel("at least 300 m³/s becomes").selectOption({ label: "25, at least 300 m³/s" });
  // What was decided by hand counts before the mapping, until it is taken back.
  await expect(page.getByRole("button", { name: "Put five records into the draft" })).toBeEnabled();
  await page.getByLabel(new RegExp(`^${asked}.*: from$`)).selectOption({ label: "from" });
  await page.getByRole("button", { name: "Put four records into the draft" }).click();
  await page.waitForURL(/\/desk\/[0-9a-f-]{36}$/);
  const changeset = changesetOf(page);
  await expect(page.getByText("“at least 200 m³/s” from 50 to 60").first()).toBeVisible();
  await submitFrom(page, /^Submit/);
  await expect(page.getByRole("button", { name: /^Submit/ })).toBeHidden();

  await accept(other, "recoding", changeset);
  await visit(viewer, "/n/recoding/issues/flow");
  expect(await heightOf(viewer, "osmark-flow-4"), "the mark goes up with its stop").toBeLessThan(published - 5);
  await visit(viewer, "/n/recoding/codebook");
  await expect(viewer.getByRole("article", { name: "Summer flow past the Kelder dam" })).toContainText(
    "60at least 200 m³/s",
  );

  await visit(page, `/n/recoding/desk/${changeset}`);
  await page.getByRole("button", { name: "Undo this changeset" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Undo:");
  const undo = changesetOf(page);
  await submitFrom(page, /^Submit/);
  await expect(page.getByRole("button", { name: /^Submit/ })).toBeHidden();
  await accept(other, "recoding", undo);
  await visit(viewer, "/n/recoding/issues/flow");
  expect(await heightOf(viewer, "osmark-flow-4"), "the mark is back").toBeCloseTo(published, 0);
  await visit(viewer, "/n/recoding/codebook");
  await expect(viewer.getByRole("article", { name: "Summer flow past the Kelder dam" })).toContainText(
    "50at least 200 m³/s",
  );
});

test("words are changed and a stop is added between freely, and the form says so", async ({ asAnalyst: { page } }) => {
  await visit(page, "/n/sample/records/issue/filling/edit");
  await page.getByLabel("Stop 2: what it stands for").fill("within ten years");
  await page.getByRole("button", { name: "Add a stop after stop 2" }).click();
  await expect(page.getByLabel("Stop 3: where it lies, 0 to 100")).toHaveValue("55");
  await page.getByLabel("Stop 3: what it stands for").fill("over seven years");
  await expectKept(page);
  await expect(page.getByText("Words can be changed, and stops added in between")).toBeVisible();
  await expect(page.getByRole("button", { name: "Make a recoding" })).toHaveCount(0);
  await submitFrom(page, /^Submit/);
});

test("issues are put in order by keys and by the pointer, and a category gets another name", async ({
  asAnalyst: { page },
  asAnalyst2: { page: other },
  asViewer: { page: viewer },
}) => {
  test.setTimeout(90_000);
  await visit(page, "/n/sample/codebook");
  await page.getByRole("link", { name: "Order and categories" }).click();
  await page.waitForURL(/codebook\/order/);
  const water = page.getByRole("region", { name: "water" });
  const titles = water.getByRole("listitem");
  await expect(titles.first()).toContainText("Summer flow");
  await page.getByRole("button", { name: "Move down: Summer flow past the Kelder dam" }).focus();
  await page.keyboard.press("Enter");
  await expect(titles.first()).toContainText("Filling of the reservoir");
  await expect(page.getByRole("button", { name: "Move down: Summer flow past the Kelder dam" })).toBeFocused();
  await titles.filter({ hasText: "Summer flow" }).dragTo(titles.filter({ hasText: "Filling" }));
  await expect(titles.first()).toContainText("Summer flow");
  await page.keyboard.press("Escape");
  await titles.filter({ hasText: "Filling" }).dragTo(titles.filter({ hasText: "Summer flow" }));
  await expect(titles.first()).toContainText("Filling");
  await page.getByLabel("Name of the category control").fill("readings");
  await page.getByRole("button", { name: "Make a draft of this order" }).click();
  await page.waitForURL(/\/desk\/[0-9a-f-]{36}$/);
  const changeset = await submitFrom(page, /^Submit/);
  await expect(page.getByRole("button", { name: /^Submit/ })).toBeHidden();
  await accept(other, "sample", changeset);
  await visit(viewer, "/n/sample/codebook");
  await expect(viewer.getByRole("article").first()).toHaveAccessibleName("Filling of the reservoir");
  await expect(viewer.getByRole("heading", { name: "Readings", exact: true })).toBeVisible();
  await expect(viewer.getByRole("link", { name: "Order and categories" })).toHaveCount(0);
});
