import { expect, type Page } from "@playwright/test";

/** Chooses in a combobox by typing, as one does. */
export async function choose(page: Page, name: string, typed: string, option: string | RegExp): Promise<void> {
  const box = page.getByRole("combobox", { name, exact: true });
  await box.click();
  await box.fill(typed);
  await page.getByRole("option", { name: option }).first().click();
  await expect(page.getByRole("listbox")).toBeHidden();
}

/** Waits until what was typed is kept as a draft. */
export async function expectKept(page: Page): Promise<void> {
  await expect(page.locator("[data-save=saved]")).toBeVisible();
}

/** Where a form's draft is kept, from its address. */
export function draftOf(page: Page): { changeset: string; record: string } {
  const { searchParams } = new URL(page.url());
  return { changeset: searchParams.get("changeset") ?? "", record: searchParams.get("record") ?? "" };
}

/**
 * Fills the form of a new position: Tavia's on the summer flow, between two stops, said "on Thursday", from the words of
 * an article. `summary` is in the coder's own words.
 */
export async function fillPosition(page: Page, summary: string): Promise<void> {
  await choose(page, "Passage: source", "After the draft", /After the draft/);
  await page
    .getByLabel("Passage: exact words")
    .fill("Tavia wants more water in the river in summer than it gets today");
  await expect(page.getByText("Found once in the text")).toBeVisible();
  await choose(page, "Party", "Tavia", /^Tavia/);
  await expect(page.getByRole("combobox", { name: "Issue", exact: true })).toHaveValue(
    "Summer flow past the Kelder dam",
  );
  const high = page.getByRole("slider", { name: "Position, high end" });
  await high.press("PageUp");
  await high.press("PageUp");
  await expect(page.getByRole("group", { name: "Position", exact: true }).getByText("(25 to 50 of 100)")).toBeVisible();
  await choose(page, "Speaker", "Hedda", /Pol Hedda/);
  await page.getByLabel("Attribution").selectOption("paraphrased");
  await page.getByLabel("As written").fill("on Thursday");
  await expect(page.getByLabel("As read")).toHaveValue("2031-07-17");
  await expect(page.getByText("Thu 17 July 2031")).toBeVisible();
  await page.getByRole("radio", { name: "medium" }).check();
  await page.getByLabel("Summary").fill(summary);
}
