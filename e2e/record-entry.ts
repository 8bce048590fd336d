import { expect, type Page } from "@playwright/test";
import { visit } from "./fixtures";
import { ask, dataOf, tell } from "./http";
import { choose, expectKept } from "./position-entry";

/** Keeps what is written and goes on to another kind, in the same changeset. */
export async function addAnother(page: Page, kind: string): Promise<void> {
  await page.getByRole("button", { name: "Keep and add another" }).click();
  await page.getByRole("menuitem", { name: kind, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: `New ${kind.toLowerCase()}` })).toBeVisible();
}

/** The words, day, attribution and summary of a statement, from a source that is in the draft. */
export async function fillStatement(page: Page, summary: string): Promise<void> {
  await fillPassage(page, "Passage");
  await page.getByLabel("Attribution").selectOption("reporter_summary");
  await page.getByLabel("As read").fill("2031-08-01");
  await page.getByRole("radio", { name: "medium" }).check();
  await page.getByLabel("Summary", { exact: true }).fill(summary);
}

export async function fillPassage(page: Page, label: string): Promise<void> {
  await choose(page, `${label}: source`, "Low water", /Low water.*in this draft/);
  await page.getByLabel(`${label}: exact words`).fill("The mill wheels stood still.");
  await page.getByLabel(`${label}: begins at character`).fill("0");
}

type View = { submission: { number: number; hash: string } };

/** Has somebody else accept what stands in the queue. */
export async function acceptAs(origin: string, cookie: string, changeset: string): Promise<void> {
  const inIt = { negotiation: "sample", changeset };
  const { submission } = dataOf<View>(await ask(origin, cookie, "changeset.get", inIt));
  const verdict = { ...inIt, submission: submission.number, hash: submission.hash };
  dataOf(await tell(origin, cookie, "changeset.accept", verdict));
}

/** Hands in what the page shows, and gives the changeset's id. */
export async function submitFrom(page: Page, button: string | RegExp): Promise<string> {
  await page.getByRole("button", { name: button }).click();
  await page.waitForURL(/\/desk\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Withdraws a record by its form. */
export async function withdraw(page: Page, kind: string, id: string): Promise<string> {
  await visit(page, `/n/sample/records/${kind}/${id}/edit?withdraw=1`);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why").fill("It was only a trial.");
  return submitFrom(page, "Submit the withdrawal");
}

/** Brings a record back from the list of what was withdrawn. */
export async function bringBack(page: Page, name: string): Promise<string> {
  await visit(page, "/n/sample/desk/withdrawn");
  await page.getByRole("button", { name: `Bring back: ${name}` }).click();
  await page.waitForURL(/\/desk\/[0-9a-f-]{36}/);
  const changeset = await submitFrom(page, "Submit for review");
  // Its page stays the same: it is handed in once there is nothing left to hand in.
  await expect(page.getByRole("button", { name: "Submit for review" })).toBeHidden();
  return changeset;
}

/** Corrects one field of a record, in a draft where one is named; gives that draft. */
export async function correct(
  page: Page,
  at: { kind: string; id: string; label: string; words: string; changeset: string | null },
): Promise<string> {
  const search = at.changeset ? `?changeset=${at.changeset}` : "";
  await visit(page, `/n/sample/records/${at.kind}/${at.id}/edit${search}`);
  await page.getByLabel(at.label, { exact: true }).fill(at.words);
  await expectKept(page);
  return new URL(page.url()).searchParams.get("changeset") ?? "";
}
