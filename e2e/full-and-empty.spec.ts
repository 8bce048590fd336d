import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { ask, dataOf, tell } from "./http";
import { findings, sticksOut } from "./looking";
import { type Route, routes } from "./routes";
import { enter } from "./sign-in";

/** Milliseconds within which the slowest of the full pages is answered, on two cores that also run the browser. */
const inTime = 5_000;
const widths = [390, 768, 1440];

/** Looks at a page on every width; axe judges it once. */
async function look(page: Page, address: string, judged: boolean): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, address);
  const took = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return navigation?.responseEnd ?? Number.POSITIVE_INFINITY;
  });
  expect(took, address).toBeLessThan(inTime);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sticksOut(page), `${address} at ${width} px`).toEqual([]);
  }
  if (!judged) return;
  await keepFew(page);
  expect(await findings(page), address).toEqual([]);
}

/** Of long lists the first of each stand for the others, so that axe is done in time; charts it judges on other pages. */
const keepFew = (page: Page) =>
  page.evaluate(() => {
    const keep = (lists: string, most: number) => {
      for (const list of document.querySelectorAll(lists))
        for (const entry of [...list.children].slice(most)) entry.remove();
    };
    keep("table, section", 4);
    keep("tbody, ul, ol, dl", 10);
    keep("svg", 0);
  });

type Seen = Route & { least: Exclude<Route["least"], "nobody"> };
const seen = routes.filter((route): route is Seen => route.least !== "nobody");

test.describe("as full as can be", { tag: "@walk" }, () => {
  let recoding: string;

  test.beforeAll(async ({ baseURL, operator }) => {
    // Four thousand records go in, and half of them are recoded, while another worker does the same.
    test.setTimeout(240_000);
    await operator("forget-attempts", {});
    await operator("import-full", {});
    recoding = await recode(baseURL ?? "", await enter(baseURL ?? "", "analyst@example.org"));
  });

  for (const { page: name, least, full = [] } of seen) {
    if (full.length === 0) continue;
    test(`${name} bears twenty parties, three thousand positions and hard names`, async ({ open }) => {
      const { page } = await open(least);
      for (const [index, address] of full.entries()) await look(page, `/n/full${address}`, index === 0);
    });
  }

  test("a changeset of very many records is reviewed like any other", async ({ open }) => {
    const { page } = await open("analyst2");
    await look(page, `/n/full/desk/${recoding}`, true);
    await look(page, `/n/full/desk/${recoding}/recode/issue-0`, true);
  });

  test("names that run from right to left stand in the order of the sentence", async ({ asViewer: { page } }) => {
    await visit(page, "/n/full/events?view=table&columns=event,speakers&sort=date&direction=asc");
    const row = page.getByRole("row").filter({ hasText: "Round 5 of the delegations" });
    const [first, second] = await row.evaluate((found) => {
      const cell = [...found.querySelectorAll("td")].at(-1);
      const words = cell?.firstChild as Text;
      const names = words.data.split(", ");
      return names.slice(0, 2).map((name) => {
        const range = document.createRange();
        range.setStart(words, words.data.indexOf(name));
        range.setEnd(words, words.data.indexOf(name) + name.length);
        return range.getBoundingClientRect();
      });
    });
    expect(first?.top).toBe(second?.top);
    expect(first?.right).toBeLessThanOrEqual(second?.left ?? 0);
  });
});

test.describe("with nothing in it", { tag: "@walk" }, () => {
  test.beforeAll(async ({ baseURL, operator }) => {
    await operator("forget-attempts", {});
    const admin = await enter(baseURL ?? "", "admin@example.org");
    await tell(baseURL ?? "", admin, "negotiation.create", { id: "empty", visibility: "all" });
  });

  for (const { page: name, least, empty = [] } of seen) {
    if (empty.length === 0) continue;
    test(`${name} says what would be there`, async ({ open }) => {
      const { page } = await open(least);
      for (const address of empty) await look(page, `/n/empty${address}`, true);
    });
  }
});

/** Hands in a changeset that moves the stops of the fullest issue, and with them all that stands there. */
async function recode(origin: string, cookie: string): Promise<string> {
  const at = { negotiation: "full", kind: "issue", id: "issue-0" };
  type Found = { version: number; body: { stops: { value: number }[] } };
  const { version, body } = dataOf<Found>(await ask(origin, cookie, "record.get", at));
  const moved = (value: number) => (value > 0 && value < 100 ? value + 1 : value);
  const stops = body.stops.map((stop) => ({ ...stop, value: moved(stop.value) }));
  const change = { kind: at.kind, id: at.id, action: "put", baseVersion: version, body: { ...body, stops } };
  const saved = await tell(origin, cookie, "changeset.save", { negotiation: "full", title: "Move the stops", change });
  const { changeset } = dataOf<{ changeset: string }>(saved);
  const mapping = Object.fromEntries(body.stops.map(({ value }) => [`${value}`, `${moved(value)}`]));
  const recoded = { negotiation: "full", changeset, issue: at.id, mapping };
  dataOf(await tell(origin, cookie, "codebook.recode", recoded));
  dataOf(await tell(origin, cookie, "changeset.submit", { negotiation: "full", changeset }));
  return changeset;
}
