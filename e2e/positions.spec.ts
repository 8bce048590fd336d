import { expect, test, visit } from "./fixtures";
import { send } from "./http";

const list = "/n/sample/positions";

test("the list is narrowed, ordered, opened and taken away as a file, and its address says so", async ({
  asViewer: { page },
}) => {
  await visit(page, list);
  const rows = page.locator("tbody tr");
  const all = await rows.count();
  expect(all).toBeGreaterThan(10);
  await page.getByRole("combobox", { name: "Party" }).selectOption({ label: "Osmark" });
  await expect(page).toHaveURL(/party=osmark/);
  await expect(page.getByRole("status").filter({ hasText: "narrowed" })).toBeVisible();
  await expect(rows.filter({ hasNotText: "Osmark" })).toHaveCount(0);
  expect(await rows.count()).toBeLessThan(all);

  await page.getByRole("columnheader", { name: "Said", exact: true }).getByRole("button").click();
  await expect(page).toHaveURL(/direction=asc/);
  await expect(page.getByRole("columnheader", { name: "Said", exact: true })).toHaveAttribute("aria-sort", "ascending");
  await page.getByText("Columns", { exact: true }).click();
  await page.getByRole("checkbox", { name: "Words" }).check();
  await expect(page.getByRole("columnheader", { name: "Words" })).toBeVisible();

  await expect(rows.first()).toContainText("“");

  // What the server makes of the address is what stood there.
  const shown = await rows.allInnerTexts();
  await page.reload();
  await expect(page.getByRole("columnheader", { name: "Words" })).toBeVisible();
  expect(await rows.allInnerTexts()).toEqual(shown);

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Take as CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^sample-positions-edition-\d+\.csv$/);
  const stream = await file.createReadStream();
  let text = "";
  for await (const part of stream) text += part;
  const lines = text.trimEnd().split("\r\n");
  expect(lines[0]).toMatch(/^\ufeffid,said,.*,words/);
  expect(lines.length).toBe(shown.length + 1);
  expect(lines.slice(1).every((line) => line.includes(",osmark,Osmark,"))).toBe(true);

  await page.getByRole("button", { name: "Show all" }).click();
  await expect(rows).toHaveCount(all);
});

test("what nothing answers is said in words, with the way back to all", async ({ asViewer: { page } }) => {
  await visit(page, list);
  await page.getByRole("searchbox", { name: "Words" }).fill("nothing on record says this");
  await expect(page.getByText("Nothing on record answers all of this at once.")).toBeVisible();
  await page.getByRole("button", { name: "Show all positions" }).click();
  await expect(page.locator("tbody tr").first()).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Words" })).toHaveValue("");
});

test("J and K go from row to row, Enter opens the evidence and Escape leads back, E opens the form of those who may", async ({
  asAnalyst: { page },
  asViewer,
}) => {
  await visit(page, list);
  const links = page.locator("tbody a.row-link");
  await links.first().focus();
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("k");
  await expect(links.nth(1)).toBeFocused();
  const position = new URL((await links.nth(1).getAttribute("href")) ?? "", "http://x").searchParams.get("at") ?? "";
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("complementary", { name: "Evidence" });
  await expect(drawer).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`at=${position}`));
  await expect(drawer).toContainText("Coded by");
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("e");
  await page.waitForURL(`/n/sample/positions/${position}/edit`);

  const { page: viewers } = asViewer;
  await visit(viewers, list);
  await viewers.locator("tbody a.row-link").nth(1).focus();
  await viewers.keyboard.press("e");
  await viewers.keyboard.press("h");
  await viewers.waitForURL(`/n/sample/history/position/${position}`);
});

test("what leads elsewhere waits for the address, which follows what was done a moment later", async ({
  asAnalyst: { page },
}) => {
  await visit(page, `${list}?words=flow`);
  const links = page.locator("tbody a.row-link");
  const drawer = page.getByRole("complementary", { name: "Evidence" });
  const edit = /\/n\/sample\/positions\/[^/]+\/edit$/;
  await links.first().focus();
  for (const key of ["Enter", "Escape", "Enter", "Escape", "e"]) await page.keyboard.press(key);
  await page.waitForURL(edit);
  await page.goBack();
  await expect(links.first()).toBeVisible();
  await expect(drawer).toBeHidden();
  expect(new URL(page.url()).search).toBe("?words=flow");

  await page.getByRole("combobox", { name: "Party" }).selectOption("osmark");
  await page.getByRole("combobox", { name: "Party" }).selectOption("");
  await page.getByRole("combobox", { name: "Issue" }).selectOption("flow");
  await page.getByRole("link", { name: "Add a position" }).press("Enter");
  await page.waitForURL("/n/sample/positions/new?issue=flow");
  await page.goBack();
  await expect(page).toHaveURL(`${list}?words=flow&issue=flow`);
});

test("a link with evidence open comes open from the server, also for what is on another page of the list", async ({
  asViewer: { page },
}) => {
  await visit(page, `${list}?party=tavia&at=osmark-flow-3`);
  await expect(page.getByRole("complementary", { name: "Evidence" })).toContainText("Osmark");
  await visit(page, `${list}?at=never-was`);
  await expect(page.getByRole("complementary", { name: "Evidence" })).toContainText("is not on record");
});

test("events stand as a table too, narrowed and taken away alike", async ({ asViewer: { page } }) => {
  await visit(page, "/n/sample/events?view=table");
  const links = page.locator("tbody a.row-link");
  await page.getByRole("combobox", { name: "Kind" }).selectOption("talks");
  await expect(page).toHaveURL(/kind=talks/);
  await expect(page.locator("tbody tr").filter({ hasNotText: "talks" })).toHaveCount(0);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Take as CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^sample-events-edition-\d+\.csv$/);
  await links.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  const address = (await links.nth(1).getAttribute("href")) ?? "";
  await page.keyboard.press("Enter");
  await page.waitForURL(address);
});

test("nobody signed out gets the list, nor its file", async ({ signedOut: { page }, baseURL }) => {
  await page.goto(list);
  await page.waitForURL(/sign-in/);
  const file = `/api/download/position.csv?input=${encodeURIComponent('{"negotiation":"sample"}')}`;
  const answer = await send(baseURL ?? "", "GET", file);
  expect([answer.status, answer.headers["content-disposition"]]).toEqual([401, undefined]);
  const asked = await send(baseURL ?? "", "GET", file, { headers: { "sec-fetch-site": "cross-site" } });
  expect(asked.status).toBe(403);
});
