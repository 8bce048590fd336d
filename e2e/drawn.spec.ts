import type { Locator, Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { ask, dataOf } from "./http";
import { enter } from "./sign-in";

type Stop = { value: number; label: string };
type Interval = { low: number; high: number };
type Record = {
  issues: { id: string; title: string; stops: Stop[] }[];
  events: { id: string; title: string; last: string }[];
};

test.describe.configure({ mode: "parallel" });

async function recordOf(origin: string, negotiation: string): Promise<Record> {
  const cookie = await enter(origin, "viewer@example.org");
  return dataOf<Record>(await ask(origin, cookie, "negotiation.overview", { negotiation }));
}

/** Reads a place back from what the page says of it, as a reader would who has the stops before them. */
function placeOf(words: string, stops: readonly Stop[]): Interval | null {
  const at = (label: string) => stops.find((stop) => stop.label === label)?.value;
  const [, bound, label = ""] = words.match(/^(no further than|no less than) (.*)$/) ?? [];
  const one = at(bound ? label : words);
  if (one !== undefined) {
    return { low: bound === "no further than" ? 0 : one, high: bound === "no less than" ? 100 : one };
  }
  for (const low of stops)
    for (const high of stops) {
      const said = [`${low.label} to ${high.label}`, `from ${low.label} to ${high.label}`];
      if (said.includes(words)) return { low: low.value, high: high.value };
    }
  return null;
}

/** What is drawn on little scales, read off with a ruler: points of the scale. `shapes` are the marks within each. */
const measured = (scales: Locator, shapes: string) =>
  scales.evaluateAll(
    (all, wanted) =>
      all.map((scale) => {
        const frame = scale.getBoundingClientRect();
        const boxes = [...scale.querySelectorAll(wanted)].map((shape) => shape.getBoundingClientRect());
        const pointAt = (x: number) => (100 * (x - frame.left)) / frame.width;
        const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
        // A point is drawn some px wide, and its middle is meant.
        const isPoint = right - left < 16;
        const middle = pointAt((left + right) / 2);
        return isPoint ? { low: middle, high: middle } : { low: pointAt(left), high: pointAt(right) };
      }),
    shapes,
  );

function expectDrawn(drawn: Interval | undefined, said: Interval, words: string) {
  expect(Math.abs((drawn?.low ?? Number.NaN) - said.low), `the low end of “${words}”`).toBeLessThan(1.5);
  expect(Math.abs((drawn?.high ?? Number.NaN) - said.high), `the high end of “${words}”`).toBeLessThan(1.5);
}

/** Compares each place that its words can be read back to; returns how many. */
async function compare(rows: Locator, stopsOf: (row: number) => readonly Stop[], wordsOf: string[], shapes: string) {
  const drawn = await measured(rows, shapes);
  const places = wordsOf.map((words, at) => ({ words, place: placeOf(words, stopsOf(at)), drawn: drawn[at] }));
  for (const { words, place, drawn: own } of places) if (place) expectDrawn(own, place, words);
  return places.filter(({ place }) => place !== null).length;
}

const attributes = (found: Locator, name: string) =>
  found.evaluateAll((all, key) => all.map((each) => each.getAttribute(key) ?? ""), name);

test("the strip above the chart draws each stand where its words place it", async ({ asViewer: { page }, baseURL }) => {
  let compared = 0;
  for (const [negotiation, ids] of [
    ["sample", ["flow", "filling", "monitors"]],
    ["russia-ukraine", ["donbas", "natoua"]],
  ] as const) {
    const { issues } = await recordOf(baseURL ?? "", negotiation);
    for (const id of ids) {
      await visit(page, `/n/${negotiation}/issues/${id}`);
      const stops = issues.find((issue) => issue.id === id)?.stops ?? [];
      const rows = page.locator('[data-chart="strip"] [data-party]').filter({ has: page.locator("svg g rect") });
      const words = await attributes(rows, "data-words");
      compared += await compare(rows.locator(".scale-strip-scale > svg"), () => stops, words, "g rect");
    }
  }
  expect(compared).toBeGreaterThan(7);
});

test("the matrix draws each stand where its words place it", async ({ asViewer: { page }, baseURL }) => {
  const { issues } = await recordOf(baseURL ?? "", "russia-ukraine");
  await visit(page, "/n/russia-ukraine/matrix");
  const cells = page.locator("[data-cell]").filter({ has: page.locator("svg g rect") });
  const ids = (await attributes(cells, "data-cell")).map((cell) => cell.split(" ")[0]);
  const words = await cells.locator(".matrix-cell-words > :first-child").allTextContents();
  const stopsOf = (row: number) => issues.find(({ id }) => id === ids[row])?.stops ?? [];
  expect(await compare(cells.locator("svg[height='20']"), stopsOf, words, "g rect")).toBeGreaterThan(9);
});

test("a proposal draws each provision where its words place it", async ({ asViewer: { page }, baseURL }) => {
  const { issues } = await recordOf(baseURL ?? "", "russia-ukraine");
  await visit(page, "/n/russia-ukraine/proposals/us-28-points");
  const provisions = page.locator("ol > li").filter({ has: page.locator(".provision-scale > b") });
  const said = await provisions.evaluateAll((all) =>
    all.map((each) => ({
      issue: each.querySelector('a[href*="/issues/"]')?.getAttribute("href")?.split("/").at(-1) ?? "",
      words: each.querySelector(".provision-scale > .provision-words")?.textContent ?? "",
    })),
  );
  const stopsOf = (row: number) => issues.find(({ id }) => id === said[row]?.issue)?.stops ?? [];
  const drawn = provisions.locator(".provision-scale > svg:nth-child(2)");
  const words = said.map((each) => each.words);
  expect(await compare(drawn, stopsOf, words, ".stroke-ink")).toBeGreaterThan(3);
});

test("the timeline holds every event of the table, in the order of their days", async ({
  asViewer: { page },
  baseURL,
}) => {
  const { events } = await recordOf(baseURL ?? "", "russia-ukraine");
  await visit(page, "/n/russia-ukraine/events?view=timeline");
  const drawn = await marksIn(page);
  const lastOf = new Map(events.map(({ id, last }) => [id, last]));
  expect(drawn.map(({ id }) => id).sort()).toEqual([...lastOf.keys()].sort());
  const inOrder = drawn.toSorted((a, b) => a.x - b.x).map(({ id }) => lastOf.get(id) ?? "");
  expect(inOrder).toEqual(inOrder.toSorted());
  for (const one of drawn) {
    const sameDay = drawn.filter(({ id }) => lastOf.get(id) === lastOf.get(one.id));
    for (const other of sameDay) expect(Math.abs(other.x - one.x), `${one.id} and ${other.id}`).toBeLessThan(1);
  }
  await visit(page, "/n/russia-ukraine/events?view=table");
  const rows = (await page.getByRole("table").getByRole("row").allTextContents()).join("\n");
  for (const { title } of events) expect(rows).toContain(title);
});

/** Where the marks of the timeline in sight end, px. */
const marksIn = (page: Page) =>
  page
    .getByRole("group", { name: "Events in time" })
    .filter({ visible: true })
    .locator("[data-event]")
    .evaluateAll((all) =>
      all.map((each) => {
        const shapes = [...each.querySelectorAll("rect:not(.fill-transparent)")];
        const boxes = shapes.map((shape) => shape.getBoundingClientRect());
        const long = boxes.find(({ width }) => width > 10);
        const [point] = boxes;
        const x = long ? long.right : ((point?.left ?? 0) + (point?.right ?? 0)) / 2;
        return { id: (each as HTMLElement).dataset.event ?? "", x };
      }),
    );

test("the distance ribbon ends at the distance that it names", async ({ asViewer: { page } }) => {
  for (const address of [
    "/n/sample/issues/flow",
    "/n/russia-ukraine/issues/khzap",
    "/n/russia-ukraine/issues/donbas",
  ]) {
    await visit(page, address);
    const ribbon = page.getByRole("img", { name: /^Distance, / }).filter({ visible: true });
    const [, low = "", high = low] = (await ribbon.getAttribute("aria-label"))?.match(/now (\d+)(?: to (\d+))?$/) ?? [];
    const ends = await ribbon.evaluate((group) => {
      const middle = (line: Element) => {
        const { top, bottom } = line.getBoundingClientRect();
        return (top + bottom) / 2;
      };
      const levels = [...group.querySelectorAll("line.stroke-line")].map(middle);
      const [head, foot] = [Math.min(...levels), Math.max(...levels)];
      const edges = [...group.querySelectorAll("line.stroke-ink")];
      const right = Math.max(...edges.map((edge) => edge.getBoundingClientRect().right));
      const last = edges.filter((edge) => Math.abs(edge.getBoundingClientRect().right - right) < 1);
      return last.map((edge) => (100 * (foot - middle(edge))) / (foot - head));
    });
    expect(low, address).not.toBe("");
    expect(Math.abs(Math.min(...ends) - Number(low)), `${address}: ${low}`).toBeLessThan(2);
    expect(Math.abs(Math.max(...ends) - Number(high)), `${address}: ${high}`).toBeLessThan(2);
  }
});
