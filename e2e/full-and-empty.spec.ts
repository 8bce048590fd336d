import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { ask, dataOf, tell } from "./http";
import { findings, sticksOut } from "./looking";
import { type Route, routes } from "./routes";
import { enter } from "./sign-in";

/** Milliseconds within which the slowest of the full pages is there, on two cores that also run the browser. */
const inTime = 5_000;
const widths = [390, 768, 1440];

/** Looks at a page on every width; axe judges it once. */
async function look(page: Page, address: string, judged: boolean): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, address);
  const took = await page.evaluate(() => performance.getEntriesByType("navigation")[0]?.duration ?? Infinity);
  expect(took, address).toBeLessThan(inTime);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sticksOut(page), `${address} at ${width} px`).toEqual([]);
  }
  if (judged) expect(await findings(page), address).toEqual([]);
}

type Seen = Route & { least: Exclude<Route["least"], "nobody"> };
const seen = routes.filter((route): route is Seen => route.least !== "nobody");

test.describe("as full as can be", () => {
  let recoding: string;

  test.beforeAll(async ({ baseURL, operator }) => {
    test.setTimeout(60_000);
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
  });

  test("a name that runs from right to left keeps the words around it in their order", async ({
    asViewer: { page },
  }) => {
    await visit(page, "/n/full/speakers/group-1");
    const [before, after] = await page.getByRole("main").evaluate((main) => {
      const deck = [...main.querySelectorAll("p")].find((each) => each.textContent?.includes("speaks for")) ?? main;
      const words = document.createTreeWalker(deck, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const range = document.createRange();
      const leftOf = (part: string) => {
        const at = words.data.indexOf(part);
        range.setStart(words, at);
        range.setEnd(words, at + part.length);
        return range.getBoundingClientRect().left;
      };
      return [leftOf("speaks for"), leftOf(".")];
    });
    expect(before).toBeLessThan(after ?? 0);
  });
});

test.describe("with nothing in it", () => {
  test.beforeAll(async ({ baseURL, operator }) => {
    await operator("forget-attempts", {});
    const admin = await enter(baseURL ?? "", "admin@example.org");
    dataOf(await tell(baseURL ?? "", admin, "negotiation.create", { id: "empty", visibility: "all" }));
  });

  for (const { page: name, least, empty = [] } of seen) {
    if (empty.length === 0) continue;
    test(`${name} says what would be there`, async ({ open }) => {
      const { page } = await open(least);
      for (const address of empty) await look(page, `/n/empty${address}`, true);
    });
  }
});

/** Hands in a changeset that moves a stop of the fullest issue, and with it all that stands there. */
async function recode(origin: string, cookie: string): Promise<string> {
  const at = { negotiation: "full", kind: "issue", id: "issue-0" };
  type Found = { version: number; body: { stops: { value: number }[] } };
  const { version, body } = dataOf<Found>(await ask(origin, cookie, "record.get", at));
  const moved = (value: number) => (value === 50 ? 52 : value);
  const stops = body.stops.map((stop) => ({ ...stop, value: moved(stop.value) }));
  const change = { kind: at.kind, id: at.id, action: "put", baseVersion: version, body: { ...body, stops } };
  const saved = await tell(origin, cookie, "changeset.save", { negotiation: "full", title: "Move a stop", change });
  const { changeset } = dataOf<{ changeset: string }>(saved);
  const mapping = Object.fromEntries(body.stops.map(({ value }) => [`${value}`, `${moved(value)}`]));
  const recoded = { negotiation: "full", changeset, issue: at.id, mapping };
  dataOf(await tell(origin, cookie, "codebook.recode", recoded));
  dataOf(await tell(origin, cookie, "changeset.submit", { negotiation: "full", changeset }));
  return changeset;
}
