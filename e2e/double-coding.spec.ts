import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { ask, dataOf, tell } from "./http";
import { choose } from "./position-entry";
import { enter } from "./sign-in";

const negotiation = "sample";

/** Marks the first sentence as undecided on the summer flow, the second as holding nothing, and hands both in. */
async function code(page: Page, act: string): Promise<void> {
  await page.getByRole("button", { name: "A position" }).click();
  await choose(page, "Party", "Osm", /^Osmark/);
  await choose(page, "Issue", "Summer flow", /^Summer flow/);
  await page.getByRole("radio", { name: "undecided" }).check();
  await page.getByLabel("Attribution").selectOption("paraphrased");
  await page.getByLabel("Act", { exact: true }).selectOption(act);
  await page.getByLabel("Act", { exact: true }).press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Sentence 2 of 2" })).toBeFocused();
  await page.getByRole("button", { name: "Nothing to code" }).click();
  await expect(page.getByText("All are coded. Saved.")).toBeVisible();
  await page.getByRole("button", { name: "Hand in two sentences" }).click();
}

test("two code the same sentences blind, a third decides, and their agreement stands with its units", async ({
  asAnalyst: { page: first },
  asAnalyst2: { page: second },
  asAdmin: { page: third },
  baseURL: origin = "",
}) => {
  // Three people in three browsers.
  test.setTimeout(60_000);
  const cookie = await enter(origin, "analyst@example.org");
  const made = await tell(origin, cookie, "doubleCoding.make", {
    ...{ negotiation, title: "Two sentences" },
    sample: { how: "range", source: "courier-2031-03-14", from: 5, to: 6 },
  });
  const { id } = dataOf<{ id: string }>(made);
  const page = `/n/sample/desk/double-coding/${id}`;
  for (const coder of [first, second]) {
    await visit(coder, page);
    await coder.getByRole("button", { name: "Take a seat" }).click();
    await expect(coder.getByRole("heading", { name: "Sentence 1 of 2" })).toBeVisible();
  }
  await code(first, "threaten");
  await expect(first.getByText("You have handed in.")).toBeVisible();
  await visit(second, page);
  await expect(second.getByRole("button", { name: "Nothing to code" })).toBeVisible();
  expect(await second.content()).not.toContain('threaten\\"');
  const theirs = await enter(origin, "analyst2@example.org");
  expect((await ask(origin, theirs, "doubleCoding.get", { negotiation, id })).text).not.toContain("threaten");
  await code(second, "consult");
  await expect(second.getByRole("heading", { name: "Agreement" })).toBeVisible();

  await visit(third, page);
  const unit = third.getByRole("region", { name: /^Osmark/ });
  await expect(unit.locator("mark")).toHaveText(["threaten", "consult"]);
  await unit.getByRole("radio", { name: "Second demo analyst" }).check();
  await third.getByRole("button", { name: "Make a draft of what stands" }).click();
  await expect(third.getByRole("link", { name: "What came of it" })).toBeVisible();
  const act = third.getByRole("table", { name: "Agreement by field" }).getByRole("row").filter({ hasText: "Act" });
  await expect(act).toContainText("0.000");
});
