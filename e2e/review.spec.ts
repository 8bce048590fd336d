import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { ask, dataOf, tell } from "./http";
import { enter } from "./sign-in";

const negotiation = "sample";
type Saved = { changeset: string };
type Body = { summary: string; note: string | null };

const sinceIn = (page: Page) => page.getByRole("group", { name: "Compared with" });

test("what was returned and comes again shows what changed since, is accepted by keyboard, and the queue leads on", async ({
  asAnalyst2: { page },
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const [first, second] = [await enter(origin, "analyst@example.org"), await enter(origin, "analyst2@example.org")];
  const { body, version } = dataOf<{ body: Body; version: number }>(
    await ask(origin, first, "record.get", { negotiation, kind: "position", id: "osmark-flow-3" }),
  );
  const save = async (changeset: string | null, more: object) => {
    const change = { kind: "position", id: "osmark-flow-3", action: "put", baseVersion: version, ...more };
    const input = { negotiation, changeset, title: "A note to be read twice", change };
    return dataOf<Saved>(await tell(origin, first, "changeset.save", input)).changeset;
  };
  const submit = async (changeset: string) =>
    dataOf(await tell(origin, first, "changeset.submit", { negotiation, changeset }));
  const changeset = await save(null, { body: { ...body, note: "The first wording of the note." } });
  const event = { title: "Taken out again", kind: "other", status: "held", date: { edtf: "2031-07-02" }, summary: "x" };
  await save(changeset, { kind: "event", id: "review-taken-out", baseVersion: 0, body: event });
  await submit(changeset);

  await visit(page, "/n/sample/desk");
  const bar = page.getByRole("banner").getByRole("link", { name: /^Desk/ });
  await expect(bar).toHaveAccessibleName(/to review/);
  await page.getByText("Narrow and order the queue").click();
  const entry = page.getByRole("link", { name: "A note to be read twice" });
  await page.getByLabel("Kind of record").selectOption("party");
  await expect(entry).toBeHidden();
  await page.getByLabel("Kind of record").selectOption("event");
  await entry.click();
  await page.waitForURL(`/n/sample/desk/${changeset}`);
  await expect(page.getByRole("link", { name: "submission 1" })).toBeHidden();
  await page.keyboard.press("j");
  const cited = page.getByRole("region", { name: "The words in their place" });
  await expect(cited.locator("mark").first()).not.toBeEmpty();
  await page.keyboard.press("r");
  await page.keyboard.type("Say who noted it.");
  await page.getByRole("button", { name: "Return with comment" }).click();
  await expect(page.getByText("Returned with a comment.")).toBeVisible();

  await save(changeset, { body: { ...body, note: "The second wording of the note." } });
  const gone = { negotiation, changeset, kind: "event", id: "review-taken-out" };
  dataOf(await tell(origin, first, "changeset.drop", gone));
  await submit(changeset);
  await page.reload();
  await expect(sinceIn(page).getByLabel("submission 1")).toBeChecked();
  const main = page.getByRole("main");
  await expect(main.getByText("altered since submission 1")).toBeVisible();
  await expect(main.getByRole("blockquote")).toContainText("Say who noted it.");
  await expect(main.getByRole("row", { name: /^Note/ }).locator("ins")).toHaveText("second");
  await expect(main.getByRole("region", { name: "Taken out since submission 1" })).toContainText("Taken out again");
  await sinceIn(page).getByLabel("the record").check({ force: true });
  await expect(main.getByRole("row", { name: /^Note/ })).not.toContainText("first wording");
  await page.keyboard.press("Escape");
  await main.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("a");
  await page.getByRole("dialog").getByRole("button", { name: "Accept the change" }).click();
  await expect(page.getByText(/Accepted as edition/)).toBeVisible();
  await expect(page.getByText(/Review the next|Nothing else waits for you/)).toBeVisible();
  const waiting = dataOf<{ toAccept: number }>(await ask(origin, second, "changeset.waiting", { negotiation }));
  await expect(bar).toHaveAccessibleName(waiting.toAccept === 0 ? /^Desk$|returned/ : /to review/);
});

test("what its author discards can be read, and taken up again", async ({ asAnalyst: { page }, baseURL }) => {
  const origin = baseURL ?? "";
  const cookie = await enter(origin, "analyst@example.org");
  const change = { kind: "event", id: "review-discarded", action: "put", baseVersion: 0, body: { title: "Let go" } };
  const input = { negotiation, title: "Discarded and taken up", change };
  const { changeset } = dataOf<Saved>(await tell(origin, cookie, "changeset.save", input));
  await visit(page, `/n/sample/desk/${changeset}`);
  await page.getByRole("button", { name: "Discard", exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Discard one change/ })
    .click();
  await expect(page.getByText("Discarded.", { exact: true })).toBeVisible();
  await visit(page, "/n/sample/desk?state=discarded&whose=mine");
  await page.getByRole("link", { name: "Discarded and taken up" }).first().click();
  await page.getByRole("button", { name: "Take it up again" }).click();
  await expect(page.getByText("A draft, seen by the desk alone.")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Let go");
});
