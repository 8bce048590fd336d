import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";

const issues = [
  "/n/sample/issues/flow",
  "/n/russia-ukraine/issues/donbas?proposals=us-28-points,putin-alaska",
  "/n/sample/issues/disputes",
  "/n/russia-ukraine/issues/khzap",
  "/n/russia-ukraine/issues/natoua",
];

const chartOf = (page: Page) => page.locator('figure[data-chart="shift"]').filter({ visible: true });
const sliderOf = (page: Page) => page.getByRole("slider", { name: "Read out the chart on a day" });

/** What marks and rows say of themselves. */
const told = (found: Locator, id: string) =>
  found.evaluateAll(
    (elements, key) =>
      elements
        .map((element) => {
          const { low, high, option, kind, style, last, verdict, [key]: position } = (element as HTMLElement).dataset;
          return { position, low, high, option, kind, style, last, verdict };
        })
        .sort((a, b) => String(a.position).localeCompare(String(b.position))),
    id,
  );

/** What brackets of provisions and their rows say of themselves. */
const provided = (found: Locator, id: string) =>
  found.evaluateAll(
    (elements, key) =>
      elements.map((element) => {
        const { low, high, option, from, [key]: provision } = (element as HTMLElement).dataset;
        return { provision, low, high, option, from };
      }),
    id,
  );

/** How high marks and bands stand, read off the page as a reader with a ruler would: points of the scale. */
const measured = (chart: Locator) =>
  chart.evaluate((figure) => {
    const stops = [...figure.querySelectorAll<SVGLineElement>("[data-stop]")];
    const heightOf = (stop: string) =>
      stops.find(({ dataset }) => dataset.stop === stop)?.getBoundingClientRect().top ?? Number.NaN;
    const [head, foot] = [heightOf("100"), heightOf("0")];
    const pointAt = (y: number) => (100 * (foot - y)) / (foot - head);
    const wrong: string[] = [];
    const check = (what: string, wanted: number, y: number) => {
      if (!(Math.abs(pointAt(y) - wanted) < 1)) wrong.push(`${what} stands at ${pointAt(y)}, not ${wanted}`);
    };
    let count = 0;
    for (const mark of figure.querySelectorAll<SVGAElement>("a[data-position][data-low]")) {
      if (mark.dataset.kind !== "interval" && mark.dataset.kind !== "point") continue;
      const [low, high] = [Number(mark.dataset.low), Number(mark.dataset.high)];
      // What the pointer finds is as tall as the mark, and never less than 24 px.
      const area = mark.querySelector("rect[pointer-events=all]") as SVGRectElement;
      const { top, bottom, height } = area.getBoundingClientRect();
      check(`the middle of ${mark.dataset.position}`, (low + high) / 2, (top + bottom) / 2);
      if (height > 25) {
        check(`the head of ${mark.dataset.position}`, high, top);
        check(`the foot of ${mark.dataset.position}`, low, bottom);
      }
      count += 1;
    }
    for (const provision of figure.querySelectorAll<SVGAElement>("a[data-provision][data-low]")) {
      const { top, bottom } = (provision.querySelector("path") as SVGPathElement).getBoundingClientRect();
      const [low, high] = [Number(provision.dataset.low), Number(provision.dataset.high)];
      check(`the middle of ${provision.dataset.provision}`, (low + high) / 2, (top + bottom) / 2);
      if (low !== high) check(`the head of ${provision.dataset.provision}`, high, top + 1);
      count += 1;
    }
    for (const band of figure.querySelectorAll<SVGGElement>("g[data-band][data-low]")) {
      const edges = [...band.querySelectorAll("line")].map((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return (top + bottom) / 2;
      });
      check(`the upper edge from ${band.dataset.band}`, Number(band.dataset.high), Math.min(...edges));
      check(`the lower edge from ${band.dataset.band}`, Number(band.dataset.low), Math.max(...edges));
      count += 1;
    }
    return { wrong, count };
  });

test.describe.configure({ mode: "parallel" });

