import type { Page } from "@playwright/test";
import { type Desk, expect, test, visit } from "./fixtures";
import { choose, draftOf, expectKept, fillPosition } from "./position-entry";
import { listenIn } from "./watching";

const issue = "/n/sample/issues/flow";
/** A word that no record has, so that wherever it turns up it came from the draft. */
const planted = `kingfisher${Date.now().toString(36)}`;

/** Asks, as a viewer, for everything that could hold a word of this position. */
async function askForAll(page: Page, changeset: string, position: string): Promise<void> {
  const asks: [string, object][] = [
    ["negotiation.overview", {}],
    ["negotiation.editions", {}],
    ["issue.get", { issue: "flow" }],
    ["issue.list", {}],
    ["position.get", { id: position }],
    ["record.get", { kind: "position", id: position }],
    ["record.choices", {}],
    ["record.sources", {}],
    ["history.get", { kind: "position", id: position }],
    ["history.contributors", {}],
    ["changeset.get", { changeset }],
    ["changeset.queue", {}],
    ["changeset.mine", {}],
    ["audit.list", {}],
  ];
  await page.evaluate(async (paths) => {
    for (const [path, input] of paths) {
      const query = encodeURIComponent(JSON.stringify({ negotiation: "sample", ...input }));
      await (await fetch(`/api/trpc/${path}?input=${query}`)).text();
    }
  }, asks);
}

const markOf = (page: Page, position: string) =>
  page.locator(`a[data-position="${position}"]`).filter({ visible: true });
/** Opens every page that could show a word of this position. */
async function lookEverywhere(page: Page, changeset: string, position: string): Promise<void> {
  const open = ["/", "/n/sample", "/n/sample/issues", `${issue}?at=${position}`, "/n/sample/events"];
  const closed = ["/n/sample/desk", `/n/sample/desk/${changeset}`, `/n/sample/history/position/${position}`];
  for (const address of [...open, ...closed]) await page.goto(address);
}

/** Asks for a newer edition, as coming back to a tab does. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
const drawerOf = (page: Page) => page.getByRole("complementary", { name: "Evidence" });

/** The second analyst takes the changeset from the queue, sees before and after, and accepts it. */
async function accept({ page }: Desk, changeset: string): Promise<void> {
  await visit(page, "/n/sample/desk");
  await page.locator(`a[href="/n/sample/desk/${changeset}"]`).first().click();
  await page.waitForURL(`/n/sample/desk/${changeset}`);
  await page.getByRole("button", { name: /^Accept/ }).click();
  await expect(page.getByText(/Accepted/).first()).toBeVisible();
}

// The last file, with the longest test: neither waits for the other.
test.describe.configure({ mode: "parallel" });

