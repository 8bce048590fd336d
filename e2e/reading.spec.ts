import { expect, test, visit } from "./fixtures";
import { send } from "./http";
import { enter } from "./sign-in";
import { listenIn } from "./watching";

test("a party's page leads from its place on an issue to the evidence, and to who said it", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/sample/parties");
  await page.getByRole("link", { name: "Osmark" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Osmark" })).toBeVisible();
  await expect(page.getByRole("region", { name: /^Where it stands on/ })).toContainText("Water");
  const voices = page.getByRole("region", { name: "Who speaks for it" });
  await voices.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/speakers\//);
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/issues\/[a-z]+\?at=/);
  await expect(page.getByRole("complementary", { name: "Evidence" })).toBeVisible();
});

test("an unnamed group is explained where it is read", async ({ asViewer: { page } }) => {
  await visit(page, "/n/sample/speakers/veldran-engineers");
  await expect(page.getByRole("region", { name: "An unnamed group" })).toContainText("one independent set of sources");
});

test("an event is found in time, and says who took part and what was said at it", async ({ asViewer: { page } }) => {
  await visit(page, "/n/sample/events");
  await page.getByRole("radio", { name: "Timeline" }).click();
  await expect(page).toHaveURL(/view=timeline/);
  const rows = page.getByRole("list", { name: "Events, earliest first" }).getByRole("listitem");
  expect(await rows.count()).toBeGreaterThanOrEqual(5);
  await rows.filter({ hasText: "First round" }).getByRole("link").click();
  await expect(page).toHaveURL(/\/events\/round-1$/);
  await expect(page.getByRole("region", { name: "When, where and who" })).toContainText("Osmark");
  await expect(page.getByRole("table", { name: /^Statements made at/ })).toBeVisible();
});

test("a flag over the chart leads to its event", async ({ asViewer: { page } }) => {
  await visit(page, "/n/sample/issues/flow");
  await page.locator("[data-chart=shift]:visible [data-event=round-1] a").click();
  await expect(page).toHaveURL(/\/events\/round-1$/);
});

test("a proposal lays its provisions beside the parties' places, and leads to their evidence", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/sample/proposals");
  await page.getByRole("table").getByRole("link", { name: /draft/i }).first().click();
  await expect(page).toHaveURL(/\/proposals\/commission-draft$/);
  const parties = page.getByRole("table", { name: "What it comes to for each party" });
  await expect(parties.getByRole("row", { name: /^Osmark/ })).toContainText("covers");
  const provisions = page.getByRole("region", { name: "What it provides" });
  await expect(provisions.getByText("This provision").first()).toBeVisible();
  await provisions.locator("a[href*='?at=']").first().click();
  await expect(page).toHaveURL(/\/issues\/[a-z]+\?at=/);
});

test("a source's text is there for analysts, and no word of it for viewers", async ({ open }) => {
  const analyst = await open("analyst");
  await visit(analyst.page, "/n/sample/sources/courier-2031-03-14");
  const text = analyst.page.getByRole("region", { name: "The text" });
  const marks = text.locator("mark");
  await expect(marks.first()).toBeVisible();
  // The longest stretch that no passage quotes.
  const plain = await text.locator("p[lang]").evaluateAll((lines) => {
    const runs = lines.flatMap((line) => [...line.childNodes]);
    const words = runs.flatMap((run) => (run.nodeType === Node.TEXT_NODE ? (run.textContent ?? "").trim() : []));
    return words.sort((a, b) => b.length - a.length)[0] ?? "";
  });
  expect(plain.length).toBeGreaterThan(40);

  const viewer = await open("viewer");
  const heard = await listenIn(viewer.page.context());
  await visit(viewer.page, "/n/sample/sources/courier-2031-03-14");
  await expect(viewer.page.getByRole("region", { name: "Its publisher" })).toContainText("usually reliable");
  await expect(viewer.page.getByRole("region", { name: "The text" })).toHaveCount(0);
  await viewer.page.waitForLoadState("networkidle");
  expect(heard("usually reliable")).toBe(true);
  expect(heard(plain)).toBe(false);
});

test("the sources say what each is quoted for, and lead to who published it", async ({ asViewer: { page } }) => {
  await visit(page, "/n/sample/sources");
  await page.getByRole("table", { name: "Sources, latest first" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/sources\/courier-2031-07-18$/);
  await expect(page.getByRole("region", { name: "Its publisher" })).toContainText("The Harrow Courier (invented)");
});

test("the codebook explains every stop and every scale, on paper too", async ({ asViewer: { page } }) => {
  await visit(page, "/n/sample/codebook");
  await page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name: "Firmness" }).click();
  await expect(page.getByRole("region", { name: "Firmness" })).toContainText("3, red line");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Contents" })).toBeHidden();
  await page.getByRole("article").first().getByRole("link").click();
  await expect(page).toHaveURL(/\/issues\/[a-z]+$/);
});

test("the changes are a page and a feed, for whoever may see the negotiation", async ({
  asViewer: { page },
  baseURL,
}) => {
  const origin = baseURL ?? "";
  await visit(page, "/n/sample/changes");
  const editions = page.getByRole("region", { name: "Editions" });
  await expect(editions.getByRole("heading", { level: 3 }).first()).toBeVisible();
  await expect(editions).toContainText("accepted by the operator");
  const cookie = await enter(origin, "viewer@example.org");
  const feed = await send(origin, "GET", "/n/sample/changes.atom", { cookie });
  expect(feed.status).toBe(200);
  expect(feed.headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
  expect(feed.text).toContain(`<id>${origin}/n/sample/changes#edition-1</id>`);
  expect((await send(origin, "GET", "/n/nowhere/changes.atom", { cookie })).status).toBe(404);
  const [known, unknown] = await Promise.all(
    ["sample", "nowhere"].map((name) => send(origin, "GET", `/n/${name}/changes.atom`)),
  );
  expect([known?.status, known?.text]).toEqual([401, unknown?.text]);
});

/** Addresses of records that are not there; each answers as a closed negotiation's does. */
const absent = ["parties/nobody", "speakers/nobody", "events/nothing", "proposals/none", "sources/none"];

test("what is not on record is not found, and nothing of a negotiation is there for somebody signed out", async ({
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const cookie = await enter(origin, "viewer@example.org");
  for (const place of absent) {
    expect((await send(origin, "GET", `/n/sample/${place}`, { cookie })).status, place).toBe(404);
    expect((await send(origin, "GET", `/n/sample/${place}`)).headers.location, place).toMatch(
      /\/sign-in(\?back=[^&]+)?$/,
    );
  }
});