for (const [index, address] of issues.entries()) {
  const tag = index < 2 ? [] : ["@walk"];
  test(`what is drawn at ${address} is what its table says`, { tag }, async ({ asViewer: { page } }) => {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await visit(page, address);
      const chart = chartOf(page);
      await expect(chart).toHaveCount(1);
      const marks = await told(chart.locator("a[data-position]"), "position");
      expect(marks.length).toBeGreaterThan(0);
      if ((await chart.locator("[data-low]").count()) > 0) {
        const { wrong, count } = await measured(chart);
        expect(wrong).toEqual([]);
        expect(count).toBeGreaterThanOrEqual(marks.filter(({ low }) => low !== undefined).length);
      }
      const brackets = await provided(chart.locator("a[data-provision]"), "provision");
      expect(brackets.length > 0).toBe(address.includes("proposals="));
      await page.getByRole("button", { name: "As a table" }).click();
      expect(await provided(page.locator("tr[data-provision-row]"), "provisionRow")).toEqual(brackets);
      expect(await told(page.locator("[data-twin] tr[data-row]"), "row")).toEqual(marks);
    }
  });
}

test("the crosshair says what was in force on its day, not the nearest statement", async ({ asViewer: { page } }) => {
  await visit(page, "/n/sample/issues/flow");
  const chart = chartOf(page);
  const bands = await chart.locator("g[data-party]").evaluateAll((groups) =>
    groups.flatMap((group) => {
      const party = (group as SVGGElement).dataset.party ?? "";
      return [...group.querySelectorAll<SVGGElement>("g[data-band]")].map(({ dataset }) => {
        return { party, from: dataset.band ?? "", to: dataset.to ?? "", low: dataset.low, high: dataset.high };
      });
    }),
  );
  expect(bands.length).toBeGreaterThan(3);
  const daysOf = (day: string) => Date.parse(day) / 86_400_000;
  const newest = (await page.locator("[data-crosshair-day]").getAttribute("data-crosshair-day")) ?? "";
  const epoch = Number(await sliderOf(page).inputValue()) - daysOf(newest);
  const wordsOn = async (party: string, day: string) => {
    await sliderOf(page).fill(String(epoch + daysOf(day)));
    await expect(page.locator("[data-crosshair-day]")).toHaveAttribute("data-crosshair-day", day);
    return page.locator(`[data-reading="${party}"] dd`).filter({ visible: true }).first().innerText();
  };
  const before = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  let compared = 0;
  for (const { party, from, to } of bands) {
    const last = before(to);
    if (last <= from) continue;
    expect(await wordsOn(party, last), `${party} on ${last}`).toBe(await wordsOn(party, from));
    compared += 1;
  }
  expect(compared).toBeGreaterThan(2);
});

test("a proposal is laid over the chart by its switch, read out by day, and its bracket leads to its words", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/sample/issues/flow");
  const bracket = chartOf(page).locator("a[data-provision]");
  await expect(bracket).toHaveCount(0);
  await page.getByRole("checkbox", { name: /^The commission.s draft/ }).check();
  await expect(page).toHaveURL(/proposals=commission-draft/);
  await expect(bracket).toHaveCount(1);
  const reading = page.locator("[data-laid]").filter({ visible: true });
  await expect(reading).toContainText("19 May 2031");
  await sliderOf(page).press("Home");
  await expect(reading).toContainText("not yet on the table");
  await bracket.press("Enter");
  await expect(page).toHaveURL(/\/proposals\/commission-draft#article-2$/);
});

test("the range is chosen by two handles, by keyboard or by drawing on the chart, and stands in the address", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/sample/issues/flow");
  const first = page.getByRole("slider", { name: "First day shown" });
  const last = page.getByRole("slider", { name: "Last day shown" });
  const marks = chartOf(page).locator("a[data-position]");
  const all = await marks.count();
  const start = await first.getAttribute("aria-valuetext");
  for (let pressed = 0; pressed < 3; pressed += 1) await first.press("ArrowRight");
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=/);
  await expect(async () => expect(await marks.count()).toBeLessThan(all)).toPass();
  await first.press("Home");
  await expect(page).not.toHaveURL(/from=/);
  await expect(first).toHaveAttribute("aria-valuetext", start ?? "");
  await expect(marks).toHaveCount(all);
  // A handle stops before the other.
  await last.press("Home");
  await expect(last).not.toHaveAttribute("aria-valuetext", start ?? "");

  await last.press("End");
  await chartOf(page).scrollIntoViewIfNeeded();
  const plot = await chartOf(page).locator("[data-plot]").boundingBox();
  if (!plot) throw new Error("There is no plot.");
  await page.mouse.move(plot.x + plot.width * 0.4, plot.y + plot.height / 3);
  await page.mouse.down();
  await page.mouse.move(plot.x + plot.width * 0.8, plot.y + plot.height / 3, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/from=/);
  await page.getByRole("button", { name: "Whole range" }).click();
  await expect(page).not.toHaveURL(/from=/);
});

