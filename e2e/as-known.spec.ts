import { expect, test, visit } from "./fixtures";
import { ask, dataOf, tell } from "./http";
import { enter } from "./sign-in";

const at = { negotiation: "sample", kind: "position", id: "osmark-data-1" };
const statement = "/n/sample/issues/data?at=osmark-data-1";

/** Has a place corrected by two analysts, and gives the edition that does so. */
async function correct(origin: string, low: number, high: number): Promise<number> {
  const [one, two] = [await enter(origin, "analyst@example.org"), await enter(origin, "analyst2@example.org")];
  const { body, version } = dataOf<{ body: object; version: number }>(await ask(origin, one, "record.get", at));
  const { kind, id } = at;
  const change = { kind, id, action: "put", baseVersion: version, body: { ...body, low, high } };
  const saved = await tell(origin, one, "changeset.save", { negotiation: "sample", title: "Read again", change });
  const { changeset } = dataOf<{ changeset: string }>(saved);
  const frozen = dataOf<object>(await tell(origin, one, "changeset.submit", { negotiation: "sample", changeset }));
  const { submission, hash } = frozen as { submission: number; hash: string };
  const verdict = { negotiation: "sample", changeset, submission, hash };
  return dataOf<{ edition: number }>(await tell(origin, two, "changeset.accept", verdict)).edition;
}

test("an older edition is opened by its link, kept from page to page, and left by one press", async ({
  asAnalyst: { page },
  operator,
  baseURL,
}) => {
  await operator("forget-attempts", {});
  await correct(baseURL ?? "", 0, 50);
  const old = (await correct(baseURL ?? "", 50, 100)) - 1;
  const [words, later] = ["no further than daily, to the commission", "no less than daily, to the commission"];
  const drawer = page.getByRole("complementary", { name: "Evidence" });
  const stand = drawer.getByRole("heading", { level: 2 }).first();
  const banner = page.getByRole("status").filter({ hasText: "As known on" });

  await visit(page, statement.replace("?", `?edition=${old}&`));
  await expect(stand).toHaveText(words);
  await expect(banner).toContainText(`(edition ${old})`);
  await expect(drawer.getByRole("link", { name: "Edit" })).toHaveCount(0);
  await page.reload();
  await expect(stand).toHaveText(words);

  const bar = page.getByRole("navigation").first();
  await bar.getByRole("link", { name: "Overview" }).click();
  await expect(page).toHaveURL(`/n/sample?edition=${old}`);
  await expect(page.getByText(`${old}, of `)).toBeVisible();
  await bar.getByRole("link", { name: "Positions" }).click();
  await expect(page).toHaveURL(`/n/sample/positions?edition=${old}`);
  await expect(banner).toBeVisible();
  await expect(page.getByRole("link", { name: "Add a position" })).toHaveCount(0);

  await banner.getByRole("link", { name: "Back to today" }).click();
  await expect(page).toHaveURL("/n/sample/positions");
  await expect(banner).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Add a position" })).toBeVisible();
  await visit(page, statement);
  await expect(stand).toHaveText(later);

  // Without loading anew: what was read in one edition is shown for no other.
  await visit(page, statement.replace("?", `?edition=${old}&`));
  await expect(stand).toHaveText(words);
  await banner.getByRole("link", { name: "Back to today" }).click();
  await expect(stand).toHaveText(later);
  await page.goBack();
  await expect(stand).toHaveText(words);
  await page.goForward();
  await expect(stand).toHaveText(later);
});

test("an edition is chosen by its number or by a day, and one that is none is refused in words", async ({
  asViewer: { page, watched },
}) => {
  await visit(page, "/n/sample/parties");
  await page.getByRole("button", { name: "As known on an earlier day" }).click();
  const dialog = page.getByRole("dialog", { name: "As known on" });
  await dialog.getByLabel("Day").fill("2001-01-01");
  await dialog.getByRole("button", { name: "Show" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Nothing was on record yet at the end of that day.");
  await dialog.getByLabel("or edition").selectOption("1");
  await dialog.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL("/n/sample/parties?edition=1");
  await expect(page.getByRole("status").filter({ hasText: "(edition 1)" })).toBeVisible();

  watched.allow(/status of 404/);
  await page.goto("/n/sample?edition=9999");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here in that edition");
  await page.getByRole("link", { name: "See it as of today" }).click();
  await expect(page).toHaveURL("/n/sample");
});

test("what an edition changed is compared with the one before: learned, and nobody's move", async ({
  asViewer: { page },
  operator,
  baseURL,
}) => {
  await operator("forget-attempts", {});
  const edition = await correct(baseURL ?? "", 0, 0);
  await visit(page, "/n/sample/changes");
  await page.getByRole("link", { name: `Compare edition ${edition} with the one before` }).click();
  await expect(page).toHaveURL(`/n/sample/compare?was=${edition - 1}&is=${edition}`);
  await expect(page.getByRole("status").first()).toContainText("one stand known otherwise since");
  const row = page.getByRole("row").filter({ has: page.locator("[data-differs='data osmark']") });
  await expect(row).toContainText("Corrected since");
  await expect(row).not.toContainText("Shift of");
  await row.getByRole("link", { name: /2031/ }).click();
  await expect(page).toHaveURL(new RegExp(`/issues/data\\?edition=${edition}&at=osmark-data-1$`));

  await visit(page, `/n/sample/compare?was=${edition}&is=${edition}`);
  await expect(page.getByRole("status").first()).toContainText("nothing differs");
  await visit(page, `/n/sample/compare?was=${edition}&is=${edition - 1}`);
  await expect(page.getByRole("status").first()).toContainText("The later edition stands first.");
});
