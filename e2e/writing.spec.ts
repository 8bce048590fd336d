import { expect, test, visit } from "./fixtures";
import { dataOf, tell } from "./http";
import { choose, draftOf, expectKept, fillPosition } from "./position-entry";
import { enter } from "./sign-in";

const form = "/n/sample/positions/new?issue=flow";
const words = "Tavia wants more water in the river in summer than it gets today";

test("words typed before the text of their source has come find their place when it comes", async ({
  asAnalyst: { page },
}) => {
  let bring = () => {};
  const brought = new Promise<void>((done) => (bring = done));
  await page.route(/record\.text/, async (route) => {
    await brought;
    await route.continue();
  });
  await visit(page, form);
  await choose(page, "Passage: source", "After the draft", /After the draft/);
  await page.getByLabel("Passage: exact words").fill(words);
  await expect(page.getByText("Looking in the text of the source.")).toBeVisible();
  bring();
  await expect(page.getByText("Found once in the text")).toBeVisible();
});

test("what is typed while there is no connection is kept, and saved when there is one", async ({
  asAnalyst: { page, watched },
}) => {
  watched.allow(/ERR_INTERNET_DISCONNECTED/);
  await visit(page, form);
  await page.getByLabel("Summary").fill("Begun with a connection.");
  await expectKept(page);
  await page.context().setOffline(true);
  await page.getByLabel("Summary").fill("Gone on without one.");
  await expect(page.getByText("is kept in this browser")).toBeVisible();
  await page.context().setOffline(false);
  await expectKept(page);
  const kept = page.url();
  await page.goto("about:blank");
  await visit(page, kept);
  await expect(page.getByLabel("Summary")).toHaveValue("Gone on without one.");
});

test("two analysts correct one record: the second sees base, theirs and their own, and loses no word", async ({
  asAnalyst: { page },
  asAnalyst2,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const { page: other, watched } = asAnalyst2;
  watched.allow(/status of 409/);
  const edit = "/n/sample/positions/veldra-data-1/edit";
  await visit(page, edit);
  await visit(other, edit);
  await page.getByLabel("Note").fill("What the first one noted.");
  await expectKept(page);
  const { changeset } = draftOf(page);
  await other.getByLabel("Note").fill("What the second one noted.");
  await expectKept(other);
  const [first, admin] = [await enter(origin, "analyst@example.org"), await enter(origin, "admin@example.org")];
  const inIt = { negotiation: "sample", changeset };
  const verdict = dataOf<object>(await tell(origin, first, "changeset.submit", inIt));
  const { submission, hash } = verdict as { submission: number; hash: string };
  dataOf(await tell(origin, admin, "changeset.accept", { ...inIt, submission, hash }));

  await other.getByRole("button", { name: "Submit for review" }).click();
  const panel = other.getByRole("region", { name: "Somebody else changed this record since you began." });
  await expect(panel).toContainText("What the first one noted.");
  await expect(panel).toContainText("What the second one noted.");
  await panel.getByRole("button", { name: "Go on with what is chosen" }).click();
  await expect(other.getByLabel("Note")).toHaveValue("What the second one noted.");
  await expectKept(other);
  await other.getByRole("button", { name: "Submit for review" }).click();
  await other.waitForURL(/\/desk\//);
  await expect(other.getByRole("main")).toContainText("What the first one noted.");
});

test("an entry that is not whole says of each field what is wrong, and stays as it is", async ({
  asAnalyst: { page },
}) => {
  await visit(page, form);
  await fillPosition(page, "Whole but for its words.");
  await page.getByLabel("Passage: exact words").fill("words that nobody wrote");
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByText("These words do not stand in the text of this source")).toBeVisible();
  await expect(page.getByRole("button", { name: "Submit for review" })).toBeEnabled();
  await expect(page.getByLabel("Summary")).toHaveValue("Whole but for its words.");
  expect(page.url()).toContain("/positions/new");
});
