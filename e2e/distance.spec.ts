import type { Locator } from "@playwright/test";
import { expect, test, visit } from "./fixtures";

/** From which day on which range is drawn, or told in a row; no range where it is undefined. */
const told = (found: Locator) =>
  found.evaluateAll((elements) =>
    elements
      .map((element) => {
        const { from = "", min, max } = (element as HTMLElement).dataset;
        return [from, Number(min), Number(max)] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** What is drawn, read off with a ruler against the lines of the scale, where it is not what it says of itself. */
const misdrawn = (chart: Locator) =>
  chart.evaluate((figure) => {
    const middle = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return (top + bottom) / 2;
    };
    const heightOf = (value: string) => {
      const line = [...figure.querySelectorAll<SVGElement>("[data-stop]")].find(
        ({ dataset }) => dataset.stop === value,
      );
      return line ? middle(line) : Number.NaN;
    };
    const [head, foot] = [heightOf("100"), heightOf("0")];
    return [...figure.querySelectorAll<SVGElement>("g[data-min]")].flatMap((step) => {
      const edges = [...step.querySelectorAll("line")].map((line) => (100 * (foot - middle(line))) / (foot - head));
      const [greatest = Number.NaN, least = Number.NaN] = edges;
      const right = Math.abs(least - Number(step.dataset.min)) < 1 && Math.abs(greatest - Number(step.dataset.max)) < 1;
      return right ? [] : [`${step.dataset.from} is drawn from ${least} to ${greatest}`];
    });
  });

const address = "/n/russia-ukraine/distance?since=2025-08-22";

test("how far apart two parties are is drawn as its table says, and the crosshair says what is in effect on its day", async ({
  asViewer: { page },
}) => {
  await visit(page, address);
  const chart = page.locator('figure[data-chart="distance"]').filter({ visible: true });
  const drawn = await told(chart.locator("g[data-from]"));
  expect(drawn.filter(([, least]) => !Number.isNaN(least))).toEqual([
    ["2025-08-21", 40, 100],
    ["2025-08-22", 48, 79],
    ["2025-11-30", 44, 79],
  ]);
  expect(await misdrawn(chart)).toEqual([]);
  const slider = page.getByRole("slider", { name: "Read out the distance on a day" });
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(slider).toHaveAttribute("aria-valuetext", /^1 Dec 2025\. Distance: 44 to 79 of 100/);
  for (let day = 0; day < 2; day++) await page.keyboard.press("ArrowLeft");
  // The day before the last change, however near that is.
  await expect(slider).toHaveAttribute("aria-valuetext", /^29 Nov 2025\. Distance: 48 to 79 of 100/);
  await page.getByRole("button", { name: "As a table" }).click();
  await expect(page).toHaveURL(/view=table/);
  const rows = await told(page.getByRole("table", { name: /over time$/ }).locator("[data-from]"));
  expect(rows).toEqual(drawn);
});

test("on a phone the distance is read below its chart, and stepped from change to change", async ({
  asViewer: { page },
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, address);
  const reading = page.locator('[data-reading="Distance"]').filter({ visible: true });
  await expect(reading).toContainText("44 to 79 of 100");
  await expect(page.getByRole("button", { name: "Later", exact: true })).toBeDisabled();
  const earlier = page.getByRole("button", { name: "Earlier", exact: true });
  for (let step = 0; step < 2; step++) await earlier.click();
  await expect(page.locator("[data-crosshair-day]")).toHaveAttribute("data-crosshair-day", "2025-08-22");
  await expect(reading).toContainText("48 to 79 of 100");
});

test("issue by issue a figure stands only where the evidence carries one, and leads to its evidence", async ({
  asViewer: { page },
}) => {
  await visit(page, address);
  const table = page.getByRole("table", { name: /issue by issue$/ });
  const donbas = table.getByRole("row", { name: /^Donbas/ });
  await expect(donbas).toContainText("20 to 100");
  await expect(donbas).toContainText("of Ukraine, only what it has not ruled out");
  await expect(donbas).toContainText("cannot tell: 60 farther to 80 nearer");
  await expect(page.getByText("Reservation values are unseen")).toBeVisible();
  const without = page.getByRole("table", { name: /^Issues without a distance/ });
  await expect(without.getByRole("row", { name: /^Western troops/ })).toContainText("no stand of Ukraine on record");
  await page.getByRole("radio", { name: "farthest first" }).check();
  await expect(table.getByRole("row").nth(1)).toContainText("NATO enlargement");
  await page.getByRole("combobox", { name: "Between" }).selectOption("united-states");
  await expect(page).toHaveURL(/a=united-states/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("US and Russia");
  await table
    .getByRole("link", { name: /pledge not to join/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/issues\/natoua\?at=/);
  await expect(page.getByRole("complementary", { name: "Evidence" })).toBeVisible();
});