/** Takes the chart along as a file and gives its name and what is in it. */
async function save(page: Page, item: RegExp): Promise<{ name: string; file: Buffer }> {
  await page.getByRole("button", { name: "Save or link" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: item }).click(),
  ]);
  return { name: download.suggestedFilename(), file: await readFile(await download.path()) };
}

test("a picture of the chart opens alone and is complete", async ({ asViewer: { page }, browser }) => {
  await visit(page, "/n/sample/issues/flow");
  const chart = chartOf(page);
  const marks = await chart.locator("a[data-position]").count();
  const words = (await chart.locator("svg text").allTextContents()).filter((text) => text.trim() !== "");
  const { name, file } = await save(page, /SVG/);
  expect(name).toMatch(/^flow-edition-\d+\.svg$/);
  const picture = file.toString("utf8");
  // Nothing in it needs the page it came from.
  expect(picture).not.toMatch(/var\(|class=|@import|url\(["']?https?:|<image|<script/);

  const alone = await browser.newContext({ offline: true });
  const sheet = await alone.newPage();
  await sheet.setContent(picture);
  const svg = sheet.locator("svg").first();
  await expect(svg).toHaveAttribute("aria-label", "Summer flow past the Kelder dam");
  await expect(svg.locator("a")).toHaveCount(marks + (await chart.locator("a:not([data-position])").count()));
  const text = (await svg.locator("text").allTextContents()).join("\n");
  for (const each of words) expect(text).toContain(each);
  for (const each of ["Summer flow past the Kelder dam", "How positions moved", "Edition", "/n/sample/issues/flow"]) {
    expect(text).toContain(each);
  }
  expect(text).toContain("unnamed or second-hand");
  const fonts = await sheet.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family);
  });
  expect(fonts.join()).toContain("IBM Plex Sans Variable");
  expect(fonts.join()).toContain("Source Serif 4 Variable");
  await alone.close();

  const png = await save(page, /PNG/);
  expect(png.name).toMatch(/\.png$/);
  expect(png.file.subarray(1, 4).toString()).toBe("PNG");
  expect(png.file.readUInt32BE(16)).toBeGreaterThan(2000);
});

test("what is drawn is taken along as a table with a row for each mark", async ({ asViewer: { page } }) => {
  await visit(page, "/n/sample/issues/flow");
  const marks = await chartOf(page).locator("a[data-position]").count();
  const { name, file } = await save(page, /CSV/);
  expect(name).toMatch(/\.csv$/);
  const [head, ...rows] = file.toString("utf8").trim().split("\r\n");
  expect(head).toContain("position,party,first_day,last_day");
  expect(rows).toHaveLength(marks);
});

test("small charts draw a mark for each statement that their name counts, and lead to their issue", async ({
  asViewer: { page },
}) => {
  for (const address of ["/n/sample", "/n/russia-ukraine/parties/russia"]) {
    await visit(page, address);
    const charts = page.locator("li:has(> figure[data-chart='small'])");
    const told = await charts.evaluateAll((items) =>
      items.map((item) => ({
        name: item.querySelector("svg[role=img]")?.getAttribute("aria-label") ?? "",
        title: item.querySelector("h3")?.textContent ?? "",
        marks: [...item.querySelectorAll<SVGElement>("svg[data-marks]")].reduce(
          (sum, one) => sum + Number(one.dataset.marks),
          0,
        ),
        words: item.textContent ?? "",
      })),
    );
    expect(told.length, address).toBeGreaterThan(1);
    for (const { name, title, marks, words } of told) {
      expect(name).toMatch(new RegExp(`: ${marks} statements?\\.`));
      expect(name).toContain(title);
      // Whoever moved is told so in words below, and in the name.
      for (const [, move = ""] of words.matchAll(/: (shift of [^,]+|cannot tell),/g)) expect(name).toContain(move);
    }
  }
  const [first] = await page.locator("li:has(> figure[data-chart='small']) h3 a").all();
  const href = (await first?.getAttribute("href")) ?? "";
  // The link of the title lies over the whole drawing.
  await page.locator("li:has(> figure[data-chart='small']) figure").first().click({ force: true });
  await expect(page).toHaveURL(href);
});