test("a position goes from a form to the viewer's open chart, and every step can be told afterwards", async ({
  open,
  asAnalyst,
  asAnalyst2,
}) => {
  test.setTimeout(120_000);
  const viewer = await open("viewer");
  await visit(viewer.page, issue);
  await viewer.page.evaluate(() => Object.assign(window, { stayed: true }));
  // Another browser of the viewer's goes everywhere, and keeps the chart open beside it; all that it is sent is read along.
  const crawler = await open("viewer");
  crawler.watched.allow(/status of 404/);
  const hasHeard = await listenIn(crawler.page.context());
  const onChart = await crawler.page.context().newPage();
  await visit(onChart, issue);

  const { page } = asAnalyst;
  await visit(page, `${issue}`);
  await page.getByRole("link", { name: "Add a position" }).click();
  await page.waitForURL(/positions\/new/);
  await fillPosition(page, `Tavia asks for more, ${planted}.`);
  await expectKept(page);
  const { changeset, record: position } = draftOf(page);
  await askForAll(onChart, changeset, position);
  expect(hasHeard(planted), "a draft's word reached a viewer").toBe(false);

  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.waitForURL(`/n/sample/desk/${changeset}`);
  await expect(
    page.getByText("You wrote part of this changeset, so somebody else has to accept it.", { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: /^Accept/, disabled: false })).toHaveCount(0);
  await askForAll(onChart, changeset, position);
  await lookEverywhere(crawler.page, changeset, position);
  expect(hasHeard(planted), "a submission's word reached a viewer").toBe(false);
  await expect(markOf(viewer.page, position)).toHaveCount(0);

  await accept(asAnalyst2, changeset);

  // The question for a newer edition comes every ten seconds.
  const mark = markOf(viewer.page, position);
  await expect(mark).toBeVisible({ timeout: 15_000 });
  expect(await viewer.page.evaluate(() => "stayed" in window), "the page was not loaded again").toBe(true);
  await askForAll(onChart, changeset, position);
  expect(hasHeard(planted), "the published word can be heard, so the draft's would have been").toBe(true);
  await mark.click();
  await expect(drawerOf(viewer.page)).toContainText("Tavia wants more water in the river in summer than it gets today");
  await expect(drawerOf(viewer.page)).toContainText("After the draft, Osmark gives water and Veldra gives time");
  await viewer.page.keyboard.press("Escape");
  await expect(drawerOf(viewer.page)).toBeHidden();
  await mark.focus();
  await viewer.page.keyboard.press("Enter");
  await expect(drawerOf(viewer.page)).toContainText("Coded by");

  await drawerOf(viewer.page).getByRole("link", { name: "History", exact: true }).click();
  await viewer.page.waitForURL(`/n/sample/history/position/${position}`);
  const told = viewer.page.getByRole("main");
  await expect(told).toContainText(/Coded by Analyst \d+\. Checked by Analyst \d+; two pairs of eyes\./);
  await expect(told).not.toContainText("Demo analyst");
  await visit(page, `/n/sample/history/position/${position}`);
  await expect(page.getByRole("main")).toContainText(
    /Coded by Demo analyst \(Analyst \d+\)\. Checked by Second demo analyst \(Analyst \d+\); two pairs of eyes\./,
  );

  // Correcting it: before and after stand beside each other, and the history has both.
  await visit(page, `/n/sample/positions/${position}/edit`);
  await page.getByLabel("Summary").fill(`Tavia asks for more water in summer, ${planted}.`);
  await expectKept(page);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.waitForURL(/\/desk\//);
  await accept(asAnalyst2, page.url().split("/").at(-1) ?? "");
  await comeBack(viewer.page);
  await expect(viewer.page.getByRole("heading", { name: "Version 2, changed" })).toBeVisible();

  // Withdrawing it: it leaves the chart, and its history stays.
  await visit(viewer.page, issue);
  await expect(mark).toBeVisible();
  await visit(page, `/n/sample/positions/${position}/edit?withdraw=1`);
  await page.getByRole("dialog").getByLabel("Why").fill("It says no more than the statement before it.");
  await page.getByRole("button", { name: "Submit the withdrawal" }).click();
  await page.waitForURL(/\/desk\//);
  await accept(asAnalyst2, page.url().split("/").at(-1) ?? "");
  await comeBack(viewer.page);
  await expect(mark).toHaveCount(0);
  await visit(viewer.page, `/n/sample/history/position/${position}`);
  await expect(viewer.page.getByRole("heading", { name: "Version 3, withdrawn" })).toBeVisible();
});

test("an event goes the same way, onto the list and every chart", async ({
  asViewer: viewer,
  asAnalyst: { page },
  asAnalyst2,
}) => {
  await visit(page, "/n/sample/events");
  await page.getByRole("link", { name: "Add an event" }).click();
  await page.waitForURL(/events\/new/);
  await page.getByLabel("Title", { exact: true }).fill("Talks at the customs house");
  await page.getByLabel("Kind", { exact: true }).selectOption("talks");
  await page.getByRole("radio", { name: "held" }).check();
  await page.getByLabel("As written").fill("15 July 2031");
  await expect(page.getByLabel("As read")).toHaveValue("2031-07-15");
  await choose(page, "Add a party", "Osmark", /^Osmark/);
  await expectKept(page);
  const { changeset } = draftOf(page);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.waitForURL(`/n/sample/desk/${changeset}`);
  await accept(asAnalyst2, changeset);
  await visit(viewer.page, "/n/sample/events");
  await expect(viewer.page.getByRole("main")).toContainText("Talks at the customs house");
  await visit(viewer.page, issue);
  const flags = viewer.page.getByRole("list", { name: "Events" });
  await expect(flags.getByRole("link", { name: /^Talks at the customs house, / })).toBeVisible();
});
